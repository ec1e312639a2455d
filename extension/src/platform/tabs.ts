/** Tabs and windows: one snapshot of what is before the person's eyes, and what Escale does to tabs. */
import { type Browser, browser } from "wxt/browser";
import type { ActiveTab, Snapshot } from "../domain/attention";
import type { Push } from "../messages";

/** `matches`: the pages whose tabs are looked for, behind others too. */
export async function snapshot(idleSeconds: number, matches: string[]): Promise<Snapshot> {
  const [windows, idle, tabs] = await Promise.all([
    lastWindow(),
    browser.idle.queryState(Math.max(15, idleSeconds)),
    tabsAt(matches),
  ]);
  return { windows, idle, addresses: tabs.map(({ url }) => url) };
}

/**
 * The window that was focused last decides. Chromium may call two windows focused at once, and after a window was closed it tells
 * nobody which one has the focus now; Firefox calls a minimised window focused (tests/e2e/README.md).
 */
async function lastWindow(): Promise<Snapshot["windows"]> {
  // Firefox for Android has no windows: the active tab is what one sees.
  if (!browser.windows)
    return (await browser.tabs.query({ active: true })).map((tab) => ({ focused: true, active: activeTab(tab) }));
  const window = await browser.windows.getLastFocused({ populate: true }).catch(() => null);
  if (!window) return [];
  const focused = window.focused && window.state !== "minimized";
  return [{ focused, active: activeTab(window.tabs?.find((tab) => tab.active)) }];
}

function activeTab(tab: Browser.tabs.Tab | undefined): ActiveTab | null {
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url ?? null, audible: tab.audible ?? false };
}

export interface OpenTab {
  tabId: number;
  url: string;
  active: boolean;
}

/** Tabs whose address we may see under these match patterns. */
export async function tabsAt(matches: string[]): Promise<OpenTab[]> {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url ? [{ tabId: tab.id, url: tab.url, active: tab.active }] : [],
  );
}

export async function addressOf(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

const documentOf = (address: string): string => address.replace(/#.*/, "");

/** Whether the tab shows another document than `from`, or one is on its way into it. Firefox does not tell which: nothing is pending there. */
export async function isTurning(tabId: number, from: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const isOther = (address: string | undefined) => address !== undefined && documentOf(address) !== documentOf(from);
  if (!tab || isOther(tab.url)) return true;
  return tab.status === "loading" && (tab.pendingUrl === undefined || isOther(tab.pendingUrl));
}

/** Tell a page's script. False when no script of this version listens there. */
export async function push<T extends keyof Push>(tabId: number, type: T, value: Push[T]): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { type, value }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

export async function navigate(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url }).catch(() => undefined);
}

/** Close a tab. The last one of its window is kept, empty: closing it could close the browser under the person's hands. */
export async function closeTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return;
  const siblings = await browser.tabs.query(browser.windows ? { windowId: tab.windowId } : {});
  if (siblings.length > 1) await browser.tabs.remove(tabId).catch(() => undefined);
  else await showBlank(tabId);
}

async function showBlank(tabId: number): Promise<void> {
  await browser.tabs.create({ active: true });
  await browser.tabs.remove(tabId).catch(() => undefined);
}

export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
