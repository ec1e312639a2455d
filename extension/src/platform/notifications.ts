/** Notifications of the system. The permission is optional: nobody is asked for it who does not want to be told. */
import { browser } from "wxt/browser";
import { ownOrigin } from "./runtime";

const WANTED = { permissions: ["notifications" as const] };

/** Ask the person. Must be called first in the handler of their click: both browsers refuse it after the first wait. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

export async function stopNotifying(): Promise<void> {
  await browser.permissions.remove(WANTED).catch(() => false);
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(WANTED).catch(() => false);
}

/** One of a name at a time: the next takes its place. */
export async function notify(name: string, title: string, message: string): Promise<void> {
  const iconUrl = `${ownOrigin()}/icon/128.png`;
  await browser.notifications.create(name, { type: "basic", iconUrl, title, message });
}

/** The browser has this door only with the permission: to be called again when it is given. */
export function onNotificationClicked(listener: (name: string) => void): void {
  if (!browser.notifications?.onClicked.hasListener(listener)) browser.notifications?.onClicked.addListener(listener);
}
