/** The policy of one site in plain words. */
import type { Site } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Field, Switch } from "./controls";
import { type Fields, fieldsOf, inputOf, LIMITS, type NumberField, type Problems, problemsOf } from "./form";
import { preview } from "./preview";

export function SiteForm({ site, onSaved }: { site: Site; onSaved: () => void }) {
  const { t } = useSpeech();
  const [fields, setFields] = useState<Fields>(fieldsOf(site));
  const [problems, setProblems] = useState<Problems>({});
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const id = (name: string) => `${name}-${site.id}`;
  const change = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    setSaid(null);
  };
  const save = async () => {
    const found = problemsOf(fields);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return document.getElementById(id(first))?.focus();
    const request = { params: { path: { site_id: site.id } }, body: inputOf(fields, site) };
    try {
      await ask(service.PUT("/api/v1/sites/{site_id}", request));
      setSaid({ text: t("sites-saved"), wrong: false });
      onSaved();
    } catch (error) {
      setSaid({ text: errorText(t, errorId(error)), wrong: true });
    }
  };
  const number = (name: NumberField, label: string) => (
    <Field
      id={id(name)}
      label={label}
      narrow
      value={fields[name]}
      problem={problems[name] ? t("sites-number-wrong", LIMITS[name]) : null}
      onInput={(value) => change({ [name]: value })}
    />
  );
  return (
    <form
      class="site-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field id={id("name")} label={t("sites-name")} value={fields.name} onInput={(name) => change({ name })} />
      <Field
        id={id("patterns")}
        label={t("sites-patterns")}
        hint={t("sites-patterns-hint")}
        lines={Math.max(2, site.patterns.length)}
        value={fields.patterns}
        onInput={(patterns) => change({ patterns })}
      />
      <Switch label={t("sites-gate")} on={fields.gate} onChange={(gate) => change({ gate })} />
      {fields.gate && (
        <div class="nested">
          {number("delay", t("sites-delay"))}
          <Field
            id={id("choices")}
            label={t("sites-choices")}
            hint={t("sites-choices-hint")}
            value={fields.choices}
            problem={problems.choices ? t("sites-choices-wrong") : null}
            onInput={(choices) => change({ choices })}
          />
          {number("pass", t("sites-pass"))}
          <Switch label={t("sites-trigger")} on={fields.trigger} onChange={(trigger) => change({ trigger })} />
          <Switch label={t("sites-suggest")} on={fields.suggest} onChange={(suggest) => change({ suggest })} />
        </div>
      )}
      <Switch label={t("sites-planned-cue")} on={fields.plannedCue} onChange={(plannedCue) => change({ plannedCue })} />
      {fields.plannedCue && <div class="nested">{number("extension", t("sites-extension"))}</div>}
      <Switch label={t("sites-chapter-cue")} on={fields.chapterCue} onChange={(chapterCue) => change({ chapterCue })} />
      {fields.chapterCue && <div class="nested">{number("screens", t("sites-screens"))}</div>}
      <p class="muted">{preview(t, fields.name, { ...site.policy, ...inputOf(fields, site).policy })}</p>
      <button type="submit" class="button main">
        {t("sites-save")}
      </button>
      <p role="status" class={said?.wrong ? "problem" : ""}>
        {said?.text}
      </p>
    </form>
  );
}
