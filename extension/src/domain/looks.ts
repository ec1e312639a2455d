/**
 * Looks: a visit attended for less than the plan's `look_seconds`. It ends by itself once its pages were gone for as long, so that
 * whoever comes back after that meets the gate (docs/decisions/0003).
 */
import type { Plan } from "@escale/shared/client/types";
import { looksToTell } from "./loop";
import { covers, webAddress } from "./patterns";
import { watchedSite } from "./standing";
import type { EndedLook, LiveVisit, State } from "./state";

/** As far back as a gate asks. Our own choice; the plan's `within_seconds` is the same hour. */
const KEPT_MS = 3_600_000;

/** One that no page was seen of yet still waits for it: a slow site is no look. */
const isLook = (visit: LiveVisit, lookMs: number): boolean => visit.attendedMs > 0 && visit.attendedMs < lookMs;

/** When a look ends whose pages are gone; null: it is none, or they are not. A plan of an earlier service knows no looks. */
export function lookEndsAt(visit: LiveVisit, lookMs: number): number | null {
  return visit.goneSince !== null && isLook(visit, lookMs) ? visit.goneSince + lookMs : null;
}

/** Sites that have a page in one of these tabs, behind others or not. Who signs in on a site is there, although nothing is asked. */
export function sitesWithPages(plan: Plan, addresses: readonly string[]): Set<string> {
  return new Set(
    addresses.flatMap((address) => {
      const site = watchedSite(plan, address);
      return site ? [site.id] : around(plan, webAddress(address));
    }),
  );
}

const around = ({ sites }: Plan, url: URL | null): string[] =>
  url ? sites.filter(({ patterns }) => patterns.some((one) => covers(one, url))).map(({ id }) => id) : [];

/** Note since when the pages of each visit are gone, or that they are back. */
export function watchGone(state: State, open: ReadonlySet<string>, now: number): State {
  const changed = Object.values(state.visits).filter((visit) => open.has(visit.siteId) !== (visit.goneSince === null));
  if (changed.length === 0) return state;
  const noted = changed.map((visit) => [visit.siteId, { ...visit, goneSince: open.has(visit.siteId) ? null : now }]);
  return { ...state, visits: { ...state.visits, ...Object.fromEntries(noted) } };
}

/** The pages went with the browser. When exactly, nobody can tell: somebody was there last when it was last attended. */
export function goneWithBrowser(state: State): State {
  const visits = Object.entries(state.visits).map(([siteId, visit]) => [
    siteId,
    { ...visit, goneSince: visit.goneSince ?? visit.lastAttendedAt },
  ]);
  return { ...state, visits: Object.fromEntries(visits) };
}

export function forgetLooks(state: State, now: number): State {
  const looked = state.looked.filter(({ startedAt }) => now - startedAt < KEPT_MS);
  return looked.length === state.looked.length ? state : { ...state, looked };
}

/** Visits that ended since the plan was made: it tells of those before. */
export const toldByPlan = (state: State): State => (state.looked.length > 0 ? { ...state, looked: [] } : state);

/** How many looks the gate of a site tells: those of the plan, and those that this browser had since. */
export function looksAt(state: State, plan: Plan, siteId: string, now: number): number | null {
  const site = plan.sites.find(({ id }) => id === siteId);
  const isOwn = (one: EndedLook) => one.siteId === siteId && one.attendedMs < plan.look_seconds * 1000;
  const own = state.looked.filter(isOwn).map(({ startedAt }) => startedAt);
  return looksToTell(site?.gate.loop ?? null, own, now);
}
