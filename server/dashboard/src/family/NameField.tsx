/** The name by which the household calls a member. */
import { useSpeech } from "../i18n";

interface Props {
  value: string;
  onInput: (name: string) => void;
  /** It was sent without one. */
  missing: boolean;
}

const LONGEST = 80;

export function NameField({ value, onInput, missing }: Props) {
  const { t } = useSpeech();
  return (
    <div class="field">
      <label for="member-name">{t("family-name")}</label>
      <input
        id="member-name"
        class="input"
        maxLength={LONGEST}
        autocomplete="off"
        value={value}
        aria-invalid={missing}
        aria-describedby="member-name-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="member-name-hint" class="hint" role={missing ? "alert" : undefined}>
        {t(missing ? "family-name-missing" : "family-name-hint")}
      </p>
    </div>
  );
}
