/** The checking loop, told at the gate and never in a page. Pinned by the golden cases of `shared/fixtures/plan/gate`. */
import type { GateRule } from "@escale/shared/client/types";

/** How many looks there were within the rule's time, when opening the site once more would be the one that is told; else null. */
export function looksToTell(rule: GateRule["loop"], now: number): number | null {
  if (!rule) return null;
  const since = now - rule.within_seconds * 1000;
  const looks = rule.latest.filter((at) => Date.parse(at) > since).length;
  return looks + 1 >= rule.looks ? looks : null;
}
