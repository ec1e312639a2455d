/** Texts of a cue, formatted here so that the scripts in pages stay small. */
import type { CueKind, Language } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { LiveVisit } from "../domain/state";
import { translator } from "../i18n";
import type { CueView } from "../messages";

export interface CueFacts {
  cueId: string;
  kind: CueKind;
  siteName: string;
  visit: LiveVisit | null;
  screens: number;
  chapter: number;
  language: Language;
}

export function cueView(facts: CueFacts): CueView {
  const { cueId, kind, visit, language } = facts;
  const plannedMs = visit?.plannedMs ?? null;
  const bar = visit && plannedMs !== null ? { attendedMs: visit.attendedMs, plannedMs } : null;
  return {
    cueId,
    kind,
    eyebrow: eyebrow(facts),
    title: title(facts),
    body: body(facts),
    bar,
    actions: actions(facts),
    language,
  };
}

function eyebrow({ kind, visit, chapter, language }: CueFacts): string {
  const t = translator(language);
  if (!visit) return t("cue-eyebrow-ask");
  return kind === "chapter" ? t("cue-eyebrow-chapter", { chapter }) : t("cue-eyebrow-planned-time");
}

function title({ visit, siteName, language }: CueFacts): string {
  const t = translator(language);
  if (!visit) return t("cue-title-ask", { site: siteName });
  return visit.intention === null
    ? t("cue-title-passed", { site: siteName })
    : t("cue-title-intention", { intention: visit.intention });
}

function body({ kind, visit, screens, language }: CueFacts): string {
  const t = translator(language);
  if (!visit) return t("cue-body-ask");
  const spent = duration(t, visit.attendedMs / 1000);
  const told = kind === "chapter" ? t("cue-body-screens", { spent, screens }) : t("cue-body-minutes", { spent });
  return visit.plannedMs === null
    ? told
    : `${told} ${t("cue-body-planned", { planned: duration(t, visit.plannedMs / 1000) })}`;
}

function actions({ kind, visit, language }: CueFacts): CueView["actions"] {
  const t = translator(language);
  const goOn = !visit
    ? t("cue-continue-ask")
    : kind === "chapter"
      ? t("cue-continue-chapter")
      : t("cue-continue-planned-time");
  return [
    { answer: "done", label: t("cue-done"), main: true },
    { answer: "continue", label: goOn, main: false },
    { answer: "new_intention", label: t("cue-new-intention"), main: false },
  ];
}
