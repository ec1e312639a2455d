/** Clauses of the agreements: on how many days each was kept, passed by, or is not known. Counts, no verdict. */
import type { Seen } from "@escale/shared/client/types";
import { useSpeech } from "../../i18n";

export function Kept({ people }: { people: readonly Seen[] }) {
  const { t } = useSpeech();
  const agreed = people.filter(({ clauses }) => clauses.length > 0);
  if (agreed.length === 0) return null;
  return (
    <section class="card" aria-labelledby="kept">
      <h2 id="kept">{t("review-kept")}</h2>
      <p class="muted">{t("review-kept-what")}</p>
      {agreed.map(({ member, clauses }) => (
        <div key={member.id} class="kept">
          {agreed.length > 1 && <h3>{member.name}</h3>}
          <ul class="kept-clauses">
            {clauses.map(({ clause_id, words, kept_days, passed_days, unknown_days }) => (
              <li key={clause_id}>
                <p class="clause-words">{words}</p>
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
        </div>
      ))}
    </section>
  );
}
