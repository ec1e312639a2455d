import type { Policy } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";

const CUES = [
  "planned_time_cue",
  "chapter_cue",
  "autoplay_cue",
  "episode_cue",
  "night_cue",
  "budget_cue",
  "pace_cue",
] as const;

/** What this policy does, in plain words. */
export function preview(t: Translate, site: string, policy: Policy): string {
  const parts = [t(policy.gate_enabled ? "sites-preview-gate" : "sites-preview-no-gate", { site })];
  if (policy.gate_enabled && policy.gate_delay_ms > 0) {
    parts.push(t("sites-preview-delay", { delay: duration(t, policy.gate_delay_ms / 1000) }));
  }
  if (policy.gate_enabled && policy.loop_cue) parts.push(t("sites-preview-loop"));
  if (policy.planned_time_cue) parts.push(t("sites-preview-planned"));
  if (policy.chapter_cue) parts.push(t(`sites-preview-chapter-${policy.chapter_unit}`, { size: policy.chapter_size }));
  if (policy.autoplay_cue) parts.push(t("sites-preview-autoplay"));
  if (policy.episode_cue) parts.push(t("sites-preview-episode"));
  if (policy.night_cue) parts.push(t("sites-preview-night", { from: policy.night_from, until: policy.night_until }));
  if (policy.budget_cue) parts.push(t("sites-preview-budget", { minutes: duration(t, policy.budget_seconds) }));
  if (policy.pace_cue) parts.push(t("sites-preview-pace", { count: policy.pace_per_minute }));
  if (!CUES.some((cue) => policy[cue])) parts.push(t("sites-preview-no-cue"));
  else parts.push(t(`sites-preview-${policy.strength}`, { cues: policy.cues_per_day }));
  if (policy.calm_counters) parts.push(t("sites-preview-calm-counters"));
  if (policy.calm_badges) parts.push(t("sites-preview-calm-badges"));
  if (policy.calm_trending) parts.push(t("sites-preview-calm-trending"));
  return parts.join(" ");
}
