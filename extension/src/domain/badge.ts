/** Minutes left of the intention, for the toolbar's badge. */
import type { Plan } from "@escale/shared/client/types";
import { agreedRules } from "./agreed";
import { clauseLeftMs } from "./agreedcues";
import { attendedAt } from "./attention";
import type { State } from "./state";

/** Minutes left, rounded up; 0 once the time is over; null when the attended site has no visit with an end. */
export function minutesLeft(state: State, now: number): number | null {
  const visit = state.attention && state.visits[state.attention.siteId];
  if (!visit) return null;
  return Math.max(0, Math.ceil((visit.dueAtMs - attendedAt(state, visit.siteId, now)) / 60_000));
}

/** The clause that ends first on the attended site, and its minutes left, rounded up; 0 once it is over. null: nothing is agreed there now. */
export function agreedLeft(state: State, plan: Plan, now: number): { minutes: number; words: string } | null {
  const site = plan.sites.find((one) => one.id === state.attention?.siteId);
  const left = agreedRules(site?.cues ?? []).flatMap((rule) => {
    const ms = clauseLeftMs(state, rule, now);
    return ms === null ? [] : [{ ms, words: rule.words }];
  });
  const [first] = left.sort((a, b) => a.ms - b.ms);
  return first ? { minutes: Math.max(0, Math.ceil(first.ms / 60_000)), words: first.words } : null;
}
