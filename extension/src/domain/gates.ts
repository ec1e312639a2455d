/** The gate of one tab: shown, answered once. */
import type { Intention, PlannedSite } from "@escale/shared/client/types";
import { continueFromGate } from "./agreedcues";
import { andThen, type OpenGate, type State, type Step, still, without } from "./state";
import { end, start } from "./visits";

/** A gate must have been before the person's eyes for this long: a click meant for another page grants nothing. */
export const SHORTEST_LOOK_MS = 500;

export type GateReply = { answer: "entered"; intention: Intention } | { answer: "passed" } | { answer: "not_now" };

export interface Asking {
  tabId: number;
  address: string;
  site: PlannedSite;
  /** The live visit that a new intention would end. */
  renews: string | null;
}

/** Show a gate. A reloaded gate keeps its identity, and starts being looked at again. */
export function showGate(state: State, asking: Asking, gateId: string, now: number): Step & { gate: OpenGate } {
  const { tabId, address, site, renews } = asking;
  const before = state.gates[tabId];
  const same = before?.address === address && before.siteId === site.id;
  const gate: OpenGate = {
    gateId: same ? before.gateId : gateId,
    siteId: site.id,
    address,
    openedAt: now,
    renews,
    ...(same && before.continues ? { continues: before.continues } : {}),
  };
  const facts = same ? [] : [{ type: "gate.shown", at: now, gate_id: gate.gateId, site_id: site.id } as const];
  const page = state.pages[tabId];
  // The page that the gate stands in front of is counted when it comes.
  const pages = page?.reached ? { ...state.pages, [tabId]: { ...page, reached: null } } : state.pages;
  return { state: { ...state, pages, gates: { ...state.gates, [tabId]: gate } }, facts, gate };
}

/** Answer a gate: enter or pass begins a visit, "not now" begins none, and ends the visit that a new intention would have followed. */
export function answerGate(
  state: State,
  tabId: number,
  gate: OpenGate,
  site: PlannedSite,
  reply: GateReply,
  visitId: string,
  now: number,
): Step {
  const closed = { ...state, gates: without(state.gates, tabId) };
  const fact = {
    type: "gate.answered",
    at: now,
    gate_id: gate.gateId,
    site_id: site.id,
    answer: reply.answer,
  } as const;
  return andThen({ state: closed, facts: [fact] }, (current) => outcome(current, gate, site, reply, visitId, now));
}

function outcome(
  state: State,
  gate: OpenGate,
  site: PlannedSite,
  reply: GateReply,
  visitId: string,
  now: number,
): Step {
  const live = state.visits[site.id];
  if (reply.answer === "not_now")
    return gate.renews && live?.visitId === gate.renews ? end(state, site.id, "done", now) : still(state);
  // Let through in a second tab while the first one opened the site: the grant is there already.
  if (reply.answer === "passed" && live && !gate.renews) return still(state);
  const intention = reply.answer === "entered" ? reply.intention : null;
  const begun = start(state, { visitId, site, origin: gate.renews ? "cue" : "gate", intention }, now);
  const { continues } = gate;
  if (!continues) return begun;
  return andThen(begun, (current) => continueFromGate(current, site, continues.clauseId, continues.cueId, now));
}
