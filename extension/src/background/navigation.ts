/** Navigations that no rule sees: a page that changes its own address into a gated site. */
import { isGated, watchedSite } from "../domain/standing";
import { still } from "../domain/state";
import { readValue } from "../platform/database";
import { gateFor } from "../platform/runtime";
import { navigate } from "../platform/tabs";
import { act, lookAgain } from "./engine";

/** A single-page navigation. Within one site nothing changes; into a gated one, the gate is shown as for any other way in. */
export async function pageMoved(tabId: number, address: string): Promise<void> {
  // Most of the web is not watched: its pages cost one read.
  if (!watchedSite((await readValue("plan"))?.plan ?? null, address)) return lookAgain();
  const gated = await act((state, plan, now) => {
    const site = watchedSite(plan, address);
    const entered = site !== null && state.pages[tabId]?.siteId !== site.id;
    if (!site || !entered) return { ...still(state), result: false };
    if (isGated(state, site, now)) return { ...still(state), result: true };
    return {
      ...still({ ...state, pages: { ...state.pages, [tabId]: { siteId: site.id, quietUntil: 0 } } }),
      result: false,
    };
  });
  if (gated) await navigate(tabId, gateFor(address));
  else await lookAgain();
}
