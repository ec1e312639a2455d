/** This week's value as a mark beside the band of what is usual, on one scale from zero. What it shows is said in words beside it. */
import { scaleLinear } from "d3-scale";
import { percent } from "./percent";

/** Pixels from the top: the value's label, the strip, the band's label. */
const TOP = 20;
const THICK = 12;
const HEIGHT = 52;

interface Props {
  value: number;
  usual: { low: number; high: number };
  /** How a value is written. */
  label: (value: number) => string;
}

export function Range({ value, usual, label }: Props) {
  const { mark, band } = rangeOf(value, usual);
  return (
    <svg class="range" height={HEIGHT} aria-hidden="true">
      <rect class="track" y={TOP} width="100%" height={THICK} />
      <rect class="usual" x={percent(band.from)} y={TOP} width={percent(band.to - band.from)} height={THICK} />
      <line class="mark" x1={percent(mark)} x2={percent(mark)} y1={TOP - 3} y2={TOP + THICK + 3} />
      <text class="value" x={percent(mark)} y={TOP - 6} text-anchor={anchor(mark)}>
        {label(value)}
      </text>
      <text x={percent((band.from + band.to) / 2)} y={HEIGHT - 5} text-anchor={anchor((band.from + band.to) / 2)}>
        {usual.high === usual.low ? label(usual.low) : `${label(usual.low)} – ${label(usual.high)}`}
      </text>
    </svg>
  );
}

/** Places on the strip, as shares of its width: of the mark, and of the band's ends. A little room is left on the right. */
export function rangeOf(value: number, usual: Props["usual"]) {
  const x = scaleLinear()
    .domain([0, Math.max(value, usual.high, 1)])
    .range([0, 0.98]);
  return { mark: x(value), band: { from: x(usual.low), to: x(usual.high) } };
}

/** A label must not run out of the strip. */
const anchor = (place: number): "start" | "middle" | "end" =>
  place < 0.25 ? "start" : place > 0.75 ? "end" : "middle";
