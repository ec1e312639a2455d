/**
 * Agreed clauses in their own words: on how many days each was kept, passed by, partly known or not known; or that nothing
 * is watched that a clause is about. Counts, no verdict, no rank.
 */
import type { Seen } from "@escale/shared/client/types";
import { type Speech, useSpeech } from "../i18n";

type Clause = Seen["clauses"][number];

export function KeptClauses({ clauses }: { clauses: readonly Clause[] }) {
  const { t } = useSpeech();
  return (
    <ul class="kept-clauses">
      {clauses.map((clause) => (
        <li key={clause.clause_id}>
          <p class="agreed-words">{clause.words}</p>
          <p class="muted">{clause.is_unwatched ? t("review-unwatched") : days(t, clause)}</p>
        </li>
      ))}
    </ul>
  );
}

/** What there are no days of is not said. */
function days(t: Speech["t"], clause: Clause): string {
  const counts = [
    ["review-kept-days", clause.kept_days],
    ["review-passed-days", clause.passed_days],
    ["review-partly-days", clause.partly_days],
    ["review-unknown-days", clause.unknown_days],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([id, count]) => t(id, { count }))
    .join(" · ");
}
