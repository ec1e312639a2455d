/** One choice among a few: real radio buttons, dressed as chips. */
import type { ComponentChildren } from "preact";

export interface Choice<V extends string> {
  value: V;
  label: ComponentChildren;
}

interface Props<V extends string> {
  name: string;
  legend: ComponentChildren;
  choices: readonly Choice<V>[];
  value: V | null;
  onChoose: (value: V) => void;
  quiet?: boolean;
  describedBy?: string;
}

export function Chips<V extends string>({ name, legend, choices, value, onChoose, quiet, describedBy }: Props<V>) {
  return (
    <fieldset class={quiet ? "question-set quiet-chips" : "question-set"} aria-describedby={describedBy}>
      <legend class={quiet ? "muted" : "question"}>{legend}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <label class="chip" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
