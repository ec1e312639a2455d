/** Network rules of the browser: what differs from the wanted rules is replaced in one call each. */
import { type Browser, browser } from "wxt/browser";
import { diffById } from "../domain/diff";
import type { NetRule } from "../domain/rules";

type BrowserRule = Browser.declarativeNetRequest.Rule;
type Update = (options: Browser.declarativeNetRequest.UpdateRuleOptions) => Promise<void>;

export async function applyNetRules(dynamic: NetRule[], session: NetRule[]): Promise<void> {
  const api = browser.declarativeNetRequest;
  // The grant goes first: between the two calls an address may be open too early, never closed too late.
  await replace(session, await api.getSessionRules(), (options) => api.updateSessionRules(options));
  await replace(dynamic, await api.getDynamicRules(), (options) => api.updateDynamicRules(options));
}

async function replace(wanted: NetRule[], current: BrowserRule[], update: Update): Promise<void> {
  const { remove, add } = diffById(current.map(known), wanted);
  if (remove.length + add.length === 0) return;
  try {
    await update({ removeRuleIds: idsOf(remove), addRules: add as BrowserRule[] });
  } catch (error) {
    if (add.length === 0) throw error;
    await update({ removeRuleIds: idsOf(remove).filter((id) => !idsOf(add).includes(id)) });
    await addInParts(add, update);
  }
}

/** One rule that the browser refuses never stops the others: halves of the list are tried until what is refused stands alone. */
async function addInParts(rules: NetRule[], update: Update): Promise<void> {
  try {
    await update({ removeRuleIds: idsOf(rules), addRules: rules as BrowserRule[] });
  } catch (error) {
    if (rules.length > 1) {
      const half = Math.ceil(rules.length / 2);
      for (const part of [rules.slice(0, half), rules.slice(half)]) await addInParts(part, update);
      return;
    }
    reportError(error);
    // What had its number before is of another plan.
    await update({ removeRuleIds: idsOf(rules) });
  }
}

const idsOf = (rules: NetRule[]): number[] => rules.map((rule) => rule.id);

/** Firefox gives back each field that a rule may have, as null. */
function known(rule: BrowserRule): NetRule {
  return JSON.parse(JSON.stringify(rule, (_key, part: unknown) => part ?? undefined)) as NetRule;
}

/** All rules as the browser has them now. */
export async function netRules(): Promise<NetRule[]> {
  const api = browser.declarativeNetRequest;
  return [...(await api.getSessionRules()), ...(await api.getDynamicRules())].map(known);
}

/** Far above the numbers of ordinary session rules. */
const ONCE_ID = 1_000_000;
const ONCE_PRIORITY = 3_000_000;

/** Open whatever this tab loads next, until the rules are applied again: nobody is locked out because a disk is full. */
export const openTabOnce = (tabId: number): Promise<void> => openOnce(tabId, {});

/** Open this very address in this tab, until the rules are applied again. */
export const openAddressOnce = (tabId: number, address: string): Promise<void> =>
  openOnce(tabId, { urlFilter: `|${new URL(address).href}|`, isUrlFilterCaseSensitive: true });

async function openOnce(tabId: number, which: Partial<NetRule["condition"]>): Promise<void> {
  const condition: NetRule["condition"] = { ...which, tabIds: [tabId], resourceTypes: ["main_frame"] };
  const rule: NetRule = { id: ONCE_ID + tabId, priority: ONCE_PRIORITY, action: { type: "allow" }, condition };
  const options = { removeRuleIds: [rule.id], addRules: [rule as BrowserRule] };
  await browser.declarativeNetRequest.updateSessionRules(options);
}
