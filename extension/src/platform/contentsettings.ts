/** The browser's own list of who may notify (Chromium). Its permission is optional: asked for when a choice needs it. */
import { browser } from "wxt/browser";
import type { Setting } from "../domain/contentsettings";

const WANTED = { permissions: ["contentSettings" as const] };

/** Whether this browser has such a list for extensions: its manifest then names the permission. */
export function isSettingOffered(): boolean {
  return (browser.runtime.getManifest().optional_permissions ?? []).includes("contentSettings" as never);
}

/** Ask the person. Must be called first in the handler of their click: the browser refuses it after the first wait. */
export function askToSet(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

export async function maySet(): Promise<boolean> {
  return isSettingOffered() && (await browser.permissions.contains(WANTED).catch(() => false));
}

export async function stopSetting(): Promise<void> {
  await browser.permissions.remove(WANTED).catch(() => false);
}

/** What was applied since the browser started: each start applies it anew, whatever happened meanwhile. */
const APPLIED = "notifySettings";

/** Make our rules `wanted`. The browser takes ours away all at once only, so unchanged ones are left alone. */
export async function applySettings(wanted: readonly Setting[]): Promise<void> {
  const next = JSON.stringify(wanted);
  if ((await browser.storage.session.get(APPLIED))[APPLIED] === next) return;
  await browser.storage.session.remove(APPLIED);
  await browser.contentSettings.notifications.clear({});
  for (const { pattern, setting } of wanted)
    await browser.contentSettings.notifications.set({ primaryPattern: pattern, setting });
  await browser.storage.session.set({ [APPLIED]: next });
}

/** What the browser does about notifications of a host now. */
export async function settingOf(host: string): Promise<Setting["setting"]> {
  const { setting } = await browser.contentSettings.notifications.get({ primaryUrl: `https://${host}/` });
  return setting;
}
