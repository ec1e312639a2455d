/** Form controls with their hint and their problem, tied together for readers. */

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  narrow?: boolean;
  /** More than one: a text area. */
  lines?: number;
  onInput: (value: string) => void;
}

export function Field({ id, label, hint, problem, value, narrow, lines, onInput }: FieldProps) {
  const shared = {
    id,
    class: narrow ? "input narrow-input" : "input",
    "aria-invalid": problem ? ("true" as const) : undefined,
    "aria-describedby": `${id}-about`,
    autocomplete: "off" as const,
    value,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      <div id={`${id}-about`}>
        {hint && <p class="hint">{hint}</p>}
        {problem && <p class="problem">{problem}</p>}
      </div>
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
