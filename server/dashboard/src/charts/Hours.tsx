/** A row for each day, a column for each hour of the clock, darker where more of the hour was used; the hours stand below. */
import { scaleBand, scaleQuantize } from "d3-scale";
import { useSpeech } from "../i18n";
import { percent } from "./percent";

const HOUR_SECONDS = 3_600;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Labelled: the quarters of a day. */
const NAMED = [0, 6, 12, 18];

const column = scaleBand<number>().domain(HOURS).range([0, 1]).paddingInner(0.06);
const place = (hour: number): string => percent(column(hour) ?? 0);
/** Four shades are told apart at a glance; any time at all has the lightest. */
const shade = scaleQuantize<number>().domain([0, HOUR_SECONDS]).range([1, 2, 3, 4]);

export interface HourCell {
  hour: number;
  attended_seconds: number;
}

/** The cells of one day. */
export function HourRow({ cells }: { cells: readonly HourCell[] }) {
  return (
    <svg class="hours-cells" aria-hidden="true">
      <rect class="track" width="100%" height="100%" />
      {cells.map((cell) => (
        <rect
          key={cell.hour}
          class={`shade-${shade(cell.attended_seconds)}`}
          x={place(cell.hour)}
          width={percent(column.bandwidth())}
          height="100%"
        />
      ))}
    </svg>
  );
}

/** The clock's hours, where their columns begin. */
export function HourLabels() {
  const { t } = useSpeech();
  return (
    <svg class="hours-labels" aria-hidden="true">
      {NAMED.map((hour) => (
        <text key={hour} x={place(hour)} y="1em">
          {t("week-when-hour", { hour })}
        </text>
      ))}
    </svg>
  );
}
