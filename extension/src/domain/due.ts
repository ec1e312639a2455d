/** Which cues are due as far as the background knows, and which wait although nothing asks for them any more. */
import type { CueKind, Plan, PlannedSite } from "@escale/shared/client/types";
import { AGREED, isAgreed } from "./agreed";
import { type Counters, dueCue, NOTHING, ruleOf } from "./interpreter";
import type { LiveVisit, State } from "./state";
import { dayOfSite } from "./today";

/** A page's clock and ours may differ by this much. */
export const TOLERANCE_MS = 1_500;

/** Cues of the whole visit: decided here, shown by every page of the site. All others are a page's own word, and its own. */
export const OF_VISIT: readonly CueKind[] = ["planned_time", "budget", "night", ...AGREED];

export interface Claimed {
  site: PlannedSite;
  visit: LiveVisit;
  kind: CueKind;
}

/** What the background can know of a page that says so: all of it for the visit's cues, for others only whether one may still be shown. */
export function isDue(state: State, { site, visit, kind }: Claimed, now: number): boolean {
  if (!OF_VISIT.includes(kind)) return dayOfSite(state.today, site).cuesLeft > 0;
  const rule = ruleOf(site.cues, kind);
  return rule !== null && dueCue([rule], known(state, site, visit, now)) !== null;
}

function known(state: State, site: PlannedSite, visit: LiveVisit, now: number): Counters {
  const day = dayOfSite(state.today, site);
  return {
    ...NOTHING,
    attended_ms: visit.attendedMs + TOLERANCE_MS,
    due_at_ms: visit.dueAtMs,
    day_ms: day.dayMs + TOLERANCE_MS,
    granted_ms: day.grantedMs,
    cues_left: day.cuesLeft,
    minute: minuteOfDay(now + TOLERANCE_MS),
    night_answered: visit.nightAnswered,
  };
}

/**
 * One's own cues that wait although nothing asks for them any more: the rule is gone (the budget of another day, a break), or what was
 * over is not (another site of the same minutes was given more). They would keep all others away.
 */
export function withoutIdle(state: State, plan: Plan, now: number): State {
  const idle = Object.values(state.visits).filter((visit) => isIdle(state, plan, visit, now));
  if (idle.length === 0) return state;
  const visits = Object.fromEntries(idle.map((visit) => [visit.siteId, { ...visit, pending: null }]));
  return { ...state, visits: { ...state.visits, ...visits } };
}

function isIdle(state: State, plan: Plan, visit: LiveVisit, now: number): boolean {
  const site = plan.sites.find(({ id }) => id === visit.siteId);
  if (!site || !visit.pending || isAgreed(visit.pending.kind)) return false;
  const rule = ruleOf(site.cues, visit.pending.kind);
  // It was shown: the day's cap has nothing more to say.
  return rule === null || dueCue([rule], { ...known(state, site, visit, now), cues_left: 1 }) === null;
}

/** By the browser's clock and zone, with what of the minute has passed. */
export function minuteOfDay(now: number): number {
  const at = new Date(now);
  return at.getHours() * 60 + at.getMinutes() + (at.getSeconds() * 1000 + at.getMilliseconds()) / 60_000;
}
