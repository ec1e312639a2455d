/** The gate: shown instead of the site, answered once. */
import type { Language, Plan, PlannedSite } from "@escale/shared/client/types";
import { mayContinue, overClause } from "../../domain/agreedcues";
import { answerGate, type GateReply, SHORTEST_LOOK_MS, showGate } from "../../domain/gates";
import { looksAt } from "../../domain/looks";
import { mustSayWho, peopleOf, personHere } from "../../domain/presence";
import { isGated, watchedSite } from "../../domain/standing";
import { type OpenGate, type State, type Step, still } from "../../domain/state";
import type { GateView, Outcome } from "../../messages";
import { openTabOnce } from "../../platform/network";
import { ratingPage } from "../../platform/runtime";
import { closeTab, isTurning } from "../../platform/tabs";
import { agreedAtGate } from "../agreedgate";
import { type Handlers, type Sender, tabOf } from "../dispatch";
import { act, newId } from "../engine";
import { spokenLanguage } from "../language";
import { letThrough } from "../lettingthrough";
import * as read from "../payload";
import { cameToGate, saidNotified } from "../trails";

type GateHandlers = Pick<Handlers, "gate/open" | "gate/answer" | "gate/continue" | "gate/close">;

export const gateHandlers: GateHandlers = {
  "gate/open": async (request, sender) => {
    const { address: asked, referrer } = read.fields(request);
    const address = read.address(asked);
    await cameToGate(tabOf(sender), read.referrer(referrer)).catch(reportError);
    return orOpen(sender, { kind: "open", address }, async () => {
      const language = await spokenLanguage();
      const view = await act((state, plan, now) => open(state, plan, { address, sender, language }, now));
      return letThrough(view, tabOf(sender), address);
    });
  },
  "gate/answer": async (request, sender) => {
    const { gateId, address, reply } = read.fields(request);
    const said = { gateId: read.id(gateId), address: read.address(address), reply: gateReply(reply) };
    if (said.reply.answer === "entered" && said.reply.intention.trigger === "notification")
      await saidNotified(tabOf(sender)).catch(reportError);
    const unrecorded = said.reply.answer === "not_now" ? { ok: true as const } : { go: said.address };
    return orOpen(sender, unrecorded, () => act((state, plan, now) => answer(state, plan, said, tabOf(sender), now)));
  },
  "gate/continue": async (request, sender) => {
    const { gateId, clauseId } = read.fields(request);
    const said = { gateId: read.id(gateId), clauseId: read.id(clauseId) };
    return act((state, plan, now) => goOn(state, plan, said, tabOf(sender), now));
  },
  "gate/close": async (_request, sender) => {
    const tabId = tabOf(sender);
    if (await isTurning(tabId, sender.url ?? "")) return false;
    // After the answer has left: the page that waits for it is in that tab.
    setTimeout(() => void closeTab(tabId), 0);
    return true;
  },
};

/** When nothing can be stored (disk full, database damaged) the gate opens, unrecorded: it must never lock anyone out. */
async function orOpen<R>(sender: Sender, unrecorded: R, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    reportError(error);
    await openTabOnce(tabOf(sender));
    return unrecorded;
  }
}

interface Arriving {
  address: string;
  sender: Sender;
  language: Language;
}

function open(
  state: State,
  plan: Plan | null,
  { address, sender, language }: Arriving,
  now: number,
): Step & { result: GateView } {
  const tabId = tabOf(sender);
  const site = watchedSite(plan, address);
  if (site?.gate.enabled && mustSayWho(state, plan))
    return { ...still(state), result: { kind: "who", people: peopleOf(plan), language } };
  const renews = site && asksAnew(sender) ? (state.visits[site.id]?.visitId ?? null) : null;
  if (!site || !(renews || isGated(state, site, now))) {
    const free = site !== null || wasGated(state, tabId, address);
    return { ...still(state), result: free ? { kind: "open", address } : { kind: "none", language } };
  }
  const { gate, ...step } = showGate(state, { tabId, address, site, renews }, newId(), now);
  const shown = {
    gateId: gate.gateId,
    siteId: site.id,
    siteName: site.name,
    host: new URL(address).hostname,
    rule: site.gate,
    looks: plan && looksAt(state, plan, site.id, now),
    ...agreedAtGate({ state: step.state, plan, site, now, language }, gate),
    person: personHere(state, plan),
  };
  return { ...step, result: { kind: "ask", ...shown, language } };
}

