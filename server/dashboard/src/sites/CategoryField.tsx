/** Which category the person puts a site in: their own choice, in their own words if they like. */
import { useState } from "preact/hooks";
import { CATALOGUE, categoryName, isOwn } from "../catalogue/category";
import { useSpeech } from "../i18n";

interface Props {
  id: string;
  /** Empty: none. */
  value: string;
  /** Words that the person made up for other sites. */
  own: readonly string[];
  onChange: (category: string) => void;
}

/** A capital is in no key of the catalogue, and the service never sees it. */
const WRITE = "Write";

export function CategoryField({ id, value, own, onChange }: Props) {
  const { t } = useSpeech();
  const [writes, setWrites] = useState(isOwn(value) && !own.includes(value));
  return (
    <div class="field">
      <label for={id}>{t("sites-category")}</label>
      <select
        id={id}
        class="input"
        value={writes ? WRITE : value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          setWrites(currentTarget.value === WRITE);
          onChange(currentTarget.value === WRITE ? "" : currentTarget.value);
        }}
      >
        <option value="">{t("sites-category-none")}</option>
        {[...CATALOGUE, ...own].map((category) => (
          <option key={category} value={category}>
            {categoryName(t, category)}
          </option>
        ))}
        <option value={WRITE}>{t("sites-category-write")}</option>
      </select>
      {writes && (
        <input
          class="input"
          aria-label={t("sites-category-words")}
          maxLength={40}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <p id={`${id}-hint`} class="hint">
        {t("sites-category-hint")}
      </p>
    </div>
  );
}
