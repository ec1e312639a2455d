/** How the gate and each cue that is switched on will look and what they will say, before anything is saved. */
import type { Policy } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { duration } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { type Looked, looksOf, saidBy } from "./looks";

interface Props {
  /** Tells forms of several sites apart. */
  id: string;
  site: string;
  policy: Policy;
}

export function Look({ id, site, policy }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<Looked | null>(null);
  const choices = looksOf(policy);
  const [first] = choices;
  if (!first) return null;
  const shown = chosen !== null && choices.includes(chosen) ? chosen : first;
  const place = shown === "gate" ? "gate" : policy.strength;
  const { eyebrow, title, answers } = saidBy(t, shown, site, policy);
  return (
    <details class="looks">
      <summary>{t("sites-look")}</summary>
      <Chips
        name={`look-${id}`}
        legend={t("sites-look-which")}
        choices={choices.map((value) => ({ value, label: t(`sites-look-${dashed(value)}`) }))}
        value={shown}
        onChoose={setChosen}
        quiet
      />
      <figure>
        <div class={`look ${place}`} aria-hidden="true">
          <div class="look-page">
            <i />
            <i />
            <i />
          </div>
          <div class="look-said">
            <p class="small muted">{eyebrow}</p>
            <p class="look-title">{title}</p>
            <p class="look-answers">
              {answers.map((answer, place) => (
                <span key={answer} class={place === 0 ? "main" : ""}>
                  {answer}
                </span>
              ))}
            </p>
          </div>
        </div>
        <figcaption class="muted small">
          {t(`sites-look-place-${place}`)}{" "}
          {t("sites-look-says", {
            eyebrow,
            answers: answers.map((answer) => t("sites-look-answer", { answer })).join(" "),
          })}{" "}
          {place === "gate" &&
            policy.gate_delay_ms > 0 &&
            t("sites-preview-delay", { delay: duration(t, policy.gate_delay_ms / 1000) })}
        </figcaption>
      </figure>
    </details>
  );
}
