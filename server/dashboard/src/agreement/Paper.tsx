/** The agreement on one A4 page, to sign by hand and put on the fridge: on paper alone. */
import type { AgreementVersion, Person } from "@escale/shared/client/types";
import { fullDay, localDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { isPlayed } from "./kinds";

/** From so many clauses on, smaller letters: still a page, still readable. */
const MANY = 12;

export function Paper({ version, member }: { version: AgreementVersion; member: Person }) {
  const { t, language } = useSpeech();
  const { terms } = version;
  const since = version.in_force_since;
  return (
    <article class={`paper-only ${terms.clauses.length > MANY ? "tight" : ""}`}>
      <h2>{terms.title}</h2>
      <p class="muted">
        {t("agreement-paper-what", { name: member.name, number: version.number })}{" "}
        {since ? t("agreement-since", { day: fullDay(language, localDay(since)) }) : t("agreement-paper-draft")}
      </p>
      <ol>
        {terms.clauses.map((clause) => (
          <li key={clause.id}>
            {clause.words}
            {isPlayed(clause) && <span class="muted"> · {t("agreement-played")}</span>}
          </li>
        ))}
      </ol>
      <p>
        {t("agreement-end-said", { warn: terms.warn_minutes ?? 0, finish: terms.finish_minutes ?? 0 })}{" "}
        {t("agreement-review-said", { day: fullDay(language, terms.review_on) })}
      </p>
      <div class="paper-signatures">
        <p>{t("agreement-paper-member", { name: member.name })}</p>
        <p>{t("agreement-paper-adults")}</p>
      </div>
      <p class="muted small">{t("agreement-paper-foot")}</p>
    </article>
  );
}
