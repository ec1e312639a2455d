/** Answers and a wish, to be read. */
import type { Reflection } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { answered } from "./text";

export function Words({ questions, intention }: Pick<Reflection, "questions" | "intention">) {
  const { t } = useSpeech();
  return (
    <dl class="written">
      {answered(questions).map(({ question, answer }) => (
        <div key={question}>
          <dt>{t(`reflection-question-${question}`)}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
      {intention && (
        <div>
          <dt>{t("reflection-next-week")}</dt>
          <dd>{intention}</dd>
        </div>
      )}
    </dl>
  );
}
