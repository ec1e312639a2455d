/** The parts of a seen week that the table allows; the others are not drawn at all. */
import type { Seen } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { PlanBar } from "@escale/shared/ui/PlanBar";
import { useSpeech } from "../i18n";
import { facetId } from "./facets";
import { KeptClauses } from "./KeptClauses";
import { Lines } from "./Lines";
import { SeenDays } from "./SeenDays";
import { SeenTotals } from "./SeenTotals";
import { seenLabel } from "./seenLabel";

export function SeenWeek({ seen }: { seen: Seen }) {
  const { t } = useSpeech();
  if (seen.facets.length === 0)
    return (
      <section class="card">
        <p>{t("family-seen-nothing")}</p>
      </section>
    );
  return (
    <>
      <section class="card" aria-labelledby="seen-parts">
        <h2 id="seen-parts">{t("family-seen-parts")}</h2>
        <ul class="dots">
          {seen.facets.map((facet) => (
            <li key={facet}>{t(facetId(facet))}</li>
          ))}
        </ul>
        <p class="muted">{t("family-seen-never")}</p>
      </section>
      <SeenDays days={seen.days} />
      <SeenTotals seen={seen} />
      <SeenAnswers seen={seen} />
      <SeenLabel label={seen.label} />
      {seen.clauses.length > 0 && (
        <section class="card" aria-labelledby="seen-clauses">
          <h2 id="seen-clauses">{t("review-kept")}</h2>
          <p class="muted">{t("review-kept-what")}</p>
          <KeptClauses clauses={seen.clauses} />
        </section>
      )}
    </>
  );
}

/** How pages came about: the rest of the attention label. */
function SeenLabel({ label }: Pick<Seen, "label">) {
  const { t } = useSpeech();
  if (!label) return null;
  return (
    <section class="card label" aria-labelledby="seen-label">
      <h2 id="seen-label">{t("label-title")}</h2>
      <Lines lines={seenLabel(t, label)} />
    </section>
  );
}

/** Planned time, the night, cues, answers and intentions: each a line, each only when it is to be seen. */
function SeenAnswers({ seen }: { seen: Seen }) {
  const { t } = useSpeech();
  const { planned_seconds: planned, planned_attended_seconds: attended, night_seconds: night } = seen;
  const { cues, ratings, intentions } = seen;
  if (planned === null && night === null && !cues && !ratings && !intentions) return null;
  return (
    <section class="card" aria-labelledby="seen-answers">
      <h2 id="seen-answers">{t("family-seen-answers")}</h2>
      {planned !== null && attended !== null && planned > 0 && (
        <div class="bar">
          <PlanBar t={t} attendedSeconds={attended} plannedSeconds={planned} />
          <p aria-hidden="true">
            {t("family-seen-planned", { planned: duration(t, planned), attended: duration(t, attended) })}
          </p>
        </div>
      )}
      <ul class="dots">
        {night !== null && <li>{t("family-seen-night", { attended: duration(t, night) })}</li>}
        {cues && <li>{t("family-seen-cues", { ...cues })}</li>}
        {ratings && <li>{t("family-seen-ratings", { ...ratings })}</li>}
        {intentions && <li>{t("family-seen-intentions", { ...intentions })}</li>}
      </ul>
    </section>
  );
}
