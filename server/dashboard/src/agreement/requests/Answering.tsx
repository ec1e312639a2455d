/** A parent's answer: yes with minutes, not now, or let us talk; with words if they like. */
import type { TimeRequest } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
import { Problem } from "../../family/Problem";
import { useAct } from "../../family/useAct";
import { useSpeech } from "../../i18n";
import { ask, service } from "../../service";
import { Field } from "../../sites/controls";
import { MOST_MINUTES, wholeMinutes } from "./Asking";

const ANSWERS = ["granted", "not_now", "talk"] as const;
type Answer = (typeof ANSWERS)[number];
const MOST_WORDS = 80;

export function Answering({ request, onAnswered }: { request: TimeRequest; onAnswered: () => void }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [minutes, setMinutes] = useState(String(request.minutes));
  const [words, setWords] = useState("");
  const id = `answer-${request.id}`;
  const isWrong = answer === "granted" && wholeMinutes(minutes) === null;
  const isLong = words.trim().length > MOST_WORDS;
  const send = async () => {
    if (busy || answer === null) return;
    if (isWrong || isLong) return document.getElementById(isWrong ? `${id}-minutes` : `${id}-words`)?.focus();
    const body = {
      answer,
      minutes: answer === "granted" ? wholeMinutes(minutes) : null,
      words: words.trim() || null,
    };
    const params = { path: { request_id: request.id } };
    if (!(await act(() => ask(service.POST("/api/v1/requests/{request_id}/answer", { params, body }))))) onAnswered();
  };
  return (
    <form
      class="clause-fields answering"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Chips
        name={id}
        legend={t("requests-answer", { name: request.member.name })}
        choices={ANSWERS.map((value) => ({ value, label: t("requests-answer-label", { answer: value }) }))}
        value={answer}
        onChoose={setAnswer}
      />
      {answer !== null && (
        <>
          {answer === "granted" && (
            <Field
              id={`${id}-minutes`}
              label={t("requests-grant-minutes")}
              unit={t("agreement-unit-minutes")}
              value={minutes}
              problem={isWrong ? t("agreement-wrong-number", { least: 1, most: MOST_MINUTES }) : null}
              onInput={setMinutes}
            />
          )}
          <Field
            id={`${id}-words`}
            label={t("requests-words")}
            hint={t("requests-words-hint", { name: request.member.name, most: MOST_WORDS })}
            value={words}
            problem={isLong ? t("requests-words-long", { most: MOST_WORDS }) : null}
            onInput={setWords}
          />
          <Problem text={problem} />
          <div class="step-buttons">
            <button type="submit" class="button main" aria-disabled={busy}>
              {t("requests-answer-send")}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
