/** When: a row for each day, a cell for each hour, darker where more of the hour was attended. The same as a table to read. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { duration, longDay, shortDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { daysFrom } from "./calendar";

const HOUR_SECONDS = 3_600;
/** Shades that are told apart at a glance; a cell with any time is never empty. */
const SHADES = 4;
const CELL = 100 / 24;

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
        <p class="hours-scale">
          <span />
          <span>{t("week-when-scale")}</span>
        </p>
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
      {state === "known" ? (
        <svg class="hours-cells" aria-hidden="true">
          <rect class="track" width="100%" height="100%" />
          {hours.map((one) => (
            <rect
              key={one.hour}
              class={`shade-${shade(one.attended_seconds)}`}
              x={`${(one.hour * CELL).toFixed(3)}%`}
              width={`${(CELL - 0.25).toFixed(3)}%`}
              height="100%"
            />
          ))}
        </svg>
      ) : (
        <p class="muted">{state === "missing" && t("week-no-data")}</p>
      )}
    </div>
  );
}

const shade = (seconds: number): number => Math.min(SHADES, Math.max(1, Math.ceil((SHADES * seconds) / HOUR_SECONDS)));
