/** What of a site's pages is hidden now: the site's policy, unless the person chose otherwise for this visit. */
import type { CalmPart, PlannedSite } from "@escale/shared/client/types";
import { isPaused } from "./standing";
import type { CalmChoice, LiveVisit, State } from "./state";

export const CALM_PARTS: readonly CalmPart[] = ["counters", "badges", "trending"];

/** Without a visit too: a tab that one left behind is where a badge calls from. */
export function calmOf(state: State, site: PlannedSite, now: number): CalmPart[] {
  if (isPaused(state, now)) return [];
  const wanted = site.calm ?? []; // a plan that was stored before the calm page was known has none
  const choice = state.visits[site.id]?.calm ?? "site";
  if (choice === "shown") return [];
  return choice === "hidden" && wanted.length === 0 ? [...CALM_PARTS] : wanted;
}

export function withCalm(state: State, visit: LiveVisit, calm: CalmChoice): State {
  return { ...state, visits: { ...state.visits, [visit.siteId]: { ...visit, calm } } };
}
