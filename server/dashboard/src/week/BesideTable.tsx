/** The week beside the weeks before, as a table. */
import type { Comparison } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";

interface Props {
  comparisons: Comparison[];
  name: (one: Comparison) => string;
  figure: (one: Comparison, value: number) => string;
}

export function BesideTable({ comparisons, name, figure }: Props) {
  const { t } = useSpeech();
  return (
    <details>
      <summary>{t("week-beside-table")}</summary>
      <div class="table wrapping">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("week-beside-what")}</th>
              <th scope="col">{t("week-beside-this")}</th>
              <th scope="col">{t("week-beside-usual")}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((one) => (
              <tr key={`${one.measure} ${one.site_id}`}>
                <th scope="row">{name(one)}</th>
                <td>{figure(one, one.value)}</td>
                <td>{one.usual ? `${figure(one, one.usual.low)} – ${figure(one, one.usual.high)}` : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
