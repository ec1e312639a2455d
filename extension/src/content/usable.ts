/** Selectors of adapters as this browser takes them: one that it refuses is as if the adapter did not have it. */

const judged = new Map<string, boolean>();

/** One selector for all of them that can be used; null: there is none. */
export function usable(selectors: readonly (string | undefined)[]): string | null {
  const taken = selectors.filter((selector) => selector !== undefined && isTaken(selector));
  return taken.length === 0 ? null : taken.join(",");
}

/** Asked once for each: what a browser takes does not change while a page is open. */
function isTaken(selector: string): boolean {
  const before = judged.get(selector);
  if (before !== undefined) return before;
  const taken = takes(selector);
  judged.set(selector, taken);
  return taken;
}

function takes(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
