/** Form controls with their hint and their problem, tied together for readers. */
import { weekdayName } from "@escale/shared/ui/format";
import type { JSX } from "preact";
import { useSpeech } from "../i18n";
import type { TextField } from "./form";

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  /** More than one: a text area. */
  lines?: number;
  /** A time of the day. */
  isTime?: boolean;
  /** Said after a short field: minutes, seconds, screens. */
  unit?: string;
  onInput: (value: string) => void;
}

export function Field({ id, label, hint, problem, value, lines, unit, isTime, onInput }: FieldProps) {
  const parts = [unit && `${id}-unit`, hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    class: unit || isTime ? "input narrow-input" : "input",
    "aria-invalid": problem ? ("true" as const) : undefined,
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    autocomplete: "off" as const,
    spellcheck: false,
    value,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <div class={unit ? "with-unit" : undefined}>
          <input
            {...shared}
            {...(isTime ? { type: "time" as const } : { type: "text" as const })}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {unit && (
            <span id={`${id}-unit`} class="muted">
              {unit}
            </span>
          )}
        </div>
      ) : (
        <textarea {...shared} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One typed field of the site form, with its problem. */
export type TypedField = (
  name: TextField,
  label: string,
  more?: Pick<FieldProps, "hint" | "lines" | "unit" | "isTime">,
) => JSX.Element;

interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface DaysProps {
  id: string;
  legend: string;
  days: readonly number[];
  problem: string | null;
  onChange: (days: number[]) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week, by their ISO numbers, each on or off. */
export function Days({ id, legend, days, problem, onChange }: DaysProps) {
  const { language } = useSpeech();
  const toggled = (day: number) => WEEK.filter((one) => (one === day) !== days.includes(one));
  return (
    <fieldset class="question-set" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend class="muted">{legend}</legend>
      <div class="chips">
        {WEEK.map((day) => (
          <label class="chip" key={day}>
            <input type="checkbox" checked={days.includes(day)} onChange={() => onChange(toggled(day))} />
            {weekdayName(language, day - 1)}
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
