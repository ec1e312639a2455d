/** Planned as a mark, lived as a bar, with the sentence that says the same. */
import { duration } from "./format";
import type { Translate } from "./i18n";

interface Props {
  t: Translate;
  attendedSeconds: number;
  /** null: nothing was planned. */
  plannedSeconds: number | null;
  /** The longest time on the same page, so that bars can be compared by eye. Without it, this bar's own. */
  longestSeconds?: number;
}

/** Room after the longest bar, so that a mark at its end is whole. */
const ROOM = 1.04;

export function PlanBar({ t, attendedSeconds, plannedSeconds, longestSeconds = 0 }: Props) {
  const planned = plannedSeconds ?? 0;
  const whole = Math.max(attendedSeconds, planned, longestSeconds, 1) * ROOM;
  const share = (seconds: number) => `${((100 * seconds) / whole).toFixed(2)}%`;
  const within = Math.min(attendedSeconds, planned);
  return (
    <svg class="plan-bar" role="img">
      <title>{planSentence(t, attendedSeconds, plannedSeconds)}</title>
      <rect class="track" y="4" width="100%" height="12" rx="6" />
      {attendedSeconds > within && <rect class="beyond" y="4" width={share(attendedSeconds)} height="12" rx="6" />}
      <rect class="lived" y="4" width={share(within)} height="12" rx="6" />
      {plannedSeconds !== null && (
        <g class="plan">
          <rect class="gap" x={share(planned)} y="4" width="7" height="12" />
          <rect class="mark" x={share(planned)} width="3" height="20" />
        </g>
      )}
    </svg>
  );
}

/** "Planned 10 min, stayed 14 min." */
export function planSentence(t: Translate, attendedSeconds: number, plannedSeconds: number | null): string {
  const attended = duration(t, attendedSeconds);
  if (plannedSeconds === null) return t("duration-stayed", { attended });
  return t("duration-planned-stayed", { attended, planned: duration(t, plannedSeconds) });
}
