/** What the week was, three questions, and a wish for the next one: one a step, a way back everywhere. */
import type { Reflection } from "@escale/shared/client/types";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { Clash } from "./Clash";
import { DeleteWritten } from "./DeleteWritten";
import { Figures } from "./Figures";
import { hasText } from "./text";
import { useWriting } from "./useWriting";

const MOST_ANSWER = 2_000;
const MOST_INTENTION = 200;

interface Props {
  reflection: Reflection;
  /** The person came here from another part of the page: the focus comes along. */
  takesFocus: boolean;
  onSaved: (saved: Reflection) => void;
  /** The person finished, or put the week aside: after `onSaved`. */
  onEnded: () => void;
  onDeleted: () => void;
  /** The person goes on with what was written elsewhere in the meantime. */
  onStored: (stored: Reflection) => void;
  /** What is written here takes the place of that, and the person writes on. */
  onMine: () => void;
}

export function Steps({ reflection, takesFocus, onSaved, onEnded, onDeleted, onStored, onMine }: Props) {
  const { t } = useSpeech();
  const writing = useWriting(reflection, { onSaved, onEnded });
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(takesFocus);
  const last = reflection.questions.length + 1;
  const asked = reflection.questions[step - 1]?.question;
  // The focus follows the step, so that readers hear the next question; at once, so that it takes nothing away from who types already.
  useLayoutEffect(() => {
    if (arrived.current) heading.current?.focus();
    arrived.current = true;
  }, [step]);

  const moves = useRef(0);
  // Only the last of several clicks moves, however late the others are answered.
  const to = async (other: number) => {
    moves.current += 1;
    const mine = moves.current;
    if ((await writing.keep()) && mine === moves.current) setStep(other);
  };
  const keep = () => void writing.keep();
  return (
    <section class="card step" aria-labelledby="step">
      <p class="muted">{t("reflection-step", { step: step + 1, steps: last + 1 })}</p>
      <h2 id="step" ref={heading} tabIndex={-1}>
        {asked ? t(`reflection-question-${asked}`) : t(step === 0 ? "reflection-look" : "reflection-next-week")}
      </h2>
      {step === 0 && <Figures reflection={reflection} />}
      {asked && (
        <textarea
          key={asked}
          class="input"
          rows={6}
          maxLength={MOST_ANSWER}
          aria-labelledby="step"
          aria-describedby="private"
          value={writing.answers[asked]}
          onInput={(event) => writing.answer(asked, event.currentTarget.value)}
          onBlur={keep}
        />
      )}
      {step === last && (
        <input
          class="input"
          maxLength={MOST_INTENTION}
          aria-labelledby="step"
          aria-describedby="private"
          value={writing.intention}
          onInput={(event) => writing.intend(event.currentTarget.value)}
          onBlur={keep}
        />
      )}
      {step > 0 && (
        <p class="muted small" id="private">
          {t(step === last ? "reflection-intention-hint" : "reflection-private")}
        </p>
      )}
      {writing.problem && (
        <p class="notice" role="alert">
          {writing.problem}
        </p>
      )}
      {writing.clash && (
        <Clash
          stored={writing.clash}
          mine={writing.mine}
          onStored={() => {
            writing.drop();
            if (writing.clash) onStored(writing.clash);
          }}
          onMine={() => {
            onMine();
            writing.replace();
            heading.current?.focus();
          }}
        />
      )}
      {!writing.clash && (
        <div class="step-buttons">
          {step < last ? (
            <button type="button" class="button main" onClick={() => void to(step + 1)}>
              {t("reflection-on")}
            </button>
          ) : (
            <button type="button" class="button main" onClick={() => void writing.end("done")}>
              {t("reflection-finish")}
            </button>
          )}
          {step > 0 && (
            <button type="button" class="button" onClick={() => void to(step - 1)}>
              {t("reflection-back")}
            </button>
          )}
          {step === 0 && (
            <button type="button" class="button quiet" onClick={() => void writing.end("aside")}>
              {t("reflection-aside")}
            </button>
          )}
          {hasText(reflection) && (
            <DeleteWritten
              week={reflection.week}
              settled={writing.settled}
              onDeleted={() => {
                writing.drop();
                onDeleted();
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
