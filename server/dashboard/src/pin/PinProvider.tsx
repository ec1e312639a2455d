/** The one PIN dialog of what is done for the household. */
import { Refused } from "@escale/shared/client/client";
import type { ComponentChildren } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";
import { PinDialog } from "./PinDialog";
import { PinContext, type PinQuestion, type WithPin } from "./usePin";

const QUESTIONS: Record<string, PinQuestion> = { step_up_needed: "enter", pin_missing: "choose" };

export function PinProvider({ children }: { children: ComponentChildren }) {
  const [question, setQuestion] = useState<PinQuestion | null>(null);
  const answer = useRef<(given: boolean) => void>(() => undefined);
  const askFor = useCallback(
    (asked: PinQuestion) =>
      new Promise<boolean>((resolve) => {
        answer.current(false); // a question that is still open is closed by the next one
        answer.current = resolve;
        setQuestion(asked);
      }),
    [],
  );
  const withPin = useCallback<WithPin>(
    async (action) => {
      try {
        return await action();
      } catch (error) {
        const asked = error instanceof Refused ? QUESTIONS[error.code] : undefined;
        if (!asked || !(await askFor(asked))) throw error;
        return action();
      }
    },
    [askFor],
  );
  const close = (given: boolean) => {
    setQuestion(null);
    answer.current(given);
  };
  return (
    <PinContext.Provider value={withPin}>
      {children}
      {question && <PinDialog question={question} onDone={close} />}
    </PinContext.Provider>
  );
}
