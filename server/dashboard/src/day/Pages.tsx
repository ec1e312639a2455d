/** How the pages of one visit were reached, in one sentence: only what there was, the most first. */
import type { Visit } from "@escale/shared/client/types";
import { listed } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import type { How } from "../week/reached";

export function Pages({ reached }: Pick<Visit, "reached">) {
  const { t, language } = useSpeech();
  const known = (Object.entries(reached) as [How, number][]).filter(([, count]) => count > 0);
  if (known.length === 0) return null;
  const list = known.sort(([, one], [, other]) => other - one).map(([how, count]) => t(`reached-${how}`, { count }));
  const ways = listed(language, list);
  const pages = known.reduce((all, [, count]) => all + count, 0);
  return <p class="muted small">{t("reached-pages", { pages, ways })}</p>;
}
