/** The plan on the days after its own, when the service is not there to tell the next one. */
import type { CueRule, Plan, PlannedSite } from "@escale/shared/client/types";
import { DAY_MS, endOfDay } from "./days";

/** What holds at `now`: a budget only on its days, and what was attended in other browsers only on the plan's own day. */
export function planOn(plan: Plan | null, now: number): Plan | null {
  if (!plan) return null;
  const known = Date.parse(plan.day_ends_at);
  const later = Math.round((endOfDay(known, now) - known) / DAY_MS);
  const sites = plan.sites.map(
    (site): PlannedSite => ({ ...site, cues: site.cues.flatMap((rule) => on(rule, later)) }),
  );
  return { ...plan, sites };
}

/** The rule so many days later, or none. */
function on(rule: CueRule, later: number): CueRule[] {
  if (rule.kind !== "budget") return [rule];
  // A plan that was kept by an earlier version does not say on which days.
  const days = (rule.holds_on as boolean[] | undefined) ?? [];
  if (days.length > 0 && !days[later % days.length]) return [];
  return later === 0 ? [rule] : [{ ...rule, elsewhere_ms: 0 }];
}
