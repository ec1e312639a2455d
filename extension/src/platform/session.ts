/** What lives as long as the browser runs, in memory only and hidden from content scripts. */
import { browser } from "wxt/browser";
import { NO_TRAIL, type Trail } from "../domain/trail";

export interface Bearer {
  bearer: string;
  /** Unix ms. */
  expiresAt: number;
}

export async function readBearer(): Promise<Bearer | null> {
  return ((await browser.storage.session.get("bearer")).bearer as Bearer | undefined) ?? null;
}

export async function writeBearer(bearer: Bearer | null): Promise<void> {
  if (bearer) await browser.storage.session.set({ bearer });
  else await browser.storage.session.remove("bearer");
}

/** True once for each start of the browser (or of a new version of Escale): tab numbers of before mean nothing. */
export async function isFirstStart(): Promise<boolean> {
  if ((await browser.storage.session.get("started")).started === true) return false;
  await browser.storage.session.set({ started: true });
  return true;
}

/** Where the pages of one tab came from. */
export async function readTrail(tabId: number): Promise<Trail> {
  const key = `trail-${tabId}`;
  return ((await browser.storage.session.get(key))[key] as Trail | undefined) ?? NO_TRAIL;
}

/** null: the tab is closed. */
export async function writeTrail(tabId: number, trail: Trail | null): Promise<void> {
  const key = `trail-${tabId}`;
  if (trail) await browser.storage.session.set({ [key]: trail });
  else await browser.storage.session.remove(key);
}

/** Whether the service answered last time it was called. */
export async function readReachable(): Promise<boolean> {
  return (await browser.storage.session.get("reachable")).reachable === true;
}

export async function writeReachable(reachable: boolean): Promise<void> {
  await browser.storage.session.set({ reachable });
}
