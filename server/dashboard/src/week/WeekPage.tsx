/** A week: did I do what I came for, was it worth it, when was it, and is it different from other weeks? */
import { dayNamed } from "@escale/shared/ui/format";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { Answers } from "./Answers";
import { Beside } from "./Beside";
import { mondayOf, weekOf } from "./calendar";
import { Labels } from "./Labels";
import { Planned } from "./Planned";
import { Reasons } from "./Reasons";
import { WeekNav } from "./WeekNav";
import { When } from "./When";

const FRESH_MS = 60_000;

interface Props {
  /** Null: the one that the member's today belongs to. */
  week: string | null;
  /** When the member's days begin: `04:00`. */
  dayStartsAt: string;
}

export function WeekPage({ week, dayStartsAt }: Props) {
  const { t, language } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => load(week), [week]));
  useFresh(reload, FRESH_MS);
  const monday = data?.monday ?? (week && mondayOf(week));
  const isCurrent = data !== null && data.current === data.week.week;
  return (
    <div class="day">
      <div class="day-title">
        <Title
          text={week === null || !monday ? t("week-title") : t("week-other", { day: dayNamed(language, monday) })}
        />
        {week === null && monday && <p class="muted">{t("week-other", { day: dayNamed(language, monday) })}</p>}
        {monday && <WeekNav monday={monday} isCurrent={isCurrent} />}
        {data && (
          <p>
            <Link to={`/reflection/${data.week.week}`}>{t("reflection-from-week")}</Link>
          </p>
        )}
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data &&
        (data.week.total.visits === 0 && data.week.days.length === 0 ? (
          <p>{t("week-empty")}</p>
        ) : (
          <>
            <Planned week={data.week} review={data.review} isCurrent={isCurrent} />
            <Answers week={data.week} usual={data.review.usual} isCurrent={isCurrent} />
            <Labels week={data.week} review={data.review} isCurrent={isCurrent} />
            <Reasons week={data.week} usual={data.review.usual} leftOut={data.review.left_out} isCurrent={isCurrent} />
            <When
              monday={data.monday}
              today={data.today}
              days={data.week.days}
              hours={data.review.hours}
              dayStartsAt={dayStartsAt}
              usual={data.review.usual}
              leftOut={data.review.left_out}
              isCurrent={isCurrent}
            />
            <Beside comparisons={data.review.comparisons} leftOut={data.review.left_out} isCurrent={isCurrent} />
          </>
        ))}
    </div>
  );
}

async function load(asked: string | null) {
  const today = await ask(service.GET("/api/v1/days/today"));
  const current = weekOf(today.day);
  const params = { params: { path: { week: asked ?? current } } };
  const [week, review] = await Promise.all([
    ask(service.GET("/api/v1/weeks/{week}", params)),
    ask(service.GET("/api/v1/weeks/{week}/review", params)),
  ]);
  return { today: today.day, current, monday: week.first_day, week, review };
}
