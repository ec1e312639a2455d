/**
 * How far an adapter can be believed in this browser. Nobody could open these sites when it was written, so each starts unverified:
 * where structure sees a feed or clips, its selectors must have found the same.
 */

export type Status = "unverified" | "verified" | "retired";

/** Visits, each counted once: as one that agreed as soon as any of its pages did. */
export interface Standing {
  status: Status;
  agreed: number;
  /** In a row, since it last agreed. */
  missed: number;
  /** The visit that was counted last. */
  visitId: string | null;
}

export const UNTRIED: Standing = { status: "unverified", agreed: 0, missed: 0, visitId: null };

/** Visits. One may be a page of another kind, two a coincidence. Our own choices. */
export const VERIFIED_AFTER = 3;
export const RETIRED_AFTER = 3;

/** After a page of a visit said whether the selectors found what structure saw. */
export function judged(before: Standing, visitId: string, agreed: boolean): Standing {
  const isSame = before.visitId === visitId;
  // A visit that counts as agreed stays so; one that counted as missed may still come to agree.
  if (isSame && (!agreed || before.missed === 0)) return before;
  const counted = agreed
    ? { agreed: before.agreed + 1, missed: 0 }
    : { agreed: before.agreed, missed: before.missed + 1 };
  return { ...counted, status: statusOf(before.status, counted), visitId };
}

/** A redesign retires what was verified too. A retired one is not tried again before a new version of Escale brings it anew. */
function statusOf(before: Status, { agreed, missed }: Pick<Standing, "agreed" | "missed">): Status {
  if (before === "retired" || missed >= RETIRED_AFTER) return "retired";
  return agreed >= VERIFIED_AFTER ? "verified" : "unverified";
}

/** By adapter, of one version of Escale: another version brings other files, and each has its chance again. */
export interface Standings {
  version: string;
  of: Readonly<Record<string, Standing>>;
}

export function standingsOf(stored: unknown, version: string): Standings {
  const known = stored as Partial<Standings> | null | undefined;
  return known?.version === version && known.of ? { version, of: known.of } : { version, of: {} };
}
