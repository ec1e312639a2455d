/** A reflection that is finished or was put aside: what was written, to be changed or deleted. */
import type { Reflection } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

interface Props {
  reflection: Reflection;
  onChange: () => void;
  onDeleted: () => void;
}

export function Written({ reflection, onChange, onDeleted }: Props) {
  const { t } = useSpeech();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    try {
      await ask(service.DELETE("/api/v1/reflections/{week}", { params: { path: { week: reflection.week } } }));
      onDeleted();
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
    }
  };
  const isDone = reflection.state === "done";
  return (
    <section class="card" aria-labelledby="written">
      <h2 id="written">{t(isDone ? "reflection-done" : "reflection-put-aside")}</h2>
      {isDone && reflection.intention && (
        <p class="answer">{t("reflection-comes-back", { intention: reflection.intention })}</p>
      )}
      {isDone && (
        <dl class="written">
          {reflection.questions
            .filter(({ answer }) => answer !== "")
            .map(({ question, answer }) => (
              <div key={question}>
                <dt>{t(`reflection-question-${question}`)}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
        </dl>
      )}
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <div class="step-buttons">
        <button type="button" class="button" onClick={onChange}>
          {t(isDone ? "reflection-change" : "reflection-take-up")}
        </button>
        {isDone && !sure && (
          <button type="button" class="button quiet" onClick={() => setSure(true)}>
            {t("reflection-delete")}
          </button>
        )}
        {sure && (
          <div>
            <p>{t("reflection-delete-what")}</p>
            <button type="button" class="button" onClick={() => void remove()}>
              {t("reflection-delete-yes")}
            </button>
            <button type="button" class="button quiet" onClick={() => setSure(false)}>
              {t("reflection-delete-no")}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
