/** Parts of the day over the week, beside what is usual of them; of this week only the days that are compared. */
import { duration, listed } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Early } from "./Early";
import type { Usual } from "./usual";

interface Props {
  usual: Usual;
  /** Names of sites that no total holds. */
  leftOut: string[];
  isCurrent: boolean;
}

const PARTS = ["morning", "afternoon", "evening", "night"] as const;

export function Parts({ usual: { parts, weeks_missing }, leftOut, isCurrent }: Props) {
  const { t, language } = useSpeech();
  if (!parts)
    return <Early of={[{ name: t("week-when-parts"), missing: weeks_missing.parts }]} isCurrent={isCurrent} />;
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
      <p class="muted small">{t("week-usual-weeks", { weeks: parts.weeks })}</p>
      {isCurrent && <p class="muted small">{t("week-beside-current")}</p>}
      {leftOut.length > 0 && (
        <p class="muted small">{t("week-left-out", { sites: listed(language, leftOut), count: leftOut.length })}</p>
      )}
    </>
  );
}
