/** What the script of one page is told. */
import type { CueRule, PlannedSite } from "@escale/shared/client/types";
import type { PendingCue, State } from "./state";
import { type DayOfSite, dayOfSite } from "./today";

export interface PageState extends DayOfSite {
  visitId: string;
  siteId: string;
  rules: CueRule[];
  /** Attended so far, and whether this very tab is being attended now (the local clock runs on while true). */
  attendedMs: number;
  attended: boolean;
  /** Times are totals at this instant (Unix ms). */
  asOf: number;
  /** Attended total at which the planned time is over; extensions are added. */
  dueAtMs: number;
  nightAnswered: boolean;
  /** A cue of the whole visit that waits for its answer: this tab shows it too. Others belong to one page only. */
  pendingCue: PendingCue | null;
}

/** null: nothing to play there. A question on a page without a visit looks like a visit whose time is over, under the question's id. */
export function pageState(state: State, site: PlannedSite, tabId: number, now: number): PageState | null {
  const attended = state.attention?.tabId === tabId && state.attention.siteId === site.id;
  const asOf = attended && state.attention ? state.attention.since : now;
  const visit = state.visits[site.id];
  const ask = state.asks[site.id];
  const shared = { siteId: site.id, attended, asOf, ...dayOfSite(state.today, site) };
  if (visit) {
    const { visitId, attendedMs, dueAtMs, pending, nightAnswered } = visit;
    return {
      ...shared,
      visitId,
      rules: site.cues,
      attendedMs,
      dueAtMs,
      nightAnswered,
      pendingCue: pending?.isTold ? null : pending,
    };
  }
  if (!ask) return null;
  const pendingCue = { cueId: ask, kind: "planned_time" as const };
  return { ...shared, visitId: ask, rules: [], attendedMs: 0, dueAtMs: 0, nightAnswered: false, pendingCue };
}
