/** What to remove and what to add so that `current` becomes `wanted`. Compared by id and by content. */
export interface Diff<T> {
  remove: T[];
  add: T[];
}

export function diffById<T extends { id: number | string }>(current: readonly T[], wanted: readonly T[]): Diff<T> {
  const same = (a: T | undefined, b: T) => a !== undefined && canonical(a) === canonical(b);
  const now = new Map(current.map((item) => [item.id, item]));
  const then = new Map(wanted.map((item) => [item.id, item]));
  return {
    remove: current.filter((item) => !same(then.get(item.id), item)),
    add: wanted.filter((item) => !same(now.get(item.id), item)),
  };
}

/** JSON with sorted keys: browsers give objects back in an order of their own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
