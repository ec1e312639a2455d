/** Network rules of the browser: what differs from the wanted rules is replaced in one call each. */
import { type Browser, browser } from "wxt/browser";
import { diffById } from "../domain/diff";
import type { NetRule } from "../domain/rules";

type BrowserRule = Browser.declarativeNetRequest.Rule;

export async function applyNetRules(dynamic: NetRule[], session: NetRule[]): Promise<void> {
  const api = browser.declarativeNetRequest;
  // The grant goes first: between the two calls an address may be open too early, never closed too late.
  await replace(session, await api.getSessionRules(), (options) => api.updateSessionRules(options));
  await replace(dynamic, await api.getDynamicRules(), (options) => api.updateDynamicRules(options));
}

async function replace(
  wanted: NetRule[],
  current: BrowserRule[],
  update: (options: Browser.declarativeNetRequest.UpdateRuleOptions) => Promise<void>,
): Promise<void> {
  const { remove, add } = diffById(current as NetRule[], wanted);
  if (remove.length + add.length === 0) return;
  await update({ removeRuleIds: remove.map((rule) => rule.id), addRules: add as BrowserRule[] });
}

/** Far above the numbers of ordinary session rules. */
const ONCE_ID = 1_000_000;
const ONCE_PRIORITY = 3_000_000;

/** Open whatever this tab loads next, until the rules are applied again: nobody is locked out because a disk is full. */
export async function openTabOnce(tabId: number): Promise<void> {
  const condition = { tabIds: [tabId], resourceTypes: ["main_frame"] };
  const rule = { id: ONCE_ID + tabId, priority: ONCE_PRIORITY, action: { type: "allow" }, condition };
  const options = { removeRuleIds: [rule.id], addRules: [rule as BrowserRule] };
  await browser.declarativeNetRequest.updateSessionRules(options);
}
