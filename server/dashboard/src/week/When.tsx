/**
 * When: a row for each day, a cell for each hour, darker where more of the hour was attended. Rows begin where the member's
 * days do, so hours after midnight stand after the evening that they belong to. The same as a table to read.
 */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration, longDay, shortDay } from "@escale/shared/ui/format";
import { HourLabels, HourRow } from "../charts/Hours";
import { useSpeech } from "../i18n";
import type { Compared } from "./Basis";
import { daysAfter, daysFrom, placeOf } from "./calendar";
import { Parts } from "./Parts";
import type { Usual } from "./usual";
import { WhenTable } from "./WhenTable";

interface Props extends Compared {
  monday: string;
  /** The member's today; days after it are not over and not missing. */
  today: string;
  days: Week["days"];
  hours: WeekReview["hours"];
  /** When the member's days begin: `04:00`. */
  dayStartsAt: string;
  usual: Usual;
}

export function When({ monday, today, days, hours, dayStartsAt, ...beside }: Props) {
  const { t, language } = useSpeech();
  const firstHour = Number.parseInt(dayStartsAt, 10);
  const known = new Map(days.map((day) => [day.day, day]));
  const most = hours.reduce<(typeof hours)[number] | null>(
    (best, one) => (best && best.attended_seconds >= one.attended_seconds ? best : one),
    null,
  );
  const place = most && placeOf(most.hour, firstHour);
  return (
    <section class="card" aria-labelledby="when">
      <h2 id="when">{t("week-when")}</h2>
      {most && (
        <p>
          {t(place === "night" ? "week-when-most-night" : "week-when-most", {
            day: longDay(language, place === "next" ? daysAfter(most.day, 1) : most.day),
            next: longDay(language, daysAfter(most.day, 1)),
            hour: most.hour,
            attended: duration(t, most.attended_seconds),
          })}
        </p>
      )}
      <div class="hours" aria-hidden="true">
        {daysFrom(monday).map((day) => (
          <Row
            key={day}
            name={shortDay(language, day)}
            state={known.has(day) ? "known" : day > today ? "ahead" : "missing"}
            hours={hours.filter((one) => one.day === day)}
            firstHour={firstHour}
          />
        ))}
        <div class="hours-row">
          <span />
          <HourLabels firstHour={firstHour} />
        </div>
      </div>
      <Parts {...beside} />
      <WhenTable
        monday={monday}
        today={today}
        firstHour={firstHour}
        days={known}
        hours={hours}
        usual={beside.usual.days}
      />
    </section>
  );
}

interface RowProps {
  name: string;
  state: "known" | "ahead" | "missing";
  hours: WeekReview["hours"];
  firstHour: number;
}

function Row({ name, state, hours, firstHour }: RowProps) {
  const { t } = useSpeech();
  return (
    <div class="hours-row">
      <p>{name}</p>
      {state === "known" ? (
        <HourRow cells={hours} firstHour={firstHour} />
      ) : (
        <p class="muted">{state === "missing" && t("week-no-data")}</p>
      )}
    </div>
  );
}
