/** More time under an agreement: asked for or drawn from the card itself, kept until the service has it. */
import type { Plan } from "@escale/shared/client/types";
import { agreedRules, isAgreed } from "../../domain/agreed";
import { findCue } from "../../domain/cues";
import { pageState } from "../../domain/pagestate";
import { watchedSite } from "../../domain/standing";
import { type State, type Step, still } from "../../domain/state";
import { LONGEST_REASON, MOST_MINUTES, type Wish } from "../../domain/wish";
import { waitingWish, wished } from "../../domain/wishes";
import type { Outcome, VisitState } from "../../messages";
import { addressOfPage, type Handlers, type Sender, tabOf } from "../dispatch";
import { act, lookAgain, newId } from "../engine";
import * as read from "../payload";
import { synchronise } from "../syncing";
import { visitState } from "../visitstate";
import { atMost } from "../waiting";
import { type Answered, answered } from "./cue";

type RequestHandlers = Pick<Handlers, "request/ask" | "request/draw" | "page/writing" | "agreed/wish">;

export const requestHandlers: RequestHandlers = {
  "request/ask": async (request, sender) => {
    const { cueId, minutes, reason } = read.fields(request);
    const said = { minutes: read.integer(minutes, 1, MOST_MINUTES), reason: read.text(reason, LONGEST_REASON) };
    return fromPage(read.id(cueId), { how: "ask", ...said }, sender);
  },
  "request/draw": async (request, sender) => {
    const { cueId, minutes } = read.fields(request);
    const said = { minutes: read.integer(minutes, 1, MOST_MINUTES), reason: null };
    return fromPage(read.id(cueId), { how: "draw", ...said }, sender);
  },
  "agreed/wish": async (request) => {
    const { clauseId, minutes, reason } = read.fields(request);
    const words = reason === null ? null : read.text(reason, LONGEST_REASON);
    const said = { how: words === null ? "draw" : "ask", minutes: read.integer(minutes, 1, MOST_MINUTES) } as const;
    return fromGate(read.id(clauseId), { ...said, reason: words });
  },
  "page/writing": async (request, sender) => {
    const writes = read.flag(read.fields(request).writing);
    const tabId = tabOf(sender);
    await act((state) => {
      const others = state.writing.filter((tab) => tab !== tabId);
      return { ...still({ ...state, writing: writes ? [...others, tabId] : others }), result: undefined };
    });
    await lookAgain();
    return undefined;
  },
};

type Said = Pick<Wish, "how" | "minutes" | "reason">;

/** The cue of the page's own site tells the clause: a page cannot name one. */
async function fromPage(cueId: string, said: Said, sender: Sender): Promise<VisitState | null> {
  await act((state, plan, now) => asked(state, plan, cueId, said, sender, now));
  await atMost(synchronise());
  const page = await act((state, plan, now) => pageNow(state, plan, sender, now));
  return visitState(page, addressOfPage(sender));
}

function asked(
  state: State,
  plan: Plan | null,
  cueId: string,
  said: Said,
  sender: Sender,
  now: number,
): Step & { result: undefined } {
  const site = watchedSite(plan, addressOfPage(sender));
  const cue = findCue(state, cueId, tabOf(sender));
  const clauseId = cue && cue.kind !== "ask" && isAgreed(cue.kind) ? cue.visit.pending?.clauseId : undefined;
  if (!site || !clauseId || (cue && "visit" in cue && cue.visit.siteId !== site.id)) return nothing(state);
  if (waitingWish(state, clauseId, now)) return nothing(state);
  const answer = said.how === "ask" ? ("asked" as const) : ("drawn" as const);
  const step = answered(state, plan, { cueId, answer }, sender, now);
  return { state: wished(step.state, made(state, clauseId, said, now)), facts: step.facts, result: undefined };
}

const nothing = (state: State) => ({ ...still(state), result: undefined });

function made(state: State, clauseId: string, said: Said, now: number): Wish {
  const memberId = state.here?.memberId ?? null;
  const until = state.agreed.endsAt;
  return { ...said, id: newId(), clauseId, at: now, until, memberId, sent: false, refused: null, answer: null };
}

function pageNow(state: State, plan: Plan | null, sender: Sender, now: number): Step & { result: Answered["page"] } {
  const site = watchedSite(plan, addressOfPage(sender));
  return { ...still(state), result: site && pageState(state, site, tabOf(sender), now) };
}

/** At the gate there is no cue: the clause is named, and must be one of the plan. */
async function fromGate(clauseId: string, said: Said): Promise<Outcome> {
  const isKnown = await act((state, plan, now) => {
    const known =
      plan?.sites.some((site) => agreedRules(site.cues).some((rule) => rule.clause_id === clauseId)) ?? false;
    const isNew = known && !waitingWish(state, clauseId, now);
    return { ...still(isNew ? wished(state, made(state, clauseId, said, now)) : state), result: known };
  });
  if (!isKnown) return { ok: false, code: "clause_unknown", detail: "Nothing like this is agreed now." };
  await atMost(synchronise());
  return { ok: true };
}
