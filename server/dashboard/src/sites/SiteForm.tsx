/** The policy of one site in plain words, and what it will do. */
import type { Site } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { CalmFields } from "./CalmFields";
import { CategoryField } from "./CategoryField";
import { CueFields } from "./CueFields";
import { chosen } from "./chosen";
import { Field, Switch, type TypedField } from "./controls";
import { inputOf } from "./form";
import { Look } from "./Look";
import { PastedLines } from "./PastedLines";
import { preview } from "./preview";
import { fieldId, useSiteForm } from "./useSiteForm";

interface Props {
  site: Site;
  /** Categories in the person's own words, of all sites. */
  own: readonly string[];
  onSaved: () => void;
}

export function SiteForm({ site: stored, own, onSaved }: Props) {
  const { t } = useSpeech();
  const site = { ...stored, policy: chosen(stored) };
  const { fields, problems, said, change, save } = useSiteForm(site, onSaved);
  const text: TypedField = (name, label, more = {}) => (
    <Field
      id={fieldId(name, site)}
      label={label}
      value={fields[name]}
      problem={problems[name] ?? null}
      onInput={(value) => change({ [name]: value })}
      {...more}
    />
  );
  const draft = inputOf(fields, site);
  return (
    <form
      class="site-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {text("name", t("sites-name"))}
      {text("patterns", t("sites-patterns"), {
        hint: t("sites-patterns-hint"),
        lines: Math.max(2, site.patterns.length),
      })}
      <PastedLines id={fieldId("part", site)} fields={fields} change={change} />
      <CategoryField
        id={fieldId("category", site)}
        value={fields.category}
        own={own}
        onChange={(category) => change({ category })}
      />
      <fieldset class="group">
        <legend class="question">{t("sites-group-gate")}</legend>
        <Switch label={t("sites-gate")} on={fields.gate} onChange={(gate) => change({ gate })} />
        {fields.gate && (
          <div class="nested">
            {text("delay", t("sites-delay"), { unit: t("sites-unit-seconds") })}
            {text("choices", t("sites-choices"), { hint: t("sites-choices-hint"), unit: t("sites-unit-minutes") })}
            {text("pass", t("sites-pass"), { unit: t("sites-unit-minutes") })}
            <Switch label={t("sites-trigger")} on={fields.trigger} onChange={(trigger) => change({ trigger })} />
            <Switch label={t("sites-loop-cue")} on={fields.loopCue} onChange={(loopCue) => change({ loopCue })} />
            <Switch label={t("sites-suggest")} on={fields.suggest} onChange={(suggest) => change({ suggest })} />
          </div>
        )}
      </fieldset>
      <CueFields site={site} fields={fields} problems={problems} text={text} change={change} />
      <CalmFields fields={fields} change={change} />
      <div class="what-happens">
        <h3>{t("sites-what-happens")}</h3>
        <p>{preview(t, draft.name, draft.policy)}</p>
        <p class="muted">
          {t("sites-later-why")} {t("sites-at-once")}
        </p>
        <Look id={site.id} site={draft.name} policy={draft.policy} />
      </div>
      <div class="step-buttons">
        <button type="submit" class="button main">
          {t("sites-save")}
        </button>
        <p role="status" class={said?.wrong ? "problem" : "saved"}>
          {said?.text}
        </p>
      </div>
    </form>
  );
}
