import type { Language, Plan } from "@escale/shared/client/types";
import { minutesLeft } from "../domain/badge";
import { isPaused } from "../domain/standing";
import type { State } from "../domain/state";
import { translator } from "../i18n";
import type { ToolbarButton } from "../platform/toolbar";

/** Something waits, and it can wait: no number, nothing that moves. */
const MARK = "•";

/** The toolbar's badge and title for the attended tab. A week that waits is said only where nothing else is. */
export function button(state: State, plan: Plan | null, language: Language, now: number): ToolbarButton {
  const t = translator(language);
  if (!plan) return { badge: "", title: t("toolbar-title-unpaired") };
  if (isPaused(state, now)) return { badge: "||", title: t("toolbar-title-paused") };
  const minutes = minutesLeft(state, now);
  if (minutes !== null) return { badge: String(minutes), title: t("toolbar-title-left", { minutes }) };
  const weeks = plan.reflections_due;
  return weeks > 0
    ? { badge: MARK, title: t("toolbar-title-reflection", { weeks }) }
    : { badge: "", title: t("toolbar-title") };
}
