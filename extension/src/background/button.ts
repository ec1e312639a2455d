import type { Language, Plan } from "@escale/shared/client/types";
import { agreedLeft, minutesLeft } from "../domain/badge";
import { isPaused } from "../domain/standing";
import type { State } from "../domain/state";
import { type Translate, translator } from "../i18n";
import type { ToolbarButton } from "../platform/toolbar";

/** Something waits, and it can wait: no number, nothing that moves. */
const MARK = "•";
const MOST_MINUTES = 600;

/** The toolbar's badge and title for the attended tab. A week that waits is said only where nothing else is. */
export function button(state: State, plan: Plan | null, language: Language, now: number): ToolbarButton {
  const t = translator(language);
  if (!plan) return { badge: "", title: t("toolbar-title-unpaired") };
  const agreed = agreedButton(t, state, plan, now);
  if (agreed) return agreed;
  if (isPaused(state, now)) return { badge: "||", title: t("toolbar-title-paused") };
  const minutes = minutesLeft(state, now);
  if (minutes !== null) return { badge: String(minutes), title: t("toolbar-title-left", { minutes }) };
  const count = plan.family?.requests_waiting ?? 0;
  if (count > 0) return { badge: MARK, title: t("agreed-requests-title", { count }) };
  const weeks = plan.reflections_due;
  return weeks > 0
    ? { badge: MARK, title: t("toolbar-title-reflection", { weeks }) }
    : { badge: "", title: t("toolbar-title") };
}

/** Of what was agreed, unless one's own planned time ends first. Longer than a day says nothing on a badge. */
function agreedButton(t: Translate, state: State, plan: Plan, now: number): ToolbarButton | null {
  const agreed = agreedLeft(state, plan, now);
  if (!agreed || agreed.minutes >= MOST_MINUTES) return null;
  const { minutes, words } = agreed;
  const own = minutesLeft(state, now);
  if (minutes > 0 && own !== null && own < minutes) return null;
  const title = minutes > 0 ? t("agreed-badge-title", { minutes, words }) : t("agreed-badge-over", { words });
  return { badge: String(minutes), title };
}
