/** A reflection that is finished or was put aside: what was written, to be changed or deleted. */
import type { Reflection } from "@escale/shared/client/types";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSpeech } from "../i18n";
import { DeleteWritten } from "./DeleteWritten";
import { hasText } from "./text";
import { Words } from "./Words";

interface Props {
  reflection: Reflection;
  /** The person came here from another part of the page: the focus comes along. */
  takesFocus: boolean;
  onChange: () => void;
  onDeleted: () => void;
}

export function Written({ reflection, takesFocus, onChange, onDeleted }: Props) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const { week, intention } = reflection;
  const isDone = reflection.state === "done";
  return (
    <section class="card" aria-labelledby="written">
      <h2 id="written" ref={heading} tabIndex={-1}>
        {t(isDone ? "reflection-done" : "reflection-put-aside")}
      </h2>
      {isDone && intention && <p class="answer">{t("reflection-comes-back", { intention })}</p>}
      {hasText(reflection) && <Words questions={reflection.questions} intention={isDone ? null : intention} />}
      <div class="step-buttons">
        <button type="button" class="button" onClick={onChange}>
          {t(isDone ? "reflection-change" : "reflection-take-up")}
        </button>
        {(isDone || hasText(reflection)) && <DeleteWritten week={week} onDeleted={onDeleted} />}
      </div>
    </section>
  );
}
