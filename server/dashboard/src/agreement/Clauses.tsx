/** The clauses of a version, to read: the family's words first, then the figures, and whether the service plays them. */
import type { AgreementVersion, Terms } from "@escale/shared/client/types";
import { fullDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Idle, idleOf, type Whose } from "./Idle";
import { Played } from "./Played";
import { figuresOf } from "./say";

interface Props {
  terms: Terms;
  /** Of what plays nothing yet: which clauses, and whose sites they are about. */
  idle?: { of: AgreementVersion; whose: Whose };
}

export function Clauses({ terms, idle }: Props) {
  const speaking = useSpeech();
  const { t, language } = speaking;
  const warn = terms.warn_minutes ?? 0;
  const finish = terms.finish_minutes ?? 0;
  return (
    <>
      <ol class="read-clauses">
        {terms.clauses.map((clause) => (
          <li key={clause.id}>
            <p class="clause-words">{clause.words}</p>
            <p class="clause-said">
              <Played clause={clause} />
              <span class="muted">
                {figuresOf(speaking, clause)
                  .map(({ label, value }) => t("agreement-figure", { label, value }))
                  .join(" · ")}
              </span>
            </p>
            {idle && idleOf(idle.of, clause.id) && <Idle clause={clause} {...idle.whose} />}
          </li>
        ))}
      </ol>
      <p class="muted">
        {t("agreement-end-said", { warn, finish })}{" "}
        {t("agreement-review-said", { day: fullDay(language, terms.review_on) })}
      </p>
    </>
  );
}
