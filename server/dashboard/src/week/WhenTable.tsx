/** When, as a table: what the chart draws, for whoever reads it. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration, longDay } from "@escale/shared/ui/format";
import { hoursFrom } from "../charts/Hours";
import { useSpeech } from "../i18n";
import { daysFrom, placeOf } from "./calendar";
import type { Usual } from "./usual";

interface Props {
  monday: string;
  today: string;
  /** The hour of the clock in which the member's days begin. */
  firstHour: number;
  days: Map<string, Week["days"][number]>;
  hours: WeekReview["hours"];
  usual: Usual["days"];
}

export function WhenTable({ monday, today, firstHour, days, hours, usual }: Props) {
  const { t, language } = useSpeech();
  const order = hoursFrom(firstHour);
  const of = (day: string) =>
    hours.filter((one) => one.day === day).sort((one, other) => order.indexOf(one.hour) - order.indexOf(other.hour));
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
            </tr>
          </thead>
          {daysFrom(monday).map((day) => {
            const one = days.get(day);
            return (
              <tbody key={day}>
                <tr>
                  <th scope="rowgroup">{longDay(language, day)}</th>
                  <td>{one ? duration(t, one.attended_seconds) : day > today ? "–" : t("week-no-data")}</td>
                  <td>{one ? duration(t, one.night_seconds) : "–"}</td>
                </tr>
                {one && <UsualOfDay attended={one.attended_seconds} usual={usual.find((of) => of.day === day)} />}
                {one && <HoursOfDay hours={of(day)} firstHour={firstHour} />}
              </tbody>
            );
          })}
        </table>
      </div>
    </details>
  );
}

/** What is usual on this weekday; where sites were left out, beside the rest of the day. */
function UsualOfDay({ attended, usual }: { attended: number; usual: Usual["days"][number] | undefined }) {
  const { t } = useSpeech();
  if (!usual) return null;
  const told = { low: duration(t, usual.low), high: duration(t, usual.high), weeks: usual.weeks };
  return (
    <tr class="hours-told">
      <th scope="row">{t("week-when-usual")}</th>
      <td colSpan={2}>
        {usual.value === attended
          ? t("week-when-usual-range", told)
          : t("week-when-usual-compared", { ...told, now: duration(t, usual.value) })}
      </td>
    </tr>
  );
}

const CELLS = { same: "week-when-cell", night: "week-when-cell-night", next: "week-when-cell-next" };

/** The same as the day's cells in the chart, below its sums. */
function HoursOfDay({ hours, firstHour }: Pick<Props, "hours" | "firstHour">) {
  const { t } = useSpeech();
  if (hours.length === 0) return null;
  return (
    <tr class="hours-told">
      <th scope="row">{t("week-when-hours")}</th>
      <td colSpan={2}>
        <ul>
          {hours.map(({ hour, attended_seconds }) => (
            <li key={hour}>
              {t(CELLS[placeOf(hour, firstHour)], {
                hour,
                attended: duration(t, attended_seconds),
              })}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
