/** Shares of the weeks before, told beside this week's: from the lowest week to the highest, and no claim. Pure. */
import type { WeekReview } from "@escale/shared/client/types";

export type Usual = WeekReview["usual"];
export type UsualShare = NonNullable<WeekReview["usual"]["worth"]>;
type Share = UsualShare["low"];

export const percent = ({ part, whole }: Share): number => Math.round((100 * part) / whole);

/** Names of figures that have a value and no range, beside what the range needs. */
export const lacking = (figures: { name: string; isTold: boolean; usual: unknown; missing: number }[]) =>
  figures.filter(({ isTold, usual }) => isTold && !usual).map(({ name, missing }) => ({ name, missing }));

/** The values of a sentence like "usually 3 of 5 to 6 of 7, over 8 weeks". */
export const range = ({ low, high, weeks }: UsualShare) => ({
  "low-part": low.part,
  "low-whole": low.whole,
  "high-part": high.part,
  "high-whole": high.whole,
  weeks,
});
