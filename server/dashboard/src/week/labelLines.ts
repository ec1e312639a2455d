/** Lines of the attention label that are told in the same words of oneself, of a site, and of a member of the family. Pure. */
import type { Usage } from "@escale/shared/client/types";
import type { Translate } from "@escale/shared/ui/i18n";
import { type Reached, sharesOf } from "./reached";

export type Counted = Pick<Usage, "attended_seconds" | "reached" | "items_seen" | "sponsored_seen">;

export interface ReachedLine {
  id: "chosen" | "fed" | "untold";
  value: string;
}

/** Of weeks in which no page was counted, all that can be said is that it is not known. */
export function reachedLines(t: Translate, reached: Reached): ReachedLine[] {
  const { total, ...parts } = sharesOf(reached);
  const value = (pages: number) =>
    total > 0 ? t("label-pages", { percent: Math.round((100 * pages) / total), pages, total }) : t("label-unknown");
  const known = (["chosen", "fed"] as const).map((id) => ({ id, value: value(parts[id]) }));
  return total > 0 ? [...known, { id: "untold", value: value(parts.unknown) }] : known;
}

/** New posts, clips and pages a minute (product, capability 12). Where nothing was counted, none is not what is known. */
export function pace(t: Translate, { reached, items_seen: items, attended_seconds: seconds }: Counted): string {
  const news = items + sharesOf(reached).total;
  if (news === 0 || seconds === 0) return t("label-unknown");
  return t("label-pace-value", { pace: Math.round((news / seconds) * 60 * 10) / 10 });
}

/** Only where pages marked something: a site whose marks nobody can read has no share to tell. */
export function sponsored(t: Translate, { items_seen: items, sponsored_seen: paid }: Counted): string | null {
  if (items === 0 || paid === 0) return null;
  return t("label-items", { percent: Math.round((100 * paid) / items), sponsored: paid, items });
}
