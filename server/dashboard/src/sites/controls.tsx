/** Form controls with their hint and their problem, tied together for readers. */

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  /** More than one: a text area. */
  lines?: number;
  /** Said after a short field: minutes, seconds, screens. */
  unit?: string;
  onInput: (value: string) => void;
}

export function Field({ id, label, hint, problem, value, lines, unit, onInput }: FieldProps) {
  const parts = [unit && `${id}-unit`, hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    class: unit ? "input narrow-input" : "input",
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
          <input {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
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
