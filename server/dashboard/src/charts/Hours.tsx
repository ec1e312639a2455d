/** A row for each day, a column for each hour from the one in which days begin, darker where more of it was used; the hours stand below. */
import { scaleBand, scaleQuantize } from "d3-scale";
import { useSpeech } from "../i18n";
import { percent } from "./percent";

const HOUR_SECONDS = 3_600;
const HOURS = 24;
/** Labelled: the quarters of a day. */
const NAMED = [0, 6, 12, 18];

/** A label further right would run out of the row. */
const LABEL_ENDS_FROM = 0.88;

/** The hours of a day in their order, from the one in which it begins: 4, 5, … 23, 0, … 3. */
export const hoursFrom = (first: number): number[] =>
  Array.from({ length: HOURS }, (_, place) => (first + place) % HOURS);

/** Where an hour's column begins and ends, as shares of the row. */
function columns(firstHour: number): (hour: number) => { from: number; width: number } {
  const scale = scaleBand<number>().domain(hoursFrom(firstHour)).range([0, 1]).paddingInner(0.06);
  return (hour) => ({ from: scale(hour) ?? 0, width: scale.bandwidth() });
}

/** Four shades are told apart at a glance; any time at all has the lightest. */
const shade = scaleQuantize<number>().domain([0, HOUR_SECONDS]).range([1, 2, 3, 4]);

export interface HourCell {
  hour: number;
  attended_seconds: number;
}

/** The cells of one day. */
export function HourRow({ cells, firstHour }: { cells: readonly HourCell[]; firstHour: number }) {
  const column = columns(firstHour);
  return (
    <svg class="hours-cells" aria-hidden="true">
      <rect class="track" width="100%" height="100%" />
      {cells.map((cell) => (
        <rect
          key={cell.hour}
          class={`shade-${shade(cell.attended_seconds)}`}
          x={percent(column(cell.hour).from)}
          width={percent(column(cell.hour).width)}
          height="100%"
        />
      ))}
    </svg>
  );
}

/** The clock's hours, where their columns begin. */
export function HourLabels({ firstHour }: { firstHour: number }) {
  const { t } = useSpeech();
  const column = columns(firstHour);
  return (
    <svg class="hours-labels" aria-hidden="true">
      {hoursFrom(firstHour)
        .filter((hour) => NAMED.includes(hour))
        .map((hour) => {
          const { from, width } = column(hour);
          const isLast = from > LABEL_ENDS_FROM;
          return (
            <text key={hour} x={percent(isLast ? from + width : from)} y="1em" text-anchor={isLast ? "end" : "start"}>
              {t("week-when-hour", { hour })}
            </text>
          );
        })}
    </svg>
  );
}
