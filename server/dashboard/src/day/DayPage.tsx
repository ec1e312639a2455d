/** One day: planned and lived first, then each visit in order. */

import { longDay } from "@escale/shared/ui/format";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { BySite } from "./BySite";
import { DayNav } from "./DayNav";
import { Empty } from "./Empty";
import { Headline } from "./Headline";
import { VisitItem } from "./VisitItem";

const FRESH_MS = 30_000;

/** `day` null: today, in the member's own sense of when a day starts. */
export function DayPage({ day }: { day: string | null }) {
  const { t, language } = useSpeech();
  const load = useCallback(
    () =>
      day === null
        ? ask(service.GET("/api/v1/days/today"))
        : ask(service.GET("/api/v1/days/{day}", { params: { path: { day } } })),
    [day],
  );
  const { data, error, reload } = useLoad(load);
  useFresh(reload, FRESH_MS);
  const shown = data?.day ?? day;
  return (
    <div class="day">
      <div class="day-title">
        <Title text={day === null ? t("today-title") : t("today-other-day", { day: longDay(language, day) })} />
        {day === null && data && <p class="muted">{longDay(language, data.day)}</p>}
        {shown && <DayNav day={shown} isToday={day === null} />}
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data && data.visits.length === 0 && <Empty isToday={day === null} notNow={data.not_now} />}
      {data && data.visits.length > 0 && (
        <>
          <Headline day={data} />
          <section aria-labelledby="visits">
            <h2 id="visits">{t("today-visits")}</h2>
            <ol class="visits">
              {data.visits.map((visit) => (
                <VisitItem key={visit.id} visit={visit} zone={data.zone} />
              ))}
            </ol>
          </section>
          <BySite day={data} />
        </>
      )}
    </div>
  );
}
