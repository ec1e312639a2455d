/** Minutes left of the intention, for the toolbar's badge. */
import { attendedAt } from "./attention";
import type { State } from "./state";

/** Minutes left, rounded up; 0 once the time is over; null when the attended site has no visit with an end. */
export function minutesLeft(state: State, now: number): number | null {
  const visit = state.attention && state.visits[state.attention.siteId];
  if (!visit) return null;
  return Math.max(0, Math.ceil((visit.dueAtMs - attendedAt(state, visit.siteId, now)) / 60_000));
}
