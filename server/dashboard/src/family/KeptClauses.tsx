/** Agreed clauses in their own words: on how many days each was kept, passed by, or is not known. Counts, no verdict, no rank. */
import type { Seen } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";

export function KeptClauses({ clauses }: { clauses: Seen["clauses"] }) {
  const { t } = useSpeech();
  return (
    <ul class="kept-clauses">
      {clauses.map(({ clause_id, words, kept_days, passed_days, unknown_days }) => (
        <li key={clause_id}>
          <p class="agreed-words">{words}</p>
          <p class="muted">
            {[
              t("review-kept-days", { count: kept_days }),
              ...(passed_days > 0 ? [t("review-passed-days", { count: passed_days })] : []),
              ...(unknown_days > 0 ? [t("review-unknown-days", { count: unknown_days })] : []),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