/** Opened by a cue's "new intention", although the site is open. */
function asksAnew(sender: Sender): boolean {
  return new URL(sender.url ?? "about:blank").searchParams.get("new") === "1";
}

/**
 * An address that is not watched is opened only when this very gate was shown for it (its site was removed meanwhile, or became
 * exempt): the gate can be reached from the web and must not become a way to anywhere.
 */
function wasGated(state: State, tabId: number, address: string): boolean {
  return state.gates[tabId]?.address === address;
}

interface Said {
  gateId: string;
  address: string;
  reply: GateReply;
}

type Answered = { go: string } | Outcome;

function answer(state: State, plan: Plan | null, said: Said, tabId: number, now: number): Step & { result: Answered } {
  const gate = state.gates[tabId];
  const site = plan?.sites.find((candidate) => candidate.id === gate?.siteId);
  if (!gate || !site || gate.gateId !== said.gateId || gate.address !== said.address)
    return refuse(state, "gate_unknown");
  if (said.reply.answer !== "not_now" && now - gate.openedAt < SHORTEST_LOOK_MS) return refuse(state, "gate_too_soon");
  if (said.reply.answer !== "not_now" && holds(state, gate, site, now)) return refuse(state, "gate_agreed");
  const step = answerGate(state, tabId, gate, site, said.reply, newId(), now);
  return { ...step, result: next(state, gate, said) };
}

/** A clause is over here, and this gate has not been told to go on. */
function holds(state: State, gate: OpenGate, site: PlannedSite, now: number): boolean {
  const over = overClause(state, site, now);
  return over !== null && gate.continues?.clauseId !== over.clause_id;
}

function goOn(
  state: State,
  plan: Plan | null,
  said: { gateId: string; clauseId: string },
  tabId: number,
  now: number,
): Step & { result: Outcome } {
  const gate = state.gates[tabId];
  const site = plan?.sites.find((candidate) => candidate.id === gate?.siteId);
  if (!gate || !site || gate.gateId !== said.gateId) return refuse(state, "gate_unknown");
  if (now - gate.openedAt < SHORTEST_LOOK_MS) return refuse(state, "gate_too_soon");
  const rule = overClause(state, site, now);
  if (rule?.clause_id !== said.clauseId || !mayContinue(state, rule, now)) return refuse(state, "gate_agreed");
  const continues = { clauseId: said.clauseId, cueId: newId() };
  return { ...still({ ...state, gates: { ...state.gates, [tabId]: { ...gate, continues } } }), result: { ok: true } };
}

function next(state: State, gate: OpenGate, said: Said): Answered {
  if (said.reply.answer !== "not_now") return { go: gate.address };
  // "Not now" to a new intention ends the visit that it would have followed, which can be rated as after "done".
  return gate.renews && state.visits[gate.siteId]?.visitId === gate.renews
    ? { go: ratingPage(gate.renews) }
    : { ok: true };
}

type Refused = Extract<Outcome, { ok: false }>;

const REFUSALS = {
  gate_unknown: "This gate is no longer open.",
  gate_agreed: "What was agreed is over here for now.",
  gate_too_soon: "The gate was not visible long enough.",
};

function refuse(state: State, code: keyof typeof REFUSALS): Step & { result: Refused } {
  return { ...still(state), result: { ok: false, code, detail: REFUSALS[code] } };
}

function gateReply(value: unknown): GateReply {
  const { answer: word, intention } = read.fields(value);
  const said = read.oneOf(["entered", "passed", "not_now"], word);
  return said === "entered" ? { answer: said, intention: read.intention(intention) } : { answer: said };
}
