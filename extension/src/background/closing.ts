/** After "done": the tabs of the site close; the one that was looked at shows the rating. */
import type { PlannedSite } from "@escale/shared/client/types";
import { matchesOf } from "../domain/patterns";
import { watchedSite } from "../domain/standing";
import { readValue } from "../platform/database";
import { ratingPage } from "../platform/runtime";
import { closeTab, navigate, tabsAt } from "../platform/tabs";

/** `tabId` null: answered from the toolbar. `visitId` null: there was no visit to rate. */
export async function closeSite(site: PlannedSite, tabId: number | null, visitId: string | null): Promise<void> {
  const plan = (await readValue("plan"))?.plan ?? null;
  const open = (await tabsAt(site.patterns.flatMap(matchesOf))).filter(
    (tab) => watchedSite(plan, tab.url)?.id === site.id,
  );
  const shown = tabId ?? open.find((tab) => tab.active)?.tabId ?? open[0]?.tabId;
  if (shown !== undefined && visitId !== null) await navigate(shown, ratingPage(visitId));
  for (const tab of open) if (visitId === null || tab.tabId !== shown) await closeTab(tab.tabId);
}
