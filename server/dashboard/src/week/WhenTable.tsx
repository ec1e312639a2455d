/** When, as a table: what the chart draws, for whoever reads it. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration, longDay } from "@escale/shared/ui/format";
import { hoursFrom } from "../charts/Hours";
import { useSpeech } from "../i18n";
import { daysFrom } from "./calendar";

interface Props {
  monday: string;
  today: string;
  /** The hour of the clock in which the member's days begin. */
  firstHour: number;
  days: Map<string, Week["days"][number]>;
  hours: WeekReview["hours"];
}

export function WhenTable({ monday, today, firstHour, days, hours }: Props) {
  const { t, language } = useSpeech();
  const order = hoursFrom(firstHour);
  const of = (day: string) =>
    hours
      .filter((one) => one.day === day)
      .sort((one, other) => order.indexOf(one.hour) - order.indexOf(other.hour))
      .map((one) => {
        const told = { hour: one.hour, attended: duration(t, one.attended_seconds) };
        return <li key={one.hour}>{t(one.hour < firstHour ? "week-when-cell-night" : "week-when-cell", told)}</li>;
      });
  return (
    <details>
      <summary>{t("week-when-table")}</summary>
      <div class="table wrapping">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("week-when-day")}</th>
              <th scope="col">{t("week-when-attended")}</th>
              <th scope="col">{t("week-when-night")}</th>
              <th scope="col">{t("week-when-hours")}</th>
            </tr>
          </thead>
          <tbody>
            {daysFrom(monday).map((day) => {
              const one = days.get(day);
              return (
                <tr key={day}>
                  <th scope="row">{longDay(language, day)}</th>
                  <td>{one ? duration(t, one.attended_seconds) : day > today ? "–" : t("week-no-data")}</td>
                  <td>{one ? duration(t, one.night_seconds) : "–"}</td>
                  <td>{one && one.attended_seconds > 0 ? <ul class="hour-list">{of(day)}</ul> : "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
