/** The agreement on one A4 page, to sign by hand and put on the fridge: on paper alone. */
import type { AgreementVersion, Person, Terms } from "@escale/shared/client/types";
import { fullDay, localDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { isPlayed } from "./kinds";

/** Letters of all clauses together beyond which they are set smaller, and beyond which in two columns: one page it stays. */
const MUCH = 900;
const VERY_MUCH = 2_000;

function setting({ clauses }: Terms): string {
  const letters = clauses.reduce((sum, { words }) => sum + words.length, 0);
  return letters > VERY_MUCH ? "paper-only tight columns" : letters > MUCH ? "paper-only tight" : "paper-only";
}

export function Paper({ version, member }: { version: AgreementVersion; member: Person }) {
  const { t, language } = useSpeech();
  const { terms } = version;
  const since = version.in_force_since;
  return (
    <article class={setting(terms)}>
      <h2>{terms.title}</h2>
      <p class="muted">
        {t("agreement-paper-what", { name: member.name, number: version.number })}{" "}
        {since ? t("agreement-since", { day: fullDay(language, localDay(since)) }) : t("agreement-paper-draft")}
      </p>
      <ol>
        {terms.clauses.map((clause) => (
          <li key={clause.id}>
            {clause.words}
            {isPlayed(clause) && " ●"}
          </li>
        ))}
      </ol>
      <p>
        ● {t("agreement-played")}.{" "}
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
