/** Cues: when one is really due, what it does when answered. Asking again on an open tab without a visit is a gate in a cue's clothes. */
import type { CueAnswer, CueKind, PlannedSite } from "@escale/shared/client/types";
import { AGREED, isAgreed } from "./agreed";
import { type AgreedCue, answerAgreed } from "./agreedcues";
import { settle } from "./attention";
import { type Claimed, isDue, OF_VISIT } from "./due";
import { ruleOf } from "./interpreter";
import { andThen, type LiveVisit, type State, type Step, still, without } from "./state";
import { granted, withCue } from "./today";
import { end, start } from "./visits";

/** Those that take the place of others, which wait for their answer; the weakest first. All that are not named are weaker. */
const WEIGHTS: readonly (readonly CueKind[])[] = [
  ["autoplay", "episode"],
  ["night"],
  ["budget"],
  ["planned_time", ...AGREED],
];
const weight = (kind: CueKind): number => WEIGHTS.findIndex((kinds) => kinds.includes(kind));

/** Whether one cue takes the place of another that waits for its answer: one's own word is always told, and nothing is held without a question about the next film. */
export const goesBefore = (kind: CueKind, other: CueKind): boolean => weight(kind) > weight(other);

export interface Showing extends Step {
  /** null: not due. The same id as long as the cue is not answered. */
  cueId: string | null;
}

interface Claim extends Claimed {
  tabId: number;
}

/** A page says that a cue is due. */
export function show(state: State, claim: Claim, cueId: string, now: number): Showing {
  const waiting = waitingCue(state, claim);
  if (waiting) return { ...still(state), cueId: waiting };
  // Settled first, since the cue says how long one has been here.
  const settled = settle(state, now);
  const visit = settled.state.visits[claim.site.id] ?? claim.visit;
  if (!isDue(settled.state, { ...claim, visit }, now)) return { ...settled, cueId: null };
  return { ...andThen(settled, (current) => shown(current, { ...claim, visit }, cueId, now)), cueId };
}

function waitingCue(state: State, { visit, kind, tabId }: Claim): string | null {
  const { pending } = visit;
  if (OF_VISIT.includes(kind)) return pending && !goesBefore(kind, pending.kind) ? pending.cueId : null;
  const found = Object.entries(state.pageCues).find(
    ([, cue]) => cue.tabId === tabId && cue.visitId === visit.visitId && cue.kind === kind,
  );
  return found?.[0] ?? null;
}

function shown(state: State, { site, visit, kind, tabId }: Claim, cueId: string, now: number): Step {
  const [siteId, visitId] = [site.id, visit.visitId];
  const where = OF_VISIT.includes(kind)
    ? { visits: { ...state.visits, [siteId]: { ...visit, pending: { cueId, kind } } } }
    : { pageCues: { ...state.pageCues, [cueId]: { siteId, visitId, tabId, kind } } };
  return {
    state: { ...state, ...where, today: withCue(state.today, siteId) },
    facts: [{ type: "cue.shown", at: now, visit_id: visitId, site_id: siteId, cue_id: cueId, kind }],
  };
}

/** Its page is done with a cue, unanswered: it won over it, or showed another in its place. The next of its kind is another cue. */
export function dropped(state: State, cueId: string, tabId: number): State {
  return state.pageCues[cueId]?.tabId === tabId ? { ...state, pageCues: without(state.pageCues, cueId) } : state;
}

/** What a cue id stands for now, seen from one tab. */
export type Cue = { kind: CueKind; visit: LiveVisit } | { kind: "ask"; siteId: string };

export function findCue(state: State, cueId: string, tabId: number): Cue | null {
  const own = state.pageCues[cueId];
  if (own && own.tabId === tabId) {
    const visit = state.visits[own.siteId];
    return visit?.visitId === own.visitId ? { kind: own.kind, visit } : null;
  }
  const visit = Object.values(state.visits).find(({ pending }) => pending?.cueId === cueId);
  if (visit?.pending) return { kind: visit.pending.kind, visit };
  const ask = Object.entries(state.asks).find(([, id]) => id === cueId);
  return ask ? { kind: "ask", siteId: ask[0] } : null;
}

