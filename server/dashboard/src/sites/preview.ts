import type { Policy } from "@escale/shared/client/types";
import type { Translate } from "@escale/shared/ui/i18n";

/** What this policy does, in plain words. */
export function preview(t: Translate, site: string, policy: Policy): string {
  const parts = [t(policy.gate_enabled ? "sites-preview-gate" : "sites-preview-no-gate", { site })];
  if (policy.planned_time_cue) parts.push(t("sites-preview-planned"));
  if (policy.chapter_cue) parts.push(t("sites-preview-chapter", { screens: policy.chapter_screens }));
  return parts.join(" ");
}
