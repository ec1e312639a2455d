/** Planned time: the plan's choices, or the person's own minutes. */
import { Chips } from "@escale/shared/ui/Chips";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";
import type { Draft } from "./draft";

interface Props {
  t: Translate;
  choices: readonly number[];
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

export function HowLong({ t, choices, draft, onChange }: Props) {
  const chips = choices.map((seconds) => ({ value: String(seconds), label: duration(t, seconds) }));
  return (
    <div class="how-long">
      <Chips
        name="planned"
        legend={t("gate-how-long")}
        choices={[...chips, { value: "other", label: t("gate-other") }]}
        value={draft.choice === null ? null : String(draft.choice)}
        onChoose={(value) => onChange({ choice: value === "other" ? "other" : Number(value) })}
      />
      {draft.choice === "other" && (
        <label class="minutes">
          <input
            class="input"
            type="number"
            min={1}
            max={1440}
            inputMode="numeric"
            value={draft.minutes}
            onInput={(event) => onChange({ minutes: event.currentTarget.value })}
          />
          {t("gate-other-label")}
        </label>
      )}
    </div>
  );
}
