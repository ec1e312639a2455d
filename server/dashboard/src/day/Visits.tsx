/** The day's visits in order, all bars on one scale. */
import type { Day } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { VisitItem } from "./VisitItem";

export function Visits({ day, onRated }: { day: Day; onRated: () => void }) {
  const { t } = useSpeech();
  const times = day.visits.flatMap((visit) => [visit.attended_seconds, visit.planned_seconds ?? 0]);
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{t("today-visits")}</h2>
      <ol class="visits">
        {day.visits.map((visit) => (
          <VisitItem
            key={visit.id}
            visit={visit}
            zone={day.zone}
            longestSeconds={Math.max(...times)}
            onRated={onRated}
          />
        ))}
      </ol>
    </section>
  );
}
