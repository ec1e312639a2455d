/** All reflections: which weeks wait, which were written about, and when weeks are due. */
import { dayNamed } from "@escale/shared/ui/format";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { mondayOf } from "../week/calendar";
import { When } from "./When";

export function ReflectionsPage() {
  const { t, language } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/reflections")), []));
  const named = (week: string) => t("week-other", { day: dayNamed(language, mondayOf(week) ?? "") });
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("reflection-title")} />
        <p class="muted">{t("reflection-what")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && (
        <>
          <Stale error={error} />
          <section class="card" aria-labelledby="due">
            <h2 id="due">{t("reflection-due")}</h2>
            {data.due.length === 0 && <p>{t("reflection-none-due")}</p>}
            <ul class="weeks">
              {data.due.map((week) => (
                <li key={week}>
                  <Link to={`/reflection/${week}`}>{named(week)}</Link>
                </li>
              ))}
            </ul>
          </section>
          {data.past.length > 0 && (
            <section class="card" aria-labelledby="past">
              <h2 id="past">{t("reflection-past")}</h2>
              <ul class="weeks">
                {data.past.map(({ week, state }) => (
                  <li key={week}>
                    <Link to={`/reflection/${week}`}>{named(week)}</Link>{" "}
                    <span class="muted">{t(`reflection-state-${state}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <When schedule={data.schedule} onSaved={reload} />
        </>
      )}
    </div>
  );
}
