/** What was agreed, in its own words, and on how many days it was kept. No score, no rank. */
import type { Seen } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";

export function SeenClauses({ clauses }: { clauses: Seen["clauses"] }) {
  const { t } = useSpeech();
  if (clauses.length === 0) return null;
  return (
    <section class="card" aria-labelledby="seen-clauses">
      <h2 id="seen-clauses">{t("family-seen-clauses")}</h2>
      <ul class="dots">
        {clauses.map((clause) => (
          <li key={clause.clause_id}>
            <p class="agreed-words">{clause.words}</p>
            <p class="muted">
              {t("family-seen-kept", {
                kept: clause.kept_days,
                passed: clause.passed_days,
                unknown: clause.unknown_days,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
