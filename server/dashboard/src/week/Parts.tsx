/** Parts of the day over the week, beside what is usual of them; of this week only the days that are compared. */
import { duration } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Basis, type Compared } from "./Basis";
import { Early } from "./Early";
import type { Usual } from "./usual";

interface Props extends Compared {
  usual: Usual;
}

const PARTS = ["morning", "afternoon", "evening", "night"] as const;

export function Parts({ usual: { parts, weeks_missing }, ...compared }: Props) {
  const { t } = useSpeech();
  if (!parts)
    return <Early of={[{ name: t("week-when-parts"), missing: weeks_missing.parts }]} isCurrent={compared.isCurrent} />;
  return (
    <>
      <div class="table wrapping">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("week-when-parts")}</th>
              <th scope="col">{t("week-beside-this")}</th>
              <th scope="col">{t("week-beside-usual")}</th>
            </tr>
          </thead>
          <tbody>
            {PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`week-part-${part}`)}</th>
                <td>{duration(t, parts.now[part])}</td>
                <td>
                  {t("week-usual-from-to", { low: duration(t, parts.low[part]), high: duration(t, parts.high[part]) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Basis weeks={parts.weeks} {...compared} />
    </>
  );
}
