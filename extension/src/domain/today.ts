/** What one browser counts of the member's day: attended time and cues by site, and minutes given beyond a budget. */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { type Counts, endOfDay, goesOn, plus, sum } from "./days";
import { type RuleOf, ruleOf } from "./interpreter";

export interface Today {
  /** Unix ms. */
  endsAt: number;
  attendedMs: Counts;
  /** By budget: what was given to one is not given to another that holds some of the same sites. */
  grantedMs: Counts;
  cues: Counts;
}

export const NO_DAY: Today = { endsAt: 0, attendedMs: {}, grantedMs: {}, cues: {} };

/** Begin a new day when the last one is over. A day whose end only moved (another time zone) goes on. */
export function onDay<S extends { today: Today }>(state: S, plan: Plan | null, now: number): S {
  if (!plan) return state;
  const endsAt = endOfDay(Date.parse(plan.day_ends_at), now);
  const { today } = state;
  if (today.endsAt === endsAt) return state;
  return { ...state, today: { ...(goesOn(today.endsAt, endsAt, now) ? today : NO_DAY), endsAt } };
}

export const withAttended = (today: Today, siteId: string, ms: number): Today => ({
  ...today,
  attendedMs: plus(today.attendedMs, siteId, ms),
});

export const withCue = (today: Today, siteId: string): Today => ({ ...today, cues: plus(today.cues, siteId, 1) });

/** What the rules of a site need to know of the day. */
export interface DayOfSite {
  /** Attended here on all sites of its budget, and given to that budget. */
  dayMs: number;
  grantedMs: number;
  cuesLeft: number;
}

export function dayOfSite(today: Today, site: PlannedSite): DayOfSite {
  const budget = ruleOf(site.cues, "budget");
  return {
    dayMs: sum(today.attendedMs, budget?.site_ids ?? []),
    grantedMs: budget ? (today.grantedMs[keyOf(budget)] ?? 0) : 0,
    cuesLeft: Math.max(0, site.cues_per_day - (today.cues[site.id] ?? 0)),
  };
}

/** Sites of one category that have the same minutes for it share a budget; another number of minutes is another budget. */
const keyOf = ({ budget_ms, site_ids }: RuleOf<"budget">): string => `${budget_ms} ${[...site_ids].sort().join(" ")}`;

/** "Some minutes more" than the day's: from now on, as with the planned time. */
export function granted(today: Today, site: PlannedSite): Today {
  const rule = ruleOf(site.cues, "budget");
  if (!rule) return today;
  const { dayMs, grantedMs } = dayOfSite(today, site);
  const beyond = Math.max(0, dayMs + rule.elsewhere_ms - rule.budget_ms - grantedMs);
  return { ...today, grantedMs: plus(today.grantedMs, keyOf(rule), beyond + rule.extension_ms) };
}
