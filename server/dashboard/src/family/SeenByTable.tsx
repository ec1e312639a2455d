/** The table of who sees what, row by row: whose days, at which level, and what of them. */
import type { Visibility } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { facetId } from "./facets";

export function SeenByTable({ table }: { table: Visibility["table"] }) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="seen-by">
      <h2 id="seen-by">{t("family-table")}</h2>
      <table class="seen-by">
        <thead>
          <tr>
            <th scope="col">{t("family-table-whose")}</th>
            <th scope="col" class="text">
              {t("family-table-what")}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.map((row) => (
            <tr key={`${row.role} ${row.level}`}>
              <th scope="row">
                <strong>{t(`family-role-${row.role}`)}</strong>
                <br />
                {t(`family-level-name-${row.level}`)}
                <br />
                <span class="muted small">{t(`family-table-${whenOf(row)}`)}</span>
              </th>
              <td class="text">
                {row.facets.length === 0 ? (
                  t("family-table-nothing")
                ) : (
                  <ul class="dots">
                    {row.facets.map((facet) => (
                      <li key={facet}>{t(facetId(facet))}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** When a row holds: by the person's own choice, or by their role with or without an agreement. */
function whenOf({ role, level, is_choice: isChoice }: Visibility["table"][number]): string {
  if (level === "nothing") return role === "adult" ? "adult" : "without";
  return isChoice ? "choice" : "agreed";
}
