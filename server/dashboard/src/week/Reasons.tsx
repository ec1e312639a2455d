/** What brought the person there, when they said so, and what the stopping cues met. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { range } from "./usual";

export function Reasons({ week: { total }, usual }: { week: Week; usual: WeekReview["usual"] }) {
  const { t } = useSpeech();
  const told = Object.entries(total.triggers)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  return (
    <section class="card" aria-labelledby="reasons">
      <h2 id="reasons">{t("week-reasons")}</h2>
      {told.length > 0 ? (
        <ul class="counts">
          {told.map(([word, count]) => (
            <li key={word}>{t("week-reason", { trigger: t(`trigger-${word}`), count })}</li>
          ))}
        </ul>
      ) : (
        <p class="muted">{t("week-reasons-none")}</p>
      )}
      <p>
        {total.cues_shown > 0
          ? t("week-cues", { shown: total.cues_shown, honoured: total.cues_honoured })
          : t("week-cues-none")}
      </p>
      {total.cues_shown > 0 && usual.cues && <p class="muted">{t("week-usual-cues", range(usual.cues))}</p>}
    </section>
  );
}
