/** Host permissions: asked by the options page for one site at a time, read and given back here. */
import { browser } from "wxt/browser";

/** The wanted origins that this browser may see. Asked one by one: a grant for all sites covers each of them too. */
export async function grantedOrigins(wanted: readonly string[]): Promise<Set<string>> {
  const held = await Promise.all(wanted.map(async (origin) => ((await contains(origin)) ? [origin] : [])));
  return new Set(held.flat());
}

export const SERVICE_ORIGIN = "http://127.0.0.1/*";

/** Firefox lets the person refuse or revoke even the permissions of the manifest. */
export function hasServiceAccess(): Promise<boolean> {
  return contains(SERVICE_ORIGIN);
}

async function contains(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => false);
}

export async function giveBack(origins: string[]): Promise<void> {
  // Origins of the manifest cannot be given back; the others are.
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

/** Ask the person. Must be called first in the handler of their click: both browsers refuse it after the first wait. */
export function askFor(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}
