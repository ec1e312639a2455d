/** Make the browser look like the state: rules, scripts, alarms, toolbar, and what pages know. All of it may be repeated. */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { SEND_AFTER_MS, wantedAlarms } from "../domain/alarms";
import { calmOf } from "../domain/calm";
import { wantedSettings } from "../domain/contentsettings";
import { notifyScripts } from "../domain/notifyscripts";
import { pageState } from "../domain/pagestate";
import { matchesOf } from "../domain/patterns";
import { serial } from "../domain/queue";
import { dynamicRules, sessionRules } from "../domain/rules";
import { originsOf, wantedScripts } from "../domain/scripts";
import { watchedSite } from "../domain/standing";
import type { State } from "../domain/state";
import { type Patience, patienceOf } from "../domain/visits";
import { applyAlarms } from "../platform/alarms";
import { applySettings, maySet } from "../platform/contentsettings";
import { readValue } from "../platform/database";
import { applyNetRules } from "../platform/network";
import { readOptions } from "../platform/options";
import { countQueued } from "../platform/outbox";
import { grantedOrigins } from "../platform/permissions";
import { gatePage } from "../platform/runtime";
import { applyScripts, injectVisit } from "../platform/scripting";
import { push, tabsAt } from "../platform/tabs";
import { showButton } from "../platform/toolbar";
import { button } from "./button";
import { spokenLanguage } from "./language";
import { calmView } from "./views";
import { visitState } from "./visitstate";

/** Without a plan no visit begins; one that is left ends. */
const PATIENCE: Patience = { absenceMs: 600_000, lookMs: 60_000 };

/** What pages may load: awaited before a gate answers, so that the address it opens is open. */
export async function applyRules(state: State, plan: Plan | null, now: number): Promise<void> {
  // Without one of them the gate still opens what is granted, and the scripts are needed all the more.
  await applyNetRules(dynamicRules(plan, gatePage()), sessionRules(plan, state, now)).catch(reportError);
  const granted = await grantedOrigins((plan?.sites ?? []).flatMap(originsOf));
  const [{ notify }, able] = await Promise.all([readOptions(), maySet()]);
  const scripts = [...wantedScripts(plan, state, granted, now), ...notifyScripts(plan, notify, able, granted)];
  await applyScripts(scripts);
  // No gate waits for them, and none fails with them.
  if (able) await applySettings(wantedSettings(plan?.sites ?? [], notify)).catch(reportError);
}

export async function applyDeadlines(state: State, plan: Plan | null, now: number): Promise<void> {
  const [identity, sender, queued] = await Promise.all([readValue("identity"), readValue("sender"), countQueued()]);
  const sendAt = queued > 0 ? (sender?.nextAt ?? now + SEND_AFTER_MS) : null;
  const patience = plan ? patienceOf(plan) : PATIENCE;
  await applyAlarms(wantedAlarms({ state, patience, paired: identity !== null, sendAt, now }));
  await showButton(button(state, plan, await spokenLanguage(), now));
}

/** Sites whose pages must be told: their visit or question changed, or attention came or went. */
export function touchedSites(before: State, after: State, plan: Plan | null): PlannedSite[] {
  const changed = (siteId: string) =>
    before.visits[siteId] !== after.visits[siteId] ||
    before.asks[siteId] !== after.asks[siteId] ||
    before.pausedUntil !== after.pausedUntil ||
    (before.attention !== after.attention && [before.attention?.siteId, after.attention?.siteId].includes(siteId));
  return (plan?.sites ?? []).filter((site) => changed(site.id));
}

const inOrder = serial();

/** Tell the open pages of these sites where their visit stands. A page without our script gets it. */
export function tellPages(state: State, plan: Plan | null, sites: readonly PlannedSite[], now: number): Promise<void> {
  return inOrder(async () => {
    const language = await spokenLanguage();
    const tabs = await tabsAt(sites.flatMap((site) => site.patterns.flatMap(matchesOf)));
    await Promise.all(
      tabs.map(async ({ tabId, url }) => {
        const site = watchedSite(plan, url);
        // An exempt page of the site, reached without loading: its script has nothing to play there.
        if (!site) return void (await tellNothing(tabId));
        await push(tabId, "page/calm", calmView(calmOf(state, site, now), language));
        const listens = await push(tabId, "visit/state", await visitState(pageState(state, site, tabId, now), url));
        if (!listens) await injectVisit(tabId);
      }),
    );
  });
}

/** Pages whose site is no longer watched: what their script shows and counts ends. */
export async function tellGonePages(before: State, plan: Plan | null): Promise<void> {
  const watched = new Set(plan?.sites.map((site) => site.id));
  const gone = Object.entries(before.pages).filter(([, { siteId }]) => siteId !== null && !watched.has(siteId));
  await Promise.all(gone.map(([tabId]) => tellNothing(Number(tabId))));
}

/** Nothing is shown, held or counted there. */
export async function tellNothing(tabId: number): Promise<void> {
  await push(tabId, "page/calm", { parts: [], unnamed: "" });
  await push(tabId, "visit/state", null);
}
