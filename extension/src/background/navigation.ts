/** Navigations that no rule sees: a page that changes its own address into a gated site. */
import { reach } from "../domain/counted";
import { NO_PAGE_COUNTS } from "../domain/counts";
import { isGated, watchedSite } from "../domain/standing";
import { pageCuesWithout, pageLeft, still } from "../domain/state";
import { readValue } from "../platform/database";
import { gateFor } from "../platform/runtime";
import { navigate } from "../platform/tabs";
import { tellNothing, tellPages } from "./effects";
import { act, lookAgain } from "./engine";
import { addressChanged, type Navigation } from "./trails";

/**
 * A single-page navigation. Within one site nothing changes; into a gated one, the gate is shown as for any other way in; out of
 * what is watched, all that Escale shows, holds and counts there ends.
 */
export async function pageMoved(navigation: Navigation): Promise<void> {
  const { tabId, url: address } = navigation;
  const how = await addressChanged(navigation);
  if (!watchedSite((await readValue("plan"))?.plan ?? null, address)) return movedOut(tabId);
  const { gated, told } = await act<Came>((state, plan, now) => {
    const site = watchedSite(plan, address);
    const entered = site !== null && state.pages[tabId]?.siteId !== site.id;
    if (!site || !entered) return { ...still(site && how ? reach(state, tabId, how) : state), result: STAYS };
    if (isGated(state, site, now)) return { ...still(state), result: { gated: true, told: null } };
    // The document stays, and its script goes on counting.
    const page = { counted: NO_PAGE_COUNTS, ...state.pages[tabId], siteId: site.id, quietUntil: 0, reached: null };
    const pageCues = pageCuesWithout(state, (cue) => cue.tabId === tabId);
    const there = reach({ ...state, pageCues, pages: { ...state.pages, [tabId]: page } }, tabId, how ?? "unknown");
    return { ...still(there), result: { gated: false, told: () => tellPages(there, plan, [site], now) } };
  });
  if (gated) return navigate(tabId, gateFor(address));
  await told?.();
  await lookAgain();
}

interface Came {
  gated: boolean;
  /** Tell the page what is played on it from now on. */
  told: (() => Promise<void>) | null;
}

const STAYS: Came = { gated: false, told: null };

/** The page is told first: what it counted before it left is still the site's. */
async function movedOut(tabId: number): Promise<void> {
  // Most of the web is not watched: its pages cost one read more.
  const core = await readValue("core");
  if (core?.state.pages[tabId]?.siteId) {
    await tellNothing(tabId);
    await act((state) => ({ ...still(pageLeft(state, tabId)), result: undefined }));
  }
  await lookAgain();
}