/** Record the answer. "Continue" gives more of what was over; "done" ends the visit; a new intention ends it once it is entered at the gate. */
export function answer(
  state: State,
  cueId: string,
  cue: { kind: CueKind; visit: LiveVisit },
  reply: CueAnswer,
  site: PlannedSite,
  now: number,
): Step {
  const { pending } = cue.visit;
  if (pending?.cueId === cueId && isAgreed(pending.kind))
    return answerAgreed(state, cue.visit, pending as AgreedCue, site, reply, now);
  const settled = settle(state, now);
  return andThen(settled, (current) => {
    const visit = { ...(current.visits[cue.visit.siteId] ?? cue.visit) };
    const fact = {
      type: "cue.answered",
      at: now,
      visit_id: visit.visitId,
      site_id: visit.siteId,
      cue_id: cueId,
      kind: cue.kind,
      answer: reply,
    } as const;
    const goesOn = reply === "continue" ? cue.kind : null;
    const answeredState = {
      ...current,
      pageCues: without(current.pageCues, cueId),
      visits: { ...current.visits, [visit.siteId]: answered(visit, cueId, goesOn, site) },
      today: goesOn === "budget" ? granted(current.today, site) : current.today,
    };
    const closed = reply === "done" ? end(answeredState, visit.siteId, "done", now) : still(answeredState);
    return { state: closed.state, facts: [fact, ...closed.facts] };
  });
}

function answered(visit: LiveVisit, cueId: string, goesOn: CueKind | null, site: PlannedSite): LiveVisit {
  return {
    ...visit,
    pending: visit.pending?.cueId === cueId ? null : visit.pending,
    nightAnswered: visit.nightAnswered || goesOn === "night",
    // From now on, not from the moment it was due: "five more minutes" said late are still five minutes.
    dueAtMs: goesOn === "planned_time" ? Math.max(visit.dueAtMs, visit.attendedMs) + extensionMs(site) : visit.dueAtMs,
  };
}

const DEFAULT_EXTENSION_MS = 300_000;

const extensionMs = (site: PlannedSite): number =>
  ruleOf(site.cues, "planned_time")?.extension_ms ?? DEFAULT_EXTENSION_MS;

/** Ask what for, on a tab that stayed open without a visit. */
export function ask(state: State, siteId: string, gateId: string, now: number): Step {
  if (state.asks[siteId]) return still(state);
  return {
    state: { ...state, asks: { ...state.asks, [siteId]: gateId } },
    facts: [{ type: "gate.shown", at: now, gate_id: gateId, site_id: siteId }],
  };
}

/** The answer to such a question. "Continue" is a visit without an intention; a new intention is asked by the gate itself. */
export function answerAsk(
  state: State,
  gateId: string,
  site: PlannedSite,
  reply: CueAnswer,
  visitId: string,
  now: number,
): Step {
  const asked = { ...state, asks: without(state.asks, site.id) };
  if (reply === "new_intention") return still(asked);
  const said = reply === "done" ? "not_now" : "passed";
  const fact = { type: "gate.answered", at: now, gate_id: gateId, site_id: site.id, answer: said } as const;
  const next =
    reply === "done" ? still(asked) : start(asked, { visitId, site, origin: "already_open", intention: null }, now);
  return { state: next.state, facts: [fact, ...next.facts] };
}

/** The page removed a cue. Recorded once for each time. */
export function removed(state: State, cueId: string, cue: Cue, now: number): Step {
  if (cue.kind === "ask") return still(state);
  const { visit, kind } = cue;
  return {
    state,
    facts: [{ type: "cue.removed", at: now, visit_id: visit.visitId, site_id: visit.siteId, cue_id: cueId, kind }],
  };
}
