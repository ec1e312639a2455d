/** Something that a person does on a family page: with the PIN when it is wanted, and what came of it, to be said where it was asked. */
import { Refused } from "@escale/shared/client/client";
import { useState } from "preact/hooks";
import { type Refusal, termsText } from "../agreement/refusals";
import { errorText, useSpeech } from "../i18n";
import { usePin } from "../pin/usePin";
import { errorId } from "../service";

export interface Act {
  problem: string | null;
  /** While it runs: a button stays where it is (`aria-disabled`), so that the focus does, and does nothing. */
  busy: boolean;
  /** What it was refused with, or null when it went through. */
  act: (action: () => Promise<unknown>) => Promise<Refusal | null>;
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
      return null;
    } catch (error) {
      const refusal = error instanceof Refused ? error : { code: "", about: [] };
      setProblem(termsText(t, refusal) ?? errorText(t, errorId(error)));
      return refusal;
    } finally {
      setBusy(false);
    }
  };
  return { problem, busy, act };
}
