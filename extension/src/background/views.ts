/** Texts of a cue, formatted here so that the scripts in pages stay small. */
import type { CalmPart, CueKind, Language, PlannedSite } from "@escale/shared/client/types";
import { clockTime, duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import type { OwnKind } from "../domain/agreed";
import { ruleOf } from "../domain/interpreter";
import type { LiveVisit, State } from "../domain/state";
import { dayOfSite } from "../domain/today";
import { translator } from "../i18n";
import type { CalmView, CueView } from "../messages";

export interface CueFacts {
  cueId: string;
  kind: CueKind;
  site: PlannedSite;
  state: State;
  visit: LiveVisit | null;
  count: number;
  chapter: number;
  now: number;
  language: Language;
}

export function cueView(facts: CueFacts): CueView {
  const { cueId, site, visit, language } = facts;
  const kind = facts.kind as OwnKind;
  const t = translator(language);
  return {
    cueId,
    kind,
    strength: site.strength,
    eyebrow: visit ? EYEBROWS[kind](t, facts) : t("cue-eyebrow-ask"),
    title: title(t, facts),
    body: visit ? body(t, visit, facts) : t("cue-body-ask"),
    bar: visit && bar(visit, facts),
    actions: [
      { answer: "done", label: t("cue-done"), main: true },
      { answer: "continue", label: visit ? GO_ON[kind](t) : t("cue-continue-ask"), main: false },
      { answer: "new_intention", label: t("cue-new-intention"), main: false },
    ],
    escape: "continue",
    language,
  };
}

/** Those of an agreement have views of their own (`agreedview.ts`). */

/** Why the cue is there. */
const EYEBROWS: Record<OwnKind, (t: Translate, facts: CueFacts) => string> = {
  planned_time: (t) => t("cue-eyebrow-planned-time"),
  chapter: (t, { chapter }) => t("cue-eyebrow-chapter", { chapter }),
  episode: (t) => t("cue-eyebrow-episode"),
  autoplay: (t) => t("cue-eyebrow-autoplay"),
  night: (t, { now, language }) => t("cue-eyebrow-night", { time: clockTime(language, now) }),
  budget: (t) => t("cue-eyebrow-budget"),
  pace: (t, { count }) => t("cue-eyebrow-pace", { count }),
};

const GO_ON: Record<OwnKind, (t: Translate) => string> = {
  planned_time: (t) => t("cue-continue-planned-time"),
  chapter: (t) => t("cue-continue-chapter"),
  episode: (t) => t("cue-continue-episode"),
  autoplay: (t) => t("cue-continue-autoplay"),
  night: (t) => t("cue-continue-night"),
  budget: (t) => t("cue-continue-planned-time"),
  pace: (t) => t("cue-continue-pace"),
};

function title(t: Translate, { visit, site }: CueFacts): string {
  if (!visit) return t("cue-title-ask", { site: site.name });
  return visit.intention === null
    ? t("cue-title-passed", { site: site.name })
    : t("cue-title-intention", { intention: visit.intention });
}

/** Lived beside wanted: of the day for a cue about the day, of the visit for all others. */
function bar(visit: LiveVisit, facts: CueFacts): CueView["bar"] {
  const { attendedMs, plannedMs } = ofDay(facts) ?? visit;
  return plannedMs === null ? null : { attendedMs, plannedMs };
}

function ofDay({ kind, site, state }: CueFacts): { attendedMs: number; plannedMs: number } | null {
  const budget = kind === "budget" ? ruleOf(site.cues, "budget") : null;
  if (!budget) return null;
  return { attendedMs: dayOfSite(state.today, site).dayMs + budget.elsewhere_ms, plannedMs: budget.budget_ms };
}

function body(t: Translate, visit: LiveVisit, facts: CueFacts): string {
  const time = (ms: number) => duration(t, ms / 1000);
  const day = ofDay(facts);
  if (day) {
    const isShared = (ruleOf(facts.site.cues, "budget")?.site_ids.length ?? 1) > 1;
    const said = { today: time(day.attendedMs), wanted: time(day.plannedMs) };
    return t(isShared ? "cue-body-budget-category" : "cue-body-budget", said);
  }
  const parts = [told(t, time(visit.attendedMs), facts)];
  if (visit.plannedMs !== null) parts.push(t("cue-body-planned", { planned: time(visit.plannedMs) }));
  return parts.join(" ");
}

function told(t: Translate, spent: string, { kind, site, count }: CueFacts): string {
  const unit = kind === "chapter" ? ruleOf(site.cues, "chapter")?.unit : null;
  if (unit === "screens") return t("cue-body-screens", { spent, screens: count });
  if (unit === "items") return t("cue-body-items", { spent, items: count });
  return t("cue-body-minutes", { spent });
}

export const calmView = (parts: CalmPart[], language: Language): CalmView => ({
  parts,
  unnamed: translator(language)("calm-unnamed"),
});
