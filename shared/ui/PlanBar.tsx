/** Planned as a mark, lived as a bar, with the sentence that says the same. */
import { duration } from "./format";
import type { Translate } from "./i18n";

interface Props {
  t: Translate;
  attendedSeconds: number;
  /** null: nothing was planned. */
  plannedSeconds: number | null;
}

const WIDTH = 1000;

export function PlanBar({ t, attendedSeconds, plannedSeconds }: Props) {
  const whole = Math.max(attendedSeconds, plannedSeconds ?? 0, 1) * 1.05;
  const at = (seconds: number) => Math.round((seconds / whole) * WIDTH);
  const planned = plannedSeconds ?? 0;
  const within = plannedSeconds === null ? 0 : Math.min(attendedSeconds, planned);
  return (
    <svg class="plan-bar" viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" role="img">
      <title>{planSentence(t, attendedSeconds, plannedSeconds)}</title>
      <rect class="track" y="4" width={WIDTH} height="12" rx="6" />
      <rect class="lived" y="4" width={at(within)} height="12" rx="6" />
      {attendedSeconds > within && (
        <rect class="beyond" x={at(within)} y="4" width={at(attendedSeconds - within)} height="12" rx="6" />
      )}
      {plannedSeconds !== null && <rect class="mark" x={at(planned) - 3} y="0" width="6" height="20" />}
    </svg>
  );
}

/** "Planned 10 min, stayed 14 min." */
export function planSentence(t: Translate, attendedSeconds: number, plannedSeconds: number | null): string {
  const attended = duration(t, attendedSeconds);
  if (plannedSeconds === null) return t("duration-stayed", { attended });
  return t("duration-planned-stayed", { attended, planned: duration(t, plannedSeconds) });
}
