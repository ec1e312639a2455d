/** How pages are reached, as the browser tells it while it happens: kept for each tab in memory, counted once the page's script asks. */
import type { Plan } from "@escale/shared/client/types";
import { isSearchEngine } from "../domain/engines";
import { webAddress } from "../domain/patterns";
import { serial } from "../domain/queue";
import { type Gesture, howReached, isAgain, type Place, type Reached } from "../domain/reached";
import { watchedSite } from "../domain/standing";
import { type Committed, committed, moved, openedFrom, type Trail } from "../domain/trail";
import { readValue } from "../platform/database";
import { gatePage, TELLS_BOOKMARKS } from "../platform/runtime";
import { readTrail, writeTrail } from "../platform/session";

/** Navigations, gestures and questions of pages in the order in which they came. */
const inTurn = serial();

export interface Navigation {
  tabId: number;
  url: string;
  transitionType?: string;
  transitionQualifiers?: readonly string[];
}

function placeOf(plan: Plan | null, address: string): Place | null {
  if (address.startsWith(gatePage())) return { kind: "gate" };
  const url = webAddress(address);
  if (!url) return null;
  const site = watchedSite(plan, address);
  if (site) return { kind: "site", siteId: site.id };
  return { kind: isSearchEngine(url.hostname) ? "engine" : "web" };
}

const planNow = async (): Promise<Plan | null> => (await readValue("plan"))?.plan ?? null;

function change(tabId: number, step: (trail: Trail, plan: Plan | null) => Trail | null): Promise<void> {
  return inTurn(async () => writeTrail(tabId, step(await readTrail(tabId), await planNow())));
}

const said = ({ url, transitionType, transitionQualifiers }: Navigation, place: Place | null): Committed => ({
  place,
  address: url,
  type: transitionType ?? "",
  qualifiers: transitionQualifiers ?? [],
  at: Date.now(),
});

/** A document came into the top frame of a tab. */
export async function pageCommitted(navigation: Navigation): Promise<void> {
  if (navigation.url === "about:blank") return; // Firefox shows it in each new tab, before what was asked for.
  await change(navigation.tabId, (trail, plan) => committed(trail, said(navigation, placeOf(plan, navigation.url))));
}

/** A page opened another tab: by a link, or by a script. */
export function tabOpened(tabId: number, sourceTabId: number): Promise<void> {
  return inTurn(async () => {
    const source = await readTrail(sourceTabId);
    await writeTrail(tabId, openedFrom(source));
    await writeTrail(sourceTabId, { ...source, hint: null });
  });
}

/** A single-page navigation: how its page was reached; null when none was. */
export function addressChanged(navigation: Navigation): Promise<Reached | null> {
  return inTurn(async () => {
    const trail = await readTrail(navigation.tabId);
    const step = moved(trail, said(navigation, trail.place));
    await writeTrail(navigation.tabId, { ...step.trail, place: placeOf(await planNow(), navigation.url) });
    return step.how;
  });
}

export const gestured = (tabId: number, gesture: Gesture): Promise<void> =>
  change(tabId, (trail) => ({ ...trail, hint: { gesture, at: Date.now() } }));

export const trailEnds = (tabId: number): Promise<void> => change(tabId, () => null);

/** What the gate's own page calls its referrer. */
export const cameToGate = (tabId: number, referrer: string): Promise<void> =>
  change(tabId, (trail, plan) => withReferrer(trail, placeOf(plan, referrer)));

/** The person said at the gate that a notification brought them. */
export const saidNotified = (tabId: number): Promise<void> =>
  change(tabId, (trail) => ({ ...trail, way: trail.way && { ...trail.way, notified: true } }));

function withReferrer(trail: Trail, referrer: Place | null): Trail {
  return referrer && trail.way ? { ...trail, way: { ...trail.way, referrer } } : trail;
}

export interface Arrived {
  how: Reached;
  /** Shown again: no new page, unless it is the first of a visit. */
  again: boolean;
}

/** How the document of a watched page was reached. */
export function arrivedAt(tabId: number, address: string | null, referrer: string): Promise<Arrived> {
  return inTurn(async () => {
    const plan = await planNow();
    const { way } = withReferrer(await readTrail(tabId), placeOf(plan, referrer));
    const site = watchedSite(plan, address);
    if (!way || !site) return { how: "unknown", again: false };
    return { how: howReached(way, site.id, TELLS_BOOKMARKS), again: isAgain(way) };
  });
}
