/** Something that the person does on a family page: with the PIN when it is wanted, and what came of it. */
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { usePin } from "./pin/usePin";

export interface Act {
  problem: string | null;
  busy: boolean;
  /** Whether it went through. */
  act: (action: () => Promise<unknown>) => Promise<boolean>;
}

export function useAct(): Act {
  const { t } = useSpeech();
  const withPin = usePin();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await withPin(action);
      return true;
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, act };
}
