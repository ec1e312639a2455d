/** The life of a visit: the grant of one site in all tabs, from its start to its end. */
import type { Intention, Plan, PlannedSite, VisitEnd, VisitOrigin, Worth } from "@escale/shared/client/types";
import { settle } from "./attention";
import { tellCounts, withWaiting } from "./counted";
import { NO_COUNTS } from "./counts";
import { UNCHECKED } from "./health";
import { lookEndsAt } from "./looks";
import {
  andThen,
  type EndedVisit,
  type LiveVisit,
  pageCuesWithout,
  type State,
  type Step,
  still,
  without,
} from "./state";

export interface Opening {
  visitId: string;
  site: PlannedSite;
  origin: VisitOrigin;
  intention: Intention | null;
}

/** Begin a visit. A live visit of the same site ends at the same instant: a visit has at most one intention. */
export function start(state: State, opening: Opening, now: number): Step {
  const { visitId, site, origin, intention } = opening;
  const plannedMs = intention ? intention.planned_seconds * 1000 : null;
  const visit: LiveVisit = {
    visitId,
    siteId: site.id,
    siteName: site.name,
    intention: intention?.text ?? null,
    plannedMs,
    dueAtMs: plannedMs ?? site.gate.pass_seconds * 1000,
    attendedMs: 0,
    startedAt: now,
    lastAttendedAt: now,
    pending: null,
    nightAnswered: false,
    counts: NO_COUNTS,
    untold: false,
    health: UNCHECKED,
    calm: "site",
    goneSince: null,
  };
  const begun = withWaiting(visit, state.pages);
  return andThen(end(state, site.id, "new_intention", now), (ended) => ({
    state: {
      ...ended,
      visits: { ...ended.visits, [site.id]: begun.visit },
      asks: without(ended.asks, site.id),
      pages: begun.pages,
    },
    facts: [{ type: "visit.started", at: now, visit_id: visitId, site_id: site.id, origin, intention }],
  }));
}

/** End the live visit of a site, if there is one. By absence it ends at its last attended instant. */
export function end(state: State, siteId: string, reason: VisitEnd, now: number): Step {
  if (!state.visits[siteId]) return still(state);
  return andThen(settle(state, now), (settled) => {
    const visit = settled.visits[siteId] as LiveVisit;
    const at = reason === "left" ? visit.lastAttendedAt : now;
    return {
      state: {
        ...settled,
        visits: without(settled.visits, siteId),
        pageCues: pageCuesWithout(settled, (cue) => cue.visitId === visit.visitId),
        ended: [...settled.ended, endedVisit(visit, at)],
        looked: [...settled.looked, { siteId, startedAt: visit.startedAt, attendedMs: visit.attendedMs }],
      },
      facts: [
        ...tellCounts(visit, at).facts,
        { type: "visit.ended", at, visit_id: visit.visitId, site_id: siteId, reason, attended_ms: visit.attendedMs },
      ],
    };
  });
}

function endedVisit(visit: LiveVisit, endedAt: number): EndedVisit {
  const { visitId, siteId, siteName, intention, attendedMs, plannedMs } = visit;
  return { visitId, siteId, siteName, intention, attendedMs, plannedMs, endedAt, rated: false };
}

/** How long a visit waits for somebody to come back: when nobody attends it, and a look whose pages are gone. */
export interface Patience {
  absenceMs: number;
  lookMs: number;
}

export const patienceOf = (plan: Pick<Plan, "absence_seconds" | "look_seconds">): Patience => ({
  absenceMs: plan.absence_seconds * 1000,
  lookMs: plan.look_seconds * 1000,
});

/** End each visit that waited long enough. Covers closed tabs, other work, sleep and a restarted browser. */
export function expire(state: State, patience: Patience, now: number): Step {
  const isOver = (visit: LiveVisit | undefined) => visit !== undefined && now >= leavesAt(visit, patience);
  if (!Object.values(state.visits).some(isOver)) return still(state);
  return Object.keys(state.visits).reduce(
    (step, siteId) =>
      andThen(step, (current) => (isOver(current.visits[siteId]) ? end(current, siteId, "left", now) : still(current))),
    settle(state, now),
  );
}

/** When a visit ends that nobody comes back to, Unix ms. */
export function leavesAt(visit: LiveVisit, { absenceMs, lookMs }: Patience): number {
  return Math.min(visit.lastAttendedAt + absenceMs, lookEndsAt(visit, lookMs) ?? Number.POSITIVE_INFINITY);
}

/** End the visits of sites that are no longer watched, and forget what was asked and seen there. */
export function keepSites(state: State, siteIds: ReadonlySet<string>, now: number): Step {
  const gone = Object.keys(state.visits).filter((siteId) => !siteIds.has(siteId));
  const ended = gone.reduce(
    (step, siteId) => andThen(step, (current) => end(current, siteId, "site_removed", now)),
    still(state),
  );
  return andThen(ended, (current) => still(forgetSites(current, siteIds)));
}

function forgetSites(state: State, kept: ReadonlySet<string>): State {
  const asks = Object.entries(state.asks).filter(([siteId]) => kept.has(siteId));
  const pages = Object.entries(state.pages).filter(([, { siteId }]) => siteId === null || kept.has(siteId));
  const attention = state.attention && kept.has(state.attention.siteId) ? state.attention : null;
  const same = asks.length === Object.keys(state.asks).length && pages.length === Object.keys(state.pages).length;
  if (same && attention === state.attention) return state;
  return { ...state, asks: Object.fromEntries(asks), pages: Object.fromEntries(pages), attention };
}

/** End every live visit: a pause begins, or the pairing is over. */
export function endAll(state: State, reason: VisitEnd, now: number): Step {
  return Object.keys(state.visits).reduce(
    (step, siteId) => andThen(step, (current) => end(current, siteId, reason, now)),
    still(state),
  );
}

/** A visit that can still be rated. A later rating replaces an earlier one. */
export function rateable(state: State, visitId: string, ratingMs: number, now: number): EndedVisit | null {
  return state.ended.find((visit) => visit.visitId === visitId && now - visit.endedAt <= ratingMs) ?? null;
}

export function rate(state: State, visit: EndedVisit, worth: Worth, met: Worth | null, now: number): Step {
  const ended = state.ended.map((other) => (other.visitId === visit.visitId ? { ...other, rated: true } : other));
  return {
    state: { ...state, ended },
    facts: [
      {
        type: "visit.rated",
        at: now,
        visit_id: visit.visitId,
        site_id: visit.siteId,
        worth,
        met: visit.intention === null ? null : met,
      },
    ],
  };
}

/** Ended visits are kept only as long as they can be rated. */
export function forgetEnded(state: State, ratingMs: number, now: number): State {
  const ended = state.ended.filter((visit) => now - visit.endedAt <= ratingMs);
  return ended.length === state.ended.length ? state : { ...state, ended };
}
