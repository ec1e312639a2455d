/** Times of the day that nothing is known of. They are told, because no data is not zero. */
import type { Day } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export function Gaps({ gaps, zone }: Pick<Day, "gaps" | "zone">) {
  const { t, language } = useSpeech();
  const time = (instant: string) => clockTime(language, instant, zone);
  if (gaps.length === 0) return null;
  return (
    <section class="gaps" aria-labelledby="gaps">
      <h2 id="gaps">{t("today-gaps")}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.from_at}>{t("today-gap", { from: time(gap.from_at), to: time(gap.to_at) })}</li>
        ))}
      </ul>
      <p class="muted small">{t("today-gaps-why")}</p>
    </section>
  );
}
