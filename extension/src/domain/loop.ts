/** The checking loop, told at the gate and never in a page. Pinned by the golden cases of `shared/fixtures/plan/gate`. */
import type { GateRule } from "@escale/shared/client/types";

/**
 * How many looks there were within the rule's time, when opening the site once more would be the one that is told; else null. `own`:
 * when looks began that the plan may not know yet, Unix ms; one that it does know counts once.
 */
export function looksToTell(rule: GateRule["loop"], own: readonly number[], now: number): number | null {
  if (!rule) return null;
  const since = now - rule.within_seconds * 1000;
  const begun = new Set([...rule.latest.map((at) => Date.parse(at)), ...own]);
  const looks = [...begun].filter((at) => at > since).length;
  return looks + 1 >= rule.looks ? looks : null;
}
