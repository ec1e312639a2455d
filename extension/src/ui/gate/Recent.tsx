/** The member's own recent intentions: one tap instead of typing. */
import type { Translate } from "../../i18n";

interface Props {
  t: Translate;
  suggestions: readonly string[];
  onChoose: (text: string) => void;
}

export function Recent({ t, suggestions, onChoose }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <ul class="chips recent" aria-label={t("gate-recent")}>
      {suggestions.map((text) => (
        <li key={text}>
          <button type="button" class="chip" onClick={() => onChoose(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
