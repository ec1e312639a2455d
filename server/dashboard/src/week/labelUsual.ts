/** What is usual of the label's lines, in the plain form of the other figures: from the lowest week to the highest. Pure. */
import type { Usage, WeekReview } from "@escale/shared/client/types";
import type { Translate } from "@escale/shared/ui/i18n";
import { pace } from "./labelLines";
import { sharesOf } from "./reached";
import { lacking, percent, type UsualShare } from "./usual";

type Say = (share: UsualShare["low"]) => string;

const MINUTE = 60;
const LINES = ["chosen", "fed", "planned", "worth", "night", "pace"] as const;

/** The usual range of each line that has one, by the line's id. */
export function usualLines(t: Translate, { usual, comparisons }: WeekReview): Record<string, string> {
  const percents: Say = (share) => t("label-percent", { percent: percent(share) });
  const says: Record<(typeof LINES)[number], Say> = {
    chosen: percents,
    fed: percents,
    planned: percents,
    worth: ({ part, whole }) => t("label-share", { part, whole }),
    night: percents,
    pace: ({ part, whole }) => t("label-number", { number: Math.round((part / whole) * MINUTE * 10) / 10 }),
  };
  const found: Record<string, string> = {};
  for (const id of LINES) {
    const share = usual[id];
    if (share)
      found[id] = t("week-usual", { low: says[id](share.low), high: says[id](share.high), weeks: share.weeks });
  }
  const looks = comparisons.find(({ measure }) => measure === "looks")?.usual;
  if (looks) found.looks = t("week-usual", looks);
  return found;
}

/** Lines that have a value this week, and no usual range yet: their names, and the weeks that they still need. */
export function earlyLines(t: Translate, usage: Usage, { usual, comparisons }: WeekReview) {
  const pages = sharesOf(usage.reached).total;
  const missing = usual.weeks_missing;
  const { worth } = usage;
  const isTold: Record<(typeof LINES)[number], boolean> = {
    chosen: pages > 0,
    fed: pages > 0,
    planned: usage.planned_seconds > 0,
    worth: worth.yes + worth.partly + worth.no > 0,
    night: usage.attended_seconds > 0,
    pace: pace(t, usage) !== t("label-unknown"),
  };
  const looks = comparisons.find(({ measure }) => measure === "looks")?.usual;
  return lacking([
    ...LINES.map((id) => ({ name: t(`label-${id}`), isTold: isTold[id], usual: usual[id], missing: missing[id] })),
    // Looks are counted over the same days and sites as triggers.
    { name: t("label-looks"), isTold: true, usual: looks, missing: missing.triggers },
  ]);
}
