/** Which category the person puts a site in: their own choice, whatever the catalogue suggested. */
import known from "@escale/shared/catalogue/categories.json";
import { useSpeech } from "../i18n";

interface Props {
  id: string;
  /** Empty: none. */
  value: string;
  onChange: (category: string) => void;
}

export function CategoryField({ id, value, onChange }: Props) {
  const { t } = useSpeech();
  const offered = value === "" || known.categories.includes(value) ? known.categories : [...known.categories, value];
  return (
    <div class="field">
      <label for={id}>{t("sites-category")}</label>
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t("sites-category-none")}</option>
        {offered.map((category) => (
          <option key={category} value={category}>
            {t(`category-${category}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="hint">
        {t("sites-category-hint")}
      </p>
    </div>
  );
}
