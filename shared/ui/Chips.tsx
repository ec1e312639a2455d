/** One choice among a few: real radio buttons, dressed as chips. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

export interface Choice<V extends string> {
  value: V;
  label: ComponentChildren;
}

interface Props<V extends string> {
  name: string;
  legend: ComponentChildren;
  choices: readonly Choice<V>[];
  value: V | null;
  /** `isPassing`: by an arrow key, perhaps on the way to another choice. When it gives false, the choice is taken back. */
  onChoose: (value: V, isPassing: boolean) => unknown;
  quiet?: boolean;
  describedBy?: string;
}

export function Chips<V extends string>({ name, legend, choices, value, onChoose, quiet, describedBy }: Props<V>) {
  const group = useRef<HTMLFieldSetElement>(null);
  const held = useRef(value);
  held.current = value;
  const arrow = useRef(false);
  const choose = async (chosen: V) => {
    if ((await onChoose(chosen, arrow.current)) === false && group.current) takeBack(group.current, held.current);
  };
  return (
    <fieldset ref={group} class={quiet ? "question-set quiet-chips" : "question-set"} aria-describedby={describedBy}>
      <legend class={quiet ? "muted" : "question"}>{legend}</legend>
      <div class="chips">
        {choices.map((choice) => (
          <label
            class="chip"
            key={choice.value}
            onPointerDown={() => {
              arrow.current = false; // the key may have been let go elsewhere
            }}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onKeyDown={({ key }) => {
                arrow.current = key.startsWith("Arrow");
              }}
              onKeyUp={() => {
                arrow.current = false;
              }}
              onChange={() => void choose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The browser checked what was chosen by itself. A focus in the group goes along, so that readers hear what holds. */
function takeBack(group: HTMLElement, value: string | null): void {
  const hasFocus = group.contains(document.activeElement);
  for (const input of group.querySelectorAll("input")) {
    input.checked = input.value === value;
    if (hasFocus && input.checked) input.focus();
  }
}
