/** The day's totals by site, as a table: context for those who want it. */
import type { Day } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export function BySite({ day }: { day: Day }) {
  const { t } = useSpeech();
  return (
    <section class="by-site" aria-labelledby="by-site">
      <h2 id="by-site">{t("today-sites")}</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("today-site")}</th>
              <th scope="col">{t("today-site-visits")}</th>
              <th scope="col">{t("today-site-planned")}</th>
              <th scope="col">{t("today-site-lived")}</th>
            </tr>
          </thead>
          <tbody>
            {day.sites.map((site) => (
              <tr key={site.site_id}>
                <th scope="row">{site.site_name}</th>
                <td>{site.visits}</td>
                <td>{site.planned_seconds > 0 ? duration(t, site.planned_seconds) : "–"}</td>
                <td>{duration(t, site.attended_seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
