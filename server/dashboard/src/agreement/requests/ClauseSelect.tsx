/** About which clause: not asked when there is one. */
import type { Clause } from "@escale/shared/client/types";
import { useSpeech } from "../../i18n";

interface Props {
  id: string;
  clauses: readonly Clause[];
  value: string;
  onChange: (id: string) => void;
}

export function ClauseSelect({ id, clauses, value, onChange }: Props) {
  const { t } = useSpeech();
  const [only] = clauses;
  if (clauses.length === 1 && only) return <p>{t("requests-clause-said", { words: only.words })}</p>;
  return (
    <div class="field">
      <label for={id}>{t("requests-clause")}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {clauses.map((clause) => (
          <option key={clause.id} value={clause.id}>
            {clause.words}
          </option>
        ))}
      </select>
    </div>
  );
}
