/** What a clause is about: one kind of site, one site, or all watched ones. */
import { Chips } from "@escale/shared/ui/Chips";
import { CATALOGUE, categoryName, isOwn } from "../catalogue/category";
import { useSpeech } from "../i18n";
import { Field } from "../sites/controls";
import type { ClauseDraft } from "./draft";

interface Props {
  draft: ClauseDraft;
  id: string;
  problem: string | null;
  onChange: (part: Partial<ClauseDraft>) => void;
}

export function ScopeField({ draft, id, problem, onChange }: Props) {
  const { t } = useSpeech();
  const { scope, category, host } = draft;
  const offered = isOwn(category) ? [...CATALOGUE, category] : CATALOGUE;
  return (
    <div class="group">
      <Chips
        quiet
        name={`${id}-of`}
        legend={t("agreement-scope")}
        choices={[
          { value: "category", label: t("agreement-scope-category") },
          { value: "host", label: t("agreement-scope-host") },
          { value: "all", label: t("agreement-scope-all") },
        ]}
        value={scope}
        onChoose={(value) => onChange({ scope: value })}
      />
      {scope === "category" && (
        <div class="field">
          <label for={id}>{t("agreement-category")}</label>
          <select
            id={id}
            class="input"
            value={category}
            aria-invalid={problem ? "true" : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => onChange({ category: event.currentTarget.value })}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {categoryName(t, one)}
              </option>
            ))}
          </select>
          {problem && (
            <p id={`${id}-problem`} class="problem">
              {problem}
            </p>
          )}
        </div>
      )}
      {scope === "host" && (
        <Field
          id={id}
          label={t("agreement-host")}
          hint={t("agreement-host-hint")}
          value={host}
          problem={problem}
          onInput={(value) => onChange({ host: value })}
        />
      )}
    </div>
  );
}
