/** One visit: when, what for, planned beside lived, and what the person answered. */
import type { Visit } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { PlanBar, planSentence } from "@escale/shared/ui/PlanBar";
import { useSpeech } from "../i18n";
import { Pages } from "./Pages";
import { Rate } from "./Rate";

interface Props {
  visit: Visit;
  zone: string;
  /** The day's longest time, planned or lived: all bars of the day share one scale. */
  longestSeconds: number;
  onRated: () => void;
}

export function VisitItem({ visit, zone, longestSeconds, onRated }: Props) {
  const { t, language } = useSpeech();
  return (
    <li class="visit">
      <p class="visit-time">
        <time dateTime={visit.started_at}>{clockTime(language, visit.started_at, zone)}</time>
      </p>
      <div class="visit-body">
        <p class="visit-where">
          {visit.site_name} {visit.ended_at === null && <span class="running">{t("today-running")}</span>}
        </p>
        <h3>{purpose(t, visit)}</h3>
        <div aria-hidden="true">
          <PlanBar
            t={t}
            attendedSeconds={visit.attended_seconds}
            plannedSeconds={visit.planned_seconds}
            longestSeconds={longestSeconds}
          />
        </div>
        <div class="visit-facts">
          <p>{planSentence(t, visit.attended_seconds, visit.planned_seconds)}</p>
          <p class={visit.worth ? "answer" : "muted"}>
            {t("today-worth", { worth: visit.worth ?? "unknown" })}
            {visit.met && ` · ${t("today-met", { met: visit.met })}`}
          </p>
        </div>
        {visit.trigger && <p class="muted small">{t("today-trigger", { trigger: t(`trigger-${visit.trigger}`) })}</p>}
        <Pages reached={visit.reached} />
        {visit.cues.length > 0 && <Cues visit={visit} zone={zone} />}
        <Rate visit={visit} onRated={onRated} />
      </div>
    </li>
  );
}

/** The intention in quotes, as the person wrote it: text, whatever it holds. */
function purpose(t: Translate, { intention, planned_seconds }: Visit): string {
  if (intention !== null) return t("today-intention", { intention });
  return t(planned_seconds === null ? "today-without-intention" : "today-intention-not-kept");
}

function Cues({ visit, zone }: { visit: Visit; zone: string }) {
  const { t, language } = useSpeech();
  return (
    <ul class="cues muted small">
      {visit.cues.map((cue) => {
        const told = { time: clockTime(language, cue.shown_at, zone), answer: cue.answer ?? "none", kind: cue.kind };
        return <li key={`${cue.kind}-${cue.shown_at}`}>{t("today-cue", told)}</li>;
      })}
    </ul>
  );
}
