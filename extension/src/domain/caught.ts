/** What the rules of the browser do with an address, said by the rules themselves. */
import type { Condition } from "./filters";
import { coversHost, webAddress } from "./patterns";
import type { NetRule } from "./rules";

/** Whether these rules lead to the gate, in any tab, whoever asks for `address`. What one tab may open once is not counted. */
export function isCaught(rules: readonly NetRule[], address: string): boolean {
  const url = webAddress(address);
  const matching = url ? rules.filter(({ condition }) => matches(condition, url)) : [];
  const highest = Math.max(...matching.map((rule) => rule.priority));
  const first = matching.filter((rule) => rule.priority === highest);
  return first.length > 0 && first.every((rule) => rule.action.type === "redirect");
}

function matches({ tabIds, requestDomains, regexFilter }: Condition, url: URL): boolean {
  const isThere = requestDomains?.some((host) => coversHost(host, url.hostname)) ?? true;
  return !tabIds && isThere && (!regexFilter || new RegExp(regexFilter).test(url.href));
}
