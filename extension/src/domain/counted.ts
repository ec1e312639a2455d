/** Counts of a visit: how its pages were reached, and what of its feeds came into sight. Cumulative, told with its progress. */
import { NO_PAGE_COUNTS, type PageCounts, type VisitCounts } from "./counts";
import { REACHED, type Reached } from "./reached";
import type { Fact, LiveVisit, State, Step, WatchedPage } from "./state";

/** What the contract lets one number be. */
const MOST = 100_000;
const more = (one: number | undefined, other: number): number => Math.min(MOST, (one ?? 0) + other);

/** A page of the site was reached. Without a visit it waits for the one that begins on it. */
export function reach(state: State, tabId: number, how: Reached): State {
  const page = state.pages[tabId];
  if (!page) return state;
  const visit = visitOf(state, page);
  if (!visit) return { ...state, pages: { ...state.pages, [tabId]: { ...page, reached: how } } };
  const after = { ...visit, counts: plus(visit.counts, { reached: { [how]: 1 } }), untold: true };
  return { ...state, visits: { ...state.visits, [visit.siteId]: after } };
}

const visitOf = (state: State, { siteId }: WatchedPage): LiveVisit | undefined =>
  siteId === null ? undefined : state.visits[siteId];

/** A visit that begins: pages of its site that wait are its first. */
export function withWaiting(visit: LiveVisit, pages: State["pages"]): { visit: LiveVisit; pages: State["pages"] } {
  const waiting = Object.entries(pages).filter(([, page]) => page.siteId === visit.siteId && page.reached);
  if (waiting.length === 0) return { visit, pages };
  const counts = waiting.reduce(
    (sum, [, { reached }]) => plus(sum, { reached: { [reached as Reached]: 1 } }),
    visit.counts,
  );
  const told = waiting.map(([tabId, page]): [string, WatchedPage] => [tabId, { ...page, reached: null }]);
  return { visit: { ...visit, counts, untold: true }, pages: { ...pages, ...Object.fromEntries(told) } };
}

/** What a page's script counted: the difference to what it told before belongs to the visit that is live now. */
export function count(state: State, from: { tabId: number; life: number }, now: PageCounts): State {
  const { tabId } = from;
  const page = state.pages[tabId];
  // The last document's word may come when the next one is there, of another site and counted from nothing.
  if (!page || (page.life ?? from.life) !== from.life) return state;
  const before = page.counted ?? NO_PAGE_COUNTS;
  const grown = (name: keyof PageCounts) => Math.max(0, now[name] - before[name]);
  const [items, sponsored] = [grown("items"), grown("sponsored")];
  const [autoplay, recommendation] = [grown("autoplay"), grown("recommendation")];
  if (items + sponsored + autoplay + recommendation === 0) return state;
  const pages = { ...state.pages, [tabId]: { ...page, counted: now } };
  const visit = visitOf(state, page);
  if (!visit) return { ...state, pages };
  const counts = plus(visit.counts, { reached: { autoplay, recommendation }, items, sponsored });
  return { ...state, pages, visits: { ...state.visits, [visit.siteId]: { ...visit, counts, untold: true } } };
}

function plus(one: VisitCounts, other: Partial<VisitCounts>): VisitCounts {
  const reached = { ...one.reached };
  for (const [how, number] of Object.entries(other.reached ?? {}))
    if (number > 0) reached[how as Reached] = more(reached[how as Reached], number);
  return { reached, items: more(one.items, other.items ?? 0), sponsored: more(one.sponsored, other.sponsored ?? 0) };
}

/** The visit with nothing left to tell, and the fact that tells it. */
export function tellCounts(visit: LiveVisit, at: number): { visit: LiveVisit; facts: Fact[] } {
  if (!visit.untold) return { visit, facts: [] };
  const { visitId, siteId, counts } = visit;
  const reached = Object.fromEntries(REACHED.map((how) => [how, counts.reached[how] ?? 0])) as Record<Reached, number>;
  const { items, sponsored } = counts;
  return {
    visit: { ...visit, untold: false },
    facts: [{ type: "visit.counted", at, visit_id: visitId, site_id: siteId, reached, items, sponsored }],
  };
}

/** What a page that nobody attends told late, just as it was left: no progress will take it along. */
export function tellAway(state: State, now: number): Step {
  const away = Object.values(state.visits).filter((visit) => visit.untold && state.attention?.siteId !== visit.siteId);
  const told = away.map((visit) => tellCounts(visit, now));
  if (told.length === 0) return { state, facts: [] };
  const visits = Object.fromEntries(told.map(({ visit }) => [visit.siteId, visit]));
  return { state: { ...state, visits: { ...state.visits, ...visits } }, facts: told.flatMap(({ facts }) => facts) };
}
