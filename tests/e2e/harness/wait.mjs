/**
 * Bounded waiting on a state, never on a duration. The bounds end a story that hangs; they are far above what a busy machine needs.
 */

/**
 * Call `probe` until it returns something truthy, and return that. A throw counts as "not yet".
 * @template T
 * @param {() => T | Promise<T>} probe
 * @param {string} what said in the error when `timeoutMs` runs out
 */
export async function until(probe, what, { timeoutMs = 60_000, everyMs = 50 } = {}) {
  const end = performance.now() + timeoutMs;
  let last;
  do {
    try {
      const value = await probe();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  } while (performance.now() < end);
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: last });
}
