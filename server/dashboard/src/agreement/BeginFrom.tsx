/** From what an agreement begins: one of the presets, an empty page, or a file. All of it can be changed afterwards. */
import type { Preset, Terms } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { FromFile } from "./FromFile";

interface Props {
  name: string;
  presets: readonly Preset[];
  /** null: empty. */
  onBegin: (terms: Terms | null) => void;
}

export function BeginFrom({ name, presets, onBegin }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <section class="agreement-clauses" aria-labelledby="begin">
        <h2 id="begin">{t("agreement-begin", { name })}</h2>
        <p class="muted">{t("agreement-begin-what")}</p>
        <ul class="presets">
          {presets.map(({ key, title, text, terms }) => (
            <li key={key} class="card">
              <h3 id={`preset-${key}`}>{title}</h3>
              <p>{text}</p>
              <details>
                <summary>{t("agreement-preset-clauses", { count: terms.clauses.length })}</summary>
                <ul class="dots">
                  {terms.clauses.map(({ id, words }) => (
                    <li key={id}>{words}</li>
                  ))}
                </ul>
              </details>
              <button
                type="button"
                class="button main"
                aria-describedby={`preset-${key}`}
                onClick={() => onBegin(terms)}
              >
                {t("agreement-begin-button")}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="otherwise">
        <h2 id="otherwise">{t("agreement-otherwise")}</h2>
        <button type="button" class="button" onClick={() => onBegin(null)}>
          {t("agreement-begin-empty")}
        </button>
        <FromFile onRead={onBegin} />
      </section>
    </>
  );
}
