/** Several people use the browser that opened this page: the PIN of the adult whose pages these are. */
import { Refused } from "@escale/shared/client/client";
import { useEffect, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { enterWithPin, errorId, needsPin } from "../service";
import { Title } from "./Title";

/** `onDone`: it was right, or the ticket is over. */
export function PinAtDoor({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech();
  const [pin, setPin] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [wait, setWait] = useSeconds();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (wait > 0 || pin === "") return;
    setProblem(null);
    try {
      await enterWithPin(pin);
      onDone();
    } catch (error) {
      setPin("");
      if (error instanceof Refused && error.retryAfterMs !== null) setWait(Math.ceil(error.retryAfterMs / 1000));
      else setProblem(error instanceof Refused && !needsPin() ? t("app-door-over") : errorText(t, errorId(error)));
    }
  };
  const over = problem !== null && !needsPin();
  return (
    <main class="narrow">
      <p class="brand">Escale</p>
      <Title text={t("app-door-title")} />
      <p>{t("app-door-why")}</p>
      <form class="door" noValidate onSubmit={(event) => void submit(event)}>
        {!over && (
          <div class="field">
            <label for="door-pin">{t("app-door-label")}</label>
            <input
              id="door-pin"
              class="input narrow-input"
              type="password"
              inputMode="numeric"
              autocomplete="off"
              value={pin}
              aria-describedby="door-told"
              onInput={(event) => setPin(event.currentTarget.value)}
            />
          </div>
        )}
        <div id="door-told">
          {wait > 0 && <p class="problem">{t("app-door-wait", { seconds: wait })}</p>}
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
        </div>
        {!over && (
          <button type="submit" class="button main" aria-disabled={wait > 0 || pin === ""}>
            {t("app-door-open")}
          </button>
        )}
      </form>
    </main>
  );
}

/** Seconds that run down to 0. */
function useSeconds(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, setSeconds];
}
