/** Navigations that no rule sees: a page that changes its own address into a gated site. */
import { reach } from "../domain/counted";
import { NO_PAGE_COUNTS } from "../domain/counts";
import { isGated, watchedSite } from "../domain/standing";
import { still } from "../domain/state";
import { readValue } from "../platform/database";
import { gateFor } from "../platform/runtime";
import { navigate } from "../platform/tabs";
import { act, lookAgain } from "./engine";
import { addressChanged, type Navigation } from "./trails";

/** A single-page navigation. Within one site nothing changes; into a gated one, the gate is shown as for any other way in. */
export async function pageMoved(navigation: Navigation): Promise<void> {
  const { tabId, url: address } = navigation;
  const how = await addressChanged(navigation);
  // Most of the web is not watched: its pages cost one read.
  if (!watchedSite((await readValue("plan"))?.plan ?? null, address)) return lookAgain();
  const gated = await act((state, plan, now) => {
    const site = watchedSite(plan, address);
    const entered = site !== null && state.pages[tabId]?.siteId !== site.id;
    if (!site) return { ...still(state), result: false };
    if (!entered) return { ...still(how ? reach(state, tabId, how) : state), result: false };
    if (isGated(state, site, now)) return { ...still(state), result: true };
    // The document stays, and its script goes on counting.
    const page = { siteId: site.id, quietUntil: 0, counted: state.pages[tabId]?.counted ?? NO_PAGE_COUNTS };
    const there = { ...state, pages: { ...state.pages, [tabId]: page } };
    return { ...still(reach(there, tabId, how ?? "unknown")), result: false };
  });
  if (gated) await navigate(tabId, gateFor(address));
  else await lookAgain();
}
