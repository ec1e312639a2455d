/** The plan's interpreter: which cue is due. Pinned by the golden cases of `shared/fixtures/plan`. */
import type { CueKind, CueRule } from "@escale/shared/client/types";

/** Local counters of one page and its visit; named as in the golden cases. */
export interface Counters {
  attended_ms: number;
  due_at_ms: number;
  /** The cue of this `due_at_ms` was answered. */
  planned_time_answered: boolean;
  /** Screens scrolled on this page. */
  screens: number;
  chapters_answered: number;
  /** The page keeps growing as one scrolls. */
  growing: boolean;
}

/** The first rule that is due; the planned time goes before a chapter. */
export function dueCue(rules: readonly CueRule[], counters: Counters): CueKind | null {
  const due = rules.filter((rule) => isDue(rule, counters)).map((rule) => rule.kind);
  return due.includes("planned_time") ? "planned_time" : (due[0] ?? null);
}

function isDue(rule: CueRule, counters: Counters): boolean {
  switch (rule.kind) {
    case "planned_time":
      return !counters.planned_time_answered && counters.attended_ms >= counters.due_at_ms;
    case "chapter":
      return counters.growing && counters.screens >= (counters.chapters_answered + 1) * rule.screens;
    default:
      return false; // A rule of a later service: not ours to play.
  }
}
