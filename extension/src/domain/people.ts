/** Which plan a browser of several people plays. */
import type { Pattern, Plan, PlannedSite } from "@escale/shared/client/types";
import { peopleOf } from "./presence";

/** A plan as it came. */
export interface StoredPlan {
  etag: string | null;
  plan: Plan;
}

/** By member. */
export type Plans = Readonly<Record<string, StoredPlan>>;

/**
 * While nobody said who is here, what any of them watches has its gate, which asks that first; nothing else is played. What
 * only one of them never wants gated is gated until then.
 */
export function planOfAll(owner: Plan, plans: Plans): Plan {
  const theirs = peopleOf(owner).flatMap(({ id }) => (id === owner.member_id ? [] : (plans[id]?.plan ?? [])));
  const all = [owner, ...theirs];
  const common = (pick: (plan: Plan) => readonly Pattern[]) =>
    pick(owner).filter((pattern) => all.every((plan) => pick(plan).some((other) => key(other) === key(pattern))));
  return {
    ...owner,
    reflections_due: 0,
    family: { level: "nothing", next_level: null, agreed_since_at: null, day_ends_at: null, requests_waiting: 0 },
    sites: eachOnce(all.flatMap((plan) => plan.sites)),
    never: common((plan) => plan.never),
    passthrough: common((plan) => plan.passthrough),
  };
}

/** The first that watches a place stands for it. */
function eachOnce(sites: readonly PlannedSite[]): PlannedSite[] {
  const seen = new Set<string>();
  return sites.flatMap((site) => {
    const patterns = site.patterns.filter((pattern) => !seen.has(key(pattern)));
    for (const pattern of patterns) seen.add(key(pattern));
    const gate = { ...site.gate, enabled: true, last: null, loop: null, suggestions: [], visits_today: 0 };
    return patterns.length > 0 ? [{ ...site, patterns, gate, cues: [], calm: [] }] : [];
  });
}

const key = ({ host, path }: Pattern): string => `${host}${path}`;
