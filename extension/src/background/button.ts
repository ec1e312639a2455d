import type { Language, Plan } from "@escale/shared/client/types";
import { minutesLeft } from "../domain/badge";
import { isPaused } from "../domain/standing";
import type { State } from "../domain/state";
import { translator } from "../i18n";
import type { ToolbarButton } from "../platform/toolbar";

/** The toolbar's badge and title for the attended tab. */
export function button(state: State, plan: Plan | null, language: Language, now: number): ToolbarButton {
  const t = translator(language);
  if (!plan) return { badge: "", title: t("toolbar-title-unpaired") };
  if (isPaused(state, now)) return { badge: "||", title: t("toolbar-title-paused") };
  const minutes = minutesLeft(state, now);
  if (minutes === null) return { badge: "", title: t("toolbar-title") };
  return { badge: String(minutes), title: t("toolbar-title-left", { minutes }) };
}
