/** What was agreed, and on how many days it was kept, person by person. */
import type { Seen } from "@escale/shared/client/types";
import { KeptClauses } from "../../family/KeptClauses";
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
          <KeptClauses clauses={clauses} />
        </div>
      ))}
    </section>
  );
}
