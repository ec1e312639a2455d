/** What the child or teen will see of each clause that is played, before anybody signs: the reason is always the clause's own words. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { actionsOf, consequenceOf } from "./consequences";
import { isPlayed } from "./kinds";

export function Preview({ terms }: { terms: Terms }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState("");
  const played = terms.clauses.filter((clause) => isPlayed(clause) && clause.words !== "");
  const [first] = played;
  if (!first) return null;
  const shown = played.find(({ id }) => id === chosen) ?? first;
  return (
    <details class="looks screen-only">
      <summary>{t("agreement-preview")}</summary>
      {played.length > 1 && (
        <div class="field">
          <label for="preview-of">{t("agreement-preview-of")}</label>
          <select
            id="preview-of"
            class="input"
            value={shown.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {played.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
      <Look clause={shown} terms={terms} />
    </details>
  );
}

function Look({ clause, terms }: { clause: Clause; terms: Terms }) {
  const speaking = useSpeech();
  const { t } = speaking;
  const actions = actionsOf(speaking, clause, terms);
  return (
    <figure>
      {actions.length > 0 && (
        <div class="look curtain" aria-hidden="true">
          <div class="look-page">
            <i />
            <i />
            <i />
          </div>
          <div class="look-said">
            <p class="small muted">{t("agreed-eyebrow")}</p>
            <p class="look-title">{clause.words}</p>
            <p class="look-answers">
              {actions.map((action, index) => (
                <span key={action} class={index === 0 ? "main" : ""}>
                  {action}
                </span>
              ))}
            </p>
          </div>
        </div>
      )}
      <figcaption>
        {consequenceOf(speaking, clause, terms)}
        {actions.length > 0 && (
          <>
            {" "}
            {t("sites-look-says", {
              eyebrow: t("agreed-eyebrow"),
              answers: actions.map((answer) => t("sites-look-answer", { answer })).join(" "),
            })}
          </>
        )}
      </figcaption>
    </figure>
  );
}
