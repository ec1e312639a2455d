/** The figures of one clause, and its words. */
import { Chips } from "@escale/shared/ui/Chips";
import { dashed } from "@escale/shared/ui/i18n";
import type { JSX } from "preact";
import { useSpeech } from "../i18n";
import { Days, Field } from "../sites/controls";
import { type ClauseDraft, saidAnew } from "./draft";
import { MOST_WORDS, PARTS, type Part } from "./kinds";
import type { Problem } from "./problems";
import { ScopeField } from "./ScopeField";
import { fieldId } from "./useEditor";

interface Props {
  draft: ClauseDraft;
  problems: readonly Problem[];
  onChange: (part: Partial<ClauseDraft>) => void;
}

type Typed = "minutes" | "size" | "times" | "from" | "until";

export function ClauseFields({ draft, problems, onChange }: Props) {
  const speaking = useSpeech();
  const { t } = speaking;
  const idOf = (field: Problem["field"]) => fieldId({ clause: draft.id, field });
  const said = (field: Problem["field"]) => {
    const found = problems.find((one) => one.field === field);
    return found ? t(found.text, found.about) : null;
  };
  const text = (part: Part, name: Typed, label: string, unit?: string) => (
    <Field
      id={idOf(part)}
      label={label}
      value={draft[name]}
      problem={said(part)}
      isTime={unit === undefined}
      {...(unit && { unit })}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  const fields: Record<Part, () => JSX.Element> = {
    scope: () => <ScopeField draft={draft} id={idOf("scope")} problem={said("scope")} onChange={onChange} />,
    minutes: () =>
      text("minutes", "minutes", t("agreement-minutes", { kind: dashed(draft.kind) }), t("agreement-unit-minutes")),
    times: () => text("times", "times", t("agreement-times"), t("agreement-unit-times")),
    from: () => text("from", "from", t("agreement-homework-from")),
    hours: () => (
      <div class="side-by-side">
        {text("hours", "from", t("agreement-hours-from"))}
        <Field
          id={`${idOf("hours")}-until`}
          label={t("agreement-hours-until")}
          value={draft.until}
          isTime
          onInput={(until) => onChange({ until })}
        />
      </div>
    ),
    days: () => (
      <Days
        id={idOf("days")}
        legend={t("agreement-days", { kind: draft.kind === "bedtime" ? "bedtime" : "other" })}
        days={draft.days}
        problem={said("days")}
        onChange={(days) => onChange({ days })}
      />
    ),
    size: () => (
      <div class="group">
        {text("size", "size", t("agreement-chapter-size"), t("agreement-unit", { unit: draft.unit }))}
        <Chips
          quiet
          name={`${idOf("size")}-unit`}
          legend={t("agreement-chapter-unit")}
          choices={(["screens", "items", "minutes"] as const).map((value) => ({
            value,
            label: t("agreement-unit", { unit: value }),
          }))}
          value={draft.unit}
          onChoose={(unit) => onChange({ unit })}
        />
      </div>
    ),
    who: () => (
      <Chips
        quiet
        name={idOf("who")}
        legend={t("agreement-who-for")}
        choices={(["member", "adults", "everyone"] as const).map((value) => ({
          value,
          label: t("agreement-who", { who: value }),
        }))}
        value={draft.who}
        onChoose={(who) => onChange({ who })}
      />
    ),
  };
  return (
    <div class="clause-fields">
      {PARTS[draft.kind].map((part) => (
        <div key={part}>{fields[part]()}</div>
      ))}
      <Field
        id={idOf("words")}
        label={t("agreement-words")}
        hint={t(draft.kind === "words" ? "agreement-words-only-hint" : "agreement-words-hint", { most: MOST_WORDS })}
        value={draft.words}
        problem={said("words")}
        lines={2}
        onInput={(words) => onChange({ words })}
      />
      {draft.isOwnWords && draft.kind !== "words" && (
        <div class="own-words">
          <p class="muted">{t("agreement-words-own")}</p>
          <button type="button" class="button" onClick={() => onChange({ words: saidAnew(speaking, draft).words })}>
            {t("agreement-words-anew")}
          </button>
        </div>
      )}
    </div>
  );
}
