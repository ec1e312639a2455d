/** What the script of one page is told. */
import type { CueKind, CueRule, PlannedSite } from "@escale/shared/client/types";
import type { State } from "./state";

export interface PageState {
  visitId: string;
  siteId: string;
  rules: CueRule[];
  attendedMs: number;
  attended: boolean;
  asOf: number;
  dueAtMs: number;
  pendingCue: { cueId: string; kind: CueKind } | null;
}

/** null: nothing to play there. A question on a page without a visit looks like a visit whose time is over, under the question's id. */
export function pageState(state: State, site: PlannedSite, tabId: number, now: number): PageState | null {
  const attended = state.attention?.tabId === tabId && state.attention.siteId === site.id;
  const asOf = attended && state.attention ? state.attention.since : now;
  const visit = state.visits[site.id];
  const ask = state.asks[site.id];
  if (visit) {
    const { visitId, attendedMs, dueAtMs, plannedCueId } = visit;
    const pendingCue = plannedCueId ? { cueId: plannedCueId, kind: "planned_time" as const } : null;
    return { visitId, siteId: site.id, rules: site.cues, attendedMs, attended, asOf, dueAtMs, pendingCue };
  }
  if (!ask) return null;
  return {
    visitId: ask,
    siteId: site.id,
    rules: [],
    attendedMs: 0,
    attended,
    asOf,
    dueAtMs: 0,
    pendingCue: { cueId: ask, kind: "planned_time" },
  };
}
