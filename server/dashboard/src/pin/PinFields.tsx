/** Fields of a PIN, and what is said about it. */
import { duration } from "@escale/shared/ui/format";
import { useEffect, useRef } from "preact/hooks";
import { useSpeech } from "../i18n";
import type { PinTry } from "./usePinTry";

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  /** Takes the focus on arrival. */
  first?: boolean;
  describedBy?: string;
}

export const LEAST_DIGITS = 4;
const MOST_DIGITS = 12;

export function PinField({ id, label, value, onInput, hint, first, describedBy }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  const described = [hint && `${id}-hint`, describedBy].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        class="input narrow-input"
        type="password"
        inputMode="numeric"
        autocomplete="off"
        maxLength={MOST_DIGITS}
        value={value}
        aria-describedby={described || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What went wrong, or how long to wait. The seconds run on without being read aloud each time. */
export function PinTold({ id, trial, problem }: { id: string; trial: PinTry; problem?: string | null }) {
  const { t } = useSpeech();
  const said = problem ?? trial.problem;
  return (
    <div id={id}>
      {trial.wait > 0 && (
        <p class="problem">
          <span role="alert">{t("app-pin-wait")}</span> {t("app-pin-wait-left", { left: duration(t, trial.wait) })}
        </p>
      )}
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </div>
  );
}

/** Only digits, and enough of them. */
export const isPin = (text: string): boolean => /^[0-9]+$/.test(text) && text.length >= LEAST_DIGITS;
