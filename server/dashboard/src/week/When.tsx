/** When: a row for each day, a cell for each hour, darker where more of the hour was attended. The same as a table to read. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration, longDay, shortDay } from "@escale/shared/ui/format";
import { HourLabels, HourRow } from "../charts/Hours";
import { useSpeech } from "../i18n";
import { daysFrom } from "./calendar";

interface Props {
  monday: string;
  /** The member's today; days after it are not over and not missing. */
  today: string;
  days: Week["days"];
  hours: WeekReview["hours"];
}

export function When({ monday, today, days, hours }: Props) {
  const { t, language } = useSpeech();
  const known = new Map(days.map((day) => [day.day, day]));
  const most = hours.reduce<(typeof hours)[number] | null>(
    (best, one) => (best && best.attended_seconds >= one.attended_seconds ? best : one),
    null,
  );
  return (
    <section class="card" aria-labelledby="when">
      <h2 id="when">{t("week-when")}</h2>
      {most && (
        <p>
          {t("week-when-most", {
            day: longDay(language, most.day),
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
          />
        ))}
        <div class="hours-row">
          <span />
          <HourLabels />
        </div>
      </div>
      <details>
        <summary>{t("week-when-table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("week-when-day")}</th>
              <th scope="col">{t("week-when-attended")}</th>
              <th scope="col">{t("week-when-night")}</th>
            </tr>
          </thead>
          <tbody>
            {daysFrom(monday).map((day) => {
              const one = known.get(day);
              return (
                <tr key={day}>
                  <th scope="row">{longDay(language, day)}</th>
                  <td>{one ? duration(t, one.attended_seconds) : day > today ? "–" : t("week-no-data")}</td>
                  <td>{one ? duration(t, one.night_seconds) : "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </section>
  );
}

interface RowProps {
  name: string;
  state: "known" | "ahead" | "missing";
  hours: WeekReview["hours"];
}

function Row({ name, state, hours }: RowProps) {
  const { t } = useSpeech();
  return (
    <div class="hours-row">
      <p>{name}</p>
      {state === "known" ? <HourRow cells={hours} /> : <p class="muted">{state === "missing" && t("week-no-data")}</p>}
    </div>
  );
}
