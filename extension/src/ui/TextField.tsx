/** A labelled text field with its hint and its problem, tied together for readers. */

interface Props {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  maxLength: number;
  class?: string;
  onInput: (value: string) => void;
}

export function TextField({ id, label, hint, problem, value, maxLength, onInput, ...rest }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={`input ${rest.class ?? ""}`}
        type="text"
        maxLength={maxLength}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem ? "true" : undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <p id={`${id}-problem`} class={problem ? "problem" : "hidden-visually"} role="alert">
        {problem}
      </p>
    </div>
  );
}
