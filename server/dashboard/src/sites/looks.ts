/** What can be looked at before it plays, and the words of each: those of the gate and of the cues themselves. Pure. */
import type { Policy } from "@escale/shared/client/types";
import { dashed, type Translate } from "@escale/shared/ui/i18n";

const CUES = ["planned_time", "chapter", "episode", "autoplay", "night", "budget", "pace"] as const;
type Cue = (typeof CUES)[number];
export type Looked = "gate" | Cue;

export interface Said {
  eyebrow: string;
  title: string;
  /** The first one is the main one. */
  answers: readonly string[];
}

/** The gate, when it asks, and each cue that is switched on. */
export const looksOf = (policy: Policy): Looked[] => [
  ...(policy.gate_enabled ? (["gate"] as const) : []),
  ...CUES.filter((cue) => policy[`${cue}_cue`]),
];

export function saidBy(t: Translate, looked: Looked, site: string, policy: Policy): Said {
  if (looked === "gate")
    return {
      eyebrow: t("gate-page-title", { site }),
      title: t("gate-question"),
      answers: [t("gate-not-now"), t("gate-enter"), t("gate-pass")],
    };
  return {
    eyebrow: eyebrow(t, looked, policy),
    title: t("cue-title-intention", { intention: t("today-example-intention") }),
    answers: [t("cue-done"), t(`cue-continue-${CONTINUED[looked]}`), t("cue-new-intention")],
  };
}

/** More of the day's minutes are a few more minutes, too. */
const CONTINUED: Record<Cue, string> = {
  planned_time: "planned-time",
  chapter: "chapter",
  episode: "episode",
  autoplay: "autoplay",
  night: "night",
  budget: "planned-time",
  pace: "pace",
};

function eyebrow(t: Translate, cue: Cue, policy: Policy): string {
  if (cue === "chapter") return t("cue-eyebrow-chapter", { chapter: 1 });
  if (cue === "night") return t("cue-eyebrow-night", { time: policy.night_from });
  if (cue === "pace") return t("cue-eyebrow-pace", { count: policy.pace_per_minute });
  return t(`cue-eyebrow-${dashed(cue)}`);
}
