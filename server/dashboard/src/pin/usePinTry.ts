/** One try of a PIN: what went wrong, and how long to wait after too many. */
import { Refused } from "@escale/shared/client/client";
import { useEffect, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";

export interface PinTry {
  problem: string | null;
  /** Seconds until the service looks at another PIN; 0 when it does. */
  wait: number;
  busy: boolean;
  /** Whether it went through. */
  attempt: (call: () => Promise<unknown>) => Promise<boolean>;
}

export function usePinTry(): PinTry {
  const { t } = useSpeech();
  const [problem, setProblem] = useState<string | null>(null);
  const [until, setUntil] = useState(0);
  const [busy, setBusy] = useState(false);
  const wait = useSecondsLeft(until);
  const attempt = async (call: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await call();
      return true;
    } catch (error) {
      const waitMs = error instanceof Refused && error.status === 429 ? error.retryAfterMs : null;
      if (waitMs !== null) setUntil(Date.now() + waitMs);
      else setProblem(errorText(t, errorId(error)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, wait, busy, attempt };
}

function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
