/** Cues: when one is really due, what it does when answered. Asking again on an open tab without a visit is a gate in a cue's clothes. */
import type { CueAnswer, CueKind, PlannedSite } from "@escale/shared/client/types";
import { settle } from "./attention";
import { andThen, type LiveVisit, type State, type Step, still, without } from "./state";
import { end, start } from "./visits";

/** A page's clock and ours may differ by this much. */
export const TOLERANCE_MS = 1_500;

export interface Showing extends Step {
  /** null: not due. The same id as long as the cue is not answered. */
  cueId: string | null;
}

/** A page says that a cue is due. The planned time is checked here; screens are the page's own word. */
export function show(
  state: State,
  visit: LiveVisit,
  kind: CueKind,
  tabId: number,
  cueId: string,
  now: number,
): Showing {
  return kind === "planned_time" ? showPlanned(state, visit, cueId, now) : showChapter(state, visit, tabId, cueId, now);
}

function showPlanned(state: State, before: LiveVisit, cueId: string, now: number): Showing {
  if (before.plannedCueId) return { ...still(state), cueId: before.plannedCueId };
  const settled = settle(state, now);
  const visit = settled.state.visits[before.siteId] ?? before;
  if (visit.attendedMs + TOLERANCE_MS < visit.dueAtMs) return { ...settled, cueId: null };
  const step = andThen(settled, (current) => ({
    state: { ...current, visits: { ...current.visits, [visit.siteId]: { ...visit, plannedCueId: cueId } } },
    facts: [
      {
        type: "cue.shown",
        at: now,
        visit_id: visit.visitId,
        site_id: visit.siteId,
        cue_id: cueId,
        kind: "planned_time",
      },
    ],
  }));
  return { ...step, cueId };
}

function showChapter(state: State, visit: LiveVisit, tabId: number, cueId: string, now: number): Showing {
  const shown = Object.entries(state.chapters).find(([, cue]) => cue.tabId === tabId && cue.visitId === visit.visitId);
  if (shown) return { ...still(state), cueId: shown[0] };
  // Settled first, since the card says how long one has been here.
  const step = andThen(settle(state, now), (current) => ({
    state: {
      ...current,
      chapters: { ...current.chapters, [cueId]: { siteId: visit.siteId, visitId: visit.visitId, tabId } },
    },
    facts: [
      { type: "cue.shown", at: now, visit_id: visit.visitId, site_id: visit.siteId, cue_id: cueId, kind: "chapter" },
    ],
  }));
  return { ...step, cueId };
}

/** What a cue id stands for now, seen from one tab. */
export type Cue = { kind: CueKind; visit: LiveVisit } | { kind: "ask"; siteId: string };

export function findCue(state: State, cueId: string, tabId: number): Cue | null {
  const chapter = state.chapters[cueId];
  if (chapter && chapter.tabId === tabId) {
    const visit = state.visits[chapter.siteId];
    return visit?.visitId === chapter.visitId ? { kind: "chapter", visit } : null;
  }
  const planned = Object.values(state.visits).find((visit) => visit.plannedCueId === cueId);
  if (planned) return { kind: "planned_time", visit: planned };
  const ask = Object.entries(state.asks).find(([, id]) => id === cueId);
  return ask ? { kind: "ask", siteId: ask[0] } : null;
}

/** Record the answer. "Continue" moves the planned time; "done" ends the visit; a new intention ends it once it is entered at the gate. */
export function answer(
  state: State,
  cueId: string,
  cue: { kind: CueKind; visit: LiveVisit },
  reply: CueAnswer,
  site: PlannedSite | null,
  now: number,
): Step {
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
    const after = cue.kind === "planned_time" ? answered(visit, reply, site) : visit;
    const answeredState = {
      ...current,
      chapters: without(current.chapters, cueId),
      visits: { ...current.visits, [visit.siteId]: after },
    };
    const closed = reply === "done" ? end(answeredState, visit.siteId, "done", now) : still(answeredState);
    return { state: closed.state, facts: [fact, ...closed.facts] };
  });
}

function answered(visit: LiveVisit, reply: CueAnswer, site: PlannedSite | null): LiveVisit {
  if (reply !== "continue") return { ...visit, plannedCueId: null };
  // From now on, not from the moment it was due: "five more minutes" said late are still five minutes.
  return { ...visit, plannedCueId: null, dueAtMs: Math.max(visit.dueAtMs, visit.attendedMs) + extensionMs(site) };
}

const DEFAULT_EXTENSION_MS = 300_000;

function extensionMs(site: PlannedSite | null): number {
  const rule = site?.cues.find((cue) => cue.kind === "planned_time");
  return rule?.kind === "planned_time" ? rule.extension_ms : DEFAULT_EXTENSION_MS;
}

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
