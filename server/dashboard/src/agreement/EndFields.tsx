/** What surrounds every clause that is played: the warning, the last minutes; and when the agreement is looked at again. */
import { useSpeech } from "../i18n";
import { Field } from "../sites/controls";
import { type Editor, fieldId } from "./useEditor";

export function EndFields({ editor }: { editor: Editor }) {
  const { t } = useSpeech();
  const { draft, problems, change } = editor;
  const said = (field: "warn" | "finish" | "reviewOn") => {
    const found = problems.find((one) => one.clause === null && one.field === field);
    return found ? t(found.text, found.about) : null;
  };
  const id = fieldId({ clause: null, field: "reviewOn" });
  const problem = said("reviewOn");
  return (
    <fieldset class="clause-fields">
      <legend class="question">{t("agreement-ends")}</legend>
      <div class="side-by-side">
        <Field
          id={fieldId({ clause: null, field: "warn" })}
          label={t("agreement-warn")}
          hint={t("agreement-warn-hint")}
          unit={t("agreement-unit-minutes")}
          value={draft.warn}
          problem={said("warn")}
          onInput={(warn) => change({ warn })}
        />
        <Field
          id={fieldId({ clause: null, field: "finish" })}
          label={t("agreement-finish")}
          hint={t("agreement-finish-hint")}
          unit={t("agreement-unit-minutes")}
          value={draft.finish}
          problem={said("finish")}
          onInput={(finish) => change({ finish })}
        />
      </div>
      <div class="field">
        <label for={id}>{t("agreement-review-on")}</label>
        <input
          id={id}
          type="date"
          class="input date-input"
          value={draft.reviewOn}
          aria-invalid={problem ? "true" : undefined}
          aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
          onInput={(event) => change({ reviewOn: event.currentTarget.value })}
        />
        {problem && (
          <p id={`${id}-problem`} class="problem">
            {problem}
          </p>
        )}
        <p id={`${id}-hint`} class="hint">
          {t("agreement-review-hint")}
        </p>
      </div>
    </fieldset>
  );
}
