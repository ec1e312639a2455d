/** When to try again. */

const FIRST_MS = 5_000;
const LONGEST_MS = 2 * 60_000;

/** Doubles from 5 s to 2 min (the service is on this machine: trying costs little), by half at random so that browsers do not come back together; never before what the service asked. */
export function retryDelay(failures: number, random: number, retryAfterMs: number | null): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.max(retryAfterMs ?? 0, Math.round(longest * (0.5 + random / 2)));
}
