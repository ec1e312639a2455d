/** The tab that the popup is about, and the way to the options. */
import { browser } from "wxt/browser";
import { ownOrigin } from "./runtime";

/**
 * Id of the tab in front. Where the popup is a tab itself (Firefox for Android shows it so), the one that was looked at before.
 */
export async function currentTab(): Promise<number> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = await browser.tabs.getCurrent();
  const others = tabs.filter((tab) => tab.id !== own?.id);
  const front = own
    ? others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
    : others.find((tab) => tab.active);
  if (front?.id === undefined) throw new Error("no tab in front");
  return front.id;
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export async function openNotifyPage(): Promise<void> {
  await browser.tabs.create({ url: `${ownOrigin()}/notifications.html` });
}
