/** What an address is to Escale right now. */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { agreedRules } from "./agreed";
import { covers, siteAt, webAddress } from "./patterns";
import type { State } from "./state";

export type PlanRules = Pick<Plan, "sites" | "never" | "passthrough">;

/** The watched site of an address. null: not watched, never gated, or a sign-in or payment path that passes. */
export function watchedSite(plan: PlanRules | null, address: string | null | undefined): PlannedSite | null {
  const url = address ? webAddress(address) : null;
  if (!plan || !url || isExempt(plan, url)) return null;
  return siteAt(plan.sites, url);
}

function isExempt(plan: PlanRules, url: URL): boolean {
  return [...plan.never, ...plan.passthrough].some((pattern) => covers(pattern, url));
}

export function isPaused(state: State, now: number): boolean {
  return state.pausedUntil !== null && now < state.pausedUntil;
}

/** A pause is one's own; it lifts nothing that was agreed with others. */
export function isPausedAt(state: State, site: PlannedSite, now: number): boolean {
  return isPaused(state, now) && agreedRules(site.cues).length === 0;
}

/** Whether both open the same sites: what a live visit has counted since changes no rule of the browser. */
export function openTheSame(before: State, after: State): boolean {
  if (before.pausedUntil !== after.pausedUntil) return false;
  const [were, are] = [Object.keys(before.visits), Object.keys(after.visits)];
  return were.length === are.length && are.every((siteId) => before.visits[siteId]);
}

/** Gated: asked before it opens. Not while paused, not while a visit is live. */
export function isGated(state: State, site: PlannedSite, now: number): boolean {
  return site.gate.enabled && !state.visits[site.id] && !isPausedAt(state, site, now);
}
