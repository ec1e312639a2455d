/** The person's own answers: was it worth it, was the intention met. No answer is told as no answer. */
import type { Week } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { Early } from "./Early";
import { lacking, range, type Usual, type UsualShare } from "./usual";

interface Props {
  week: Week;
  usual: Usual;
  isCurrent: boolean;
}

export function Answers({ week: { total }, usual, isCurrent }: Props) {
  const { t } = useSpeech();
  const { worth, met } = total;
  const rated = worth.yes + worth.partly + worth.no;
  const told = met.yes + met.partly + met.no;
  const missing = usual.weeks_missing;
  const early = lacking([
    { name: t("week-answers-worth"), isTold: rated > 0, usual: usual.worth, missing: missing.worth },
    { name: t("week-answers-met"), isTold: told > 0, usual: usual.met, missing: missing.met },
  ]);
  return (
    <section class="card" aria-labelledby="answers">
      <h2 id="answers">{t("week-answers")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("week-answers-question")}</th>
            <th scope="col">{t("week-answers-yes")}</th>
            <th scope="col">{t("week-answers-partly")}</th>
            <th scope="col">{t("week-answers-no")}</th>
            <th scope="col">{t("week-answers-none")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("week-answers-worth")}</th>
            <td>{worth.yes}</td>
            <td>{worth.partly}</td>
            <td>{worth.no}</td>
            <td>{Math.max(0, total.visits - rated)}</td>
          </tr>
          <tr>
            <th scope="row">{t("week-answers-met")}</th>
            <td>{met.yes}</td>
            <td>{met.partly}</td>
            <td>{met.no}</td>
            <td>{Math.max(0, total.stated - told)}</td>
          </tr>
        </tbody>
      </table>
      {rated > 0 && usual.worth && <p class="muted">{before("week-answers-worth", usual.worth)}</p>}
      {told > 0 && usual.met && <p class="muted">{before("week-answers-met", usual.met)}</p>}
      <Early of={early} isCurrent={isCurrent} />
    </section>
  );

  function before(question: string, share: UsualShare): string {
    return t("week-usual-answers", { question: t(question), ...range(share) });
  }
}
