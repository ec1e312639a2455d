/** Counting by site or clause within a day that ends, shared by the member's day and the household's. */

export type Counts = Readonly<Record<string, number>>;

export const DAY_MS = 86_400_000;

/** The end of the day at `now`; days after the one that the plan knows are taken for 24 hours long. */
export function endOfDay(known: number, now: number): number {
  return now < known ? known : known + Math.ceil((now - known + 1) / DAY_MS) * DAY_MS;
}

/** Whether a day whose end moves to `endsAt` (another zone) is still the one that is counted. */
export const goesOn = (before: number, endsAt: number, now: number): boolean =>
  now < before && Math.abs(endsAt - before) < DAY_MS / 2;

export const plus = (counts: Counts, id: string, more: number): Counts => ({
  ...counts,
  [id]: (counts[id] ?? 0) + more,
});

export const sum = (counts: Counts, ids: readonly string[]): number =>
  ids.reduce((total, id) => total + (counts[id] ?? 0), 0);
