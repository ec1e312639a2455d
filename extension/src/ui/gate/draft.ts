/** What the person has said so far. Pure. */
import type { Intention, Trigger } from "@escale/shared/client/types";

export interface Draft {
  text: string;
  /** Seconds as chosen among the chips, or "other" with the typed minutes. */
  choice: number | "other" | null;
  minutes: string;
  trigger: Trigger | null;
}

export const emptyDraft: Draft = { text: "", choice: null, minutes: "", trigger: null };

const DAY_MINUTES = 1440;

/** Planned seconds; null while they are not chosen or cannot be read. */
export function plannedSeconds({ choice, minutes }: Draft): number | null {
  if (choice !== "other") return choice;
  const whole = Number(minutes.trim() || Number.NaN);
  return Number.isInteger(whole) && whole >= 1 && whole <= DAY_MINUTES ? whole * 60 : null;
}

/** The id of the sentence that says what is missing, or null. */
export function draftProblem(draft: Draft): "gate-missing-text" | "gate-missing-time" | "gate-wrong-minutes" | null {
  if (draft.text.trim() === "") return "gate-missing-text";
  if (draft.choice === null) return "gate-missing-time";
  return plannedSeconds(draft) === null ? "gate-wrong-minutes" : null;
}

/** The intention of a complete draft. */
export function intentionOf(draft: Draft): Intention {
  return { text: draft.text.trim(), planned_seconds: plannedSeconds(draft) ?? 0, trigger: draft.trigger };
}
