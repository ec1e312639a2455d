/** One action of a family page: it may need the adult's PIN, it may be refused, and what happened is said where it was asked. */
import { Refused } from "@escale/shared/client/client";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePin } from "../family/pin/usePin";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { type Refusal, termsText } from "./refusals";

export interface Act {
  /** What it was refused with, or null when it worked. */
  run: (call: () => Promise<unknown>) => Promise<Refusal | null>;
  busy: boolean;
  told: ComponentChildren;
}

export function useAct(): Act {
  const { t } = useSpeech();
  const withPin = usePin();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (call: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await withPin(call);
      return null;
    } catch (error) {
      const refusal = error instanceof Refused ? error : { code: "", detail: "" };
      setProblem(termsText(t, refusal) ?? errorText(t, errorId(error)));
      return refusal;
    } finally {
      setBusy(false);
    }
  };
  return {
    run,
    busy,
    told: problem && (
      <p class="notice" role="alert">
        {problem}
      </p>
    ),
  };
}
