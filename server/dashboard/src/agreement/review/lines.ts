/** A member's week as lines of the attention label: what others may see of it, and what is not known or not shared. Pure. */
import type { Seen } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { categoryName } from "../../catalogue/category";
import type { Line } from "../../family/Lines";
import { seenLabel } from "../../family/seenLabel";

export function linesOf(t: Translate, seen: Seen): Line[] {
  const { ratings, cues, intentions } = seen;
  const line = (id: string, label: string, value: string | null, otherwise = t("review-not-shared")): Line => ({
    id,
    label,
    value: value ?? otherwise,
    isQuiet: value === null,
  });
  const rated = ratings ? ratings.yes + ratings.partly + ratings.no : 0;
  return [
    line("attended", t("week-measure-attended"), attended(t, seen), isUnknown(seen) ? t("week-no-data") : undefined),
    line("planned", t("label-planned"), planned(t, seen)),
    line("worth", t("label-worth"), ratings && t("label-worth-value", { yes: ratings.yes, rated })),
    line(
      "intentions",
      t("review-intentions"),
      intentions && t("review-of", { part: intentions.met, all: intentions.stated }),
    ),
    line("cues", t("review-cues"), cues && t("review-of", { part: cues.honoured, all: cues.shown })),
    line("night", t("label-night"), seen.night_seconds === null ? null : duration(t, seen.night_seconds)),
    ...(seen.label ? seenLabel(t, seen.label) : [line("label", t("review-ways"), null)]),
    ...gapsOf(t, seen),
  ];
}

/** The days are shared, and nothing is known of any: nobody withholds it. */
const isUnknown = ({ days, facets }: Seen): boolean =>
  facets.includes("category_totals") && days.some(({ is_gap }) => is_gap);

/** Days of which nothing is known are no days of zero: they are told, and not counted. */
function attended(t: Translate, { days }: Seen): string | null {
  const known = days.flatMap(({ attended_seconds }) => (attended_seconds === null ? [] : [attended_seconds]));
  return known.length > 0
    ? duration(
        t,
        known.reduce((sum, one) => sum + one),
      )
    : null;
}

function planned(t: Translate, { planned_seconds: all, planned_attended_seconds: lived }: Seen): string | null {
  if (all === null || lived === null) return null;
  return all > 0 ? t("label-planned-value", { attended: duration(t, lived), planned: duration(t, all) }) : "–";
}

function gapsOf(t: Translate, { days }: Seen): Line[] {
  const count = days.filter(({ is_gap }) => is_gap).length;
  return count > 0 ? [{ id: "gaps", label: t("week-no-data"), value: t("review-days", { count }), isQuiet: true }] : [];
}

/** Sites where they are shared, else categories. */
export function totalsOf(t: Translate, { sites, categories }: Seen): Line[] {
  const of = (id: string, label: string, seconds: number): Line => ({
    id,
    label,
    value: duration(t, seconds),
    isQuiet: false,
  });
  if (sites.length > 0) return sites.map(({ name, attended_seconds }, place) => of(`${place}`, name, attended_seconds));
  return categories.map(({ category, attended_seconds }) =>
    of(category ?? "none", category ? categoryName(t, category) : t("review-no-category"), attended_seconds),
  );
}
