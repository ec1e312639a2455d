/** The headline: planned beside lived for each intention, all bars on one scale, and what had none. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { PlanBar } from "@escale/shared/ui/PlanBar";
import { useSpeech } from "../i18n";
import { Early } from "./Early";
import { percent } from "./usual";

/** Lines shown one by one; the rest is added up in one. */
const SHOWN = 8;

type Line = WeekReview["intentions"][number];

interface Props {
  week: Week;
  review: WeekReview;
  isCurrent: boolean;
}

export function Planned({ week, review, isCurrent }: Props) {
  const { t } = useSpeech();
  const { total } = week;
  const usual = review.usual.planned;
  const without = review.without_intention_seconds;
  const lines = [...review.intentions.slice(0, SHOWN), ...summed(review.intentions.slice(SHOWN))];
  const longest = Math.max(without, ...lines.flatMap((line) => [line.planned_seconds, line.attended_seconds]));
  return (
    <section class="card headline" aria-labelledby="planned">
      <h2 id="planned">{t("week-planned")}</h2>
      <p class="figure">
        {lines.length > 0
          ? t("today-headline-sentence", {
              planned: duration(t, total.planned_seconds),
              attended: duration(t, total.planned_attended_seconds),
            })
          : t("today-headline-none")}
      </p>
      {usual && total.planned_seconds > 0 && (
        <p class="muted">
          {t("week-usual-planned", {
            percent: percent({ part: total.planned_attended_seconds, whole: total.planned_seconds }),
            low: percent(usual.low),
            high: percent(usual.high),
            weeks: usual.weeks,
          })}
        </p>
      )}
      {!usual && total.planned_seconds > 0 && (
        <Early of={[{ name: t("week-planned"), missing: review.usual.weeks_missing.planned }]} isCurrent={isCurrent} />
      )}
      <ul class="lines">
        {lines.map((line) => (
          <li key={`${line.text} ${line.visits}`} class="line">
            <p class="line-name">{name(line)}</p>
            <div aria-hidden="true">
              <PlanBar
                t={t}
                attendedSeconds={line.attended_seconds}
                plannedSeconds={line.planned_seconds}
                longestSeconds={longest}
              />
            </div>
            <p class="line-figure">
              {t("week-line", {
                attended: duration(t, line.attended_seconds),
                planned: duration(t, line.planned_seconds),
                visits: line.visits,
              })}
            </p>
          </li>
        ))}
        {without > 0 && (
          <li class="line">
            <p class="line-name">{t("week-without")}</p>
            <div aria-hidden="true">
              <PlanBar t={t} attendedSeconds={without} plannedSeconds={null} longestSeconds={longest} />
            </div>
            <p class="line-figure">{duration(t, without)}</p>
          </li>
        )}
      </ul>
      <p class="muted small">{t("today-bar-key")}</p>
    </section>
  );

  function name(line: Line | Rest): string {
    if ("rest" in line) return t("week-rest", { count: line.rest });
    return line.text === null ? t("today-intention-not-kept") : t("today-intention", { intention: line.text });
  }
}

type Rest = Pick<Line, "text" | "visits" | "planned_seconds" | "attended_seconds"> & { rest: number };

function summed(lines: Line[]): Rest[] {
  if (lines.length === 0) return [];
  const sum = (of: (line: Line) => number) => lines.reduce((all, line) => all + of(line), 0);
  return [
    {
      text: null,
      rest: lines.length,
      visits: sum((line) => line.visits),
      planned_seconds: sum((line) => line.planned_seconds),
      attended_seconds: sum((line) => line.attended_seconds),
    },
  ];
}
