import type { Policy } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";

/** What this policy does, in plain words. */
export function preview(t: Translate, site: string, policy: Policy): string {
  const parts = [t(policy.gate_enabled ? "sites-preview-gate" : "sites-preview-no-gate", { site })];
  if (policy.gate_enabled && policy.gate_delay_ms > 0) {
    parts.push(t("sites-preview-delay", { delay: duration(t, policy.gate_delay_ms / 1000) }));
  }
  if (policy.gate_enabled && policy.loop_cue) parts.push(t("sites-preview-loop"));
  if (policy.planned_time_cue) parts.push(t("sites-preview-planned"));
  if (policy.chapter_cue) parts.push(t("sites-preview-chapter", { screens: policy.chapter_screens }));
  if (!policy.planned_time_cue && !policy.chapter_cue) parts.push(t("sites-preview-no-cue"));
  return parts.join(" ");
}
