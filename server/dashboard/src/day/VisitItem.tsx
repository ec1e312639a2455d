/** One visit: when, what for, planned beside lived, and what the person answered. */
import type { Visit } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import { PlanBar, planSentence } from "@escale/shared/ui/PlanBar";
import { useSpeech } from "../i18n";

export function VisitItem({ visit, zone }: { visit: Visit; zone: string }) {
  const { t, language } = useSpeech();
  const time = clockTime(language, visit.started_at, zone);
  return (
    <li class="visit">
      <p class="visit-when">
        {t("today-visit-at", { time, site: visit.site_name })}
        {visit.ended_at === null && <span class="running">{t("today-running")}</span>}
      </p>
      <h3>
        {visit.planned_seconds === null
          ? t("today-without-intention")
          : t("today-intention", { intention: visit.intention ?? "…" })}
      </h3>
      <PlanBar t={t} attendedSeconds={visit.attended_seconds} plannedSeconds={visit.planned_seconds} />
      <p>{planSentence(t, visit.attended_seconds, visit.planned_seconds)}</p>
      <p class={visit.worth ? "answer" : "muted"}>
        {t("today-worth", { worth: visit.worth ?? "unknown" })}
        {visit.met && ` · ${t("today-met", { met: visit.met })}`}
      </p>
      {visit.cues.length > 0 && <Cues visit={visit} zone={zone} />}
    </li>
  );
}

function Cues({ visit, zone }: { visit: Visit; zone: string }) {
  const { t, language } = useSpeech();
  return (
    <ul class="cues muted">
      {visit.cues.map((cue) => {
        const told = { time: clockTime(language, cue.shown_at, zone), answer: cue.answer ?? "none" };
        return (
          <li key={`${cue.kind}-${cue.shown_at}`}>
            {cue.kind === "chapter" ? t("today-cue-chapter", told) : t("today-cue-planned-time", told)}
          </li>
        );
      })}
    </ul>
  );
}
