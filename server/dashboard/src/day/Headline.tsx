/** The headline figure: planned beside lived. Minutes in all are context, never the score. */
import type { Day } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { PlanBar } from "@escale/shared/ui/PlanBar";
import { useSpeech } from "../i18n";

export function Headline({ day }: { day: Day }) {
  const { t } = useSpeech();
  const stated = day.planned_seconds > 0;
  const planned = duration(t, day.planned_seconds);
  const attended = duration(t, day.planned_attended_seconds);
  return (
    <section class="card headline" aria-labelledby="headline">
      <h2 id="headline">{t("today-headline")}</h2>
      <p class="figure">{stated ? t("today-headline-sentence", { planned, attended }) : t("today-headline-none")}</p>
      {stated && (
        <div class="bar">
          <div aria-hidden="true">
            <PlanBar t={t} attendedSeconds={day.planned_attended_seconds} plannedSeconds={day.planned_seconds} />
          </div>
          <p class="muted small">{t("today-bar-key")}</p>
        </div>
      )}
      <p>
        {t("today-total", { attended: duration(t, day.attended_seconds) })}{" "}
        {day.not_now > 0 && t("today-not-now", { count: day.not_now })}
      </p>
    </section>
  );
}
