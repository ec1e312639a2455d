/** The question before something goes for good. The focus goes to the answer that changes nothing. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";

interface Props {
  question: string;
  onDelete: () => Promise<unknown>;
  onKeep: () => void;
}

export function Sure({ question, onDelete, onKeep }: Props) {
  const { t } = useSpeech();
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // At once, before anything else can be pressed.
  useLayoutEffect(() => safe.current?.focus(), []);
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onDelete();
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
      setBusy(false);
    }
  };
  return (
    <div class="notice">
      <p id={id}>{question}</p>
      <div class="chips">
        <button ref={safe} type="button" class="button main" aria-describedby={id} onClick={onKeep}>
          {t("data-delete-no")}
        </button>
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || void go()}>
          {t("data-delete-yes")}
        </button>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
