/** How often each reason was named, the most frequent first, beside how often it usually is. */
import type { Week } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { Basis, type Compared } from "./Basis";
import type { Usual } from "./usual";

type Counts = Week["total"]["triggers"];

interface Props extends Compared {
  counts: Counts;
  usual: Usual["triggers"];
}

export function Triggers({ counts, usual, ...compared }: Props) {
  const { t } = useSpeech();
  const words = (Object.keys(counts) as (keyof Counts)[])
    .filter((word) => counts[word] > 0 || (usual?.high[word] ?? 0) > 0)
    .sort((one, other) => counts[other] - counts[one]);
  if (words.length === 0) return null;
  if (!usual)
    return (
      <ul class="counts">
        {words.map((word) => (
          <li key={word}>{t("week-reason", { trigger: t(`trigger-${word}`), count: counts[word] })}</li>
        ))}
      </ul>
    );
  return (
    <>
      <div class="table wrapping">
        <table aria-labelledby="reasons">
          <thead>
            <tr>
              <th scope="col">{t("week-reasons-reason")}</th>
              <th scope="col">{t("week-beside-this")}</th>
              <th scope="col">{t("week-beside-usual")}</th>
            </tr>
          </thead>
          <tbody>
            {words.map((word) => (
              <tr key={word}>
                <th scope="row">{t(`trigger-${word}`)}</th>
                <td>
                  {counts[word] === usual.now[word]
                    ? counts[word]
                    : t("week-reasons-compared", { count: counts[word], now: usual.now[word] })}
                </td>
                <td>{t("week-usual-from-to", { low: usual.low[word], high: usual.high[word] })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Basis weeks={usual.weeks} {...compared} />
    </>
  );
}
