/** Time by category and, at the level of sites, by site. */
import type { Seen } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { categoryName } from "../catalogue/category";
import { useSpeech } from "../i18n";

interface Line {
  name: string;
  seconds: number;
  visits: number;
}

export function SeenTotals({ seen }: { seen: Seen }) {
  const { t } = useSpeech();
  const byCategory = seen.categories.map((one) => ({ ...line(one), name: named(t, one.category) }));
  const bySite = seen.sites.map((one) => ({ ...line(one), name: one.name }));
  return (
    <>
      {seen.facets.includes("category_totals") && (
        <Totals id="seen-categories" title="family-seen-categories" lines={byCategory} />
      )}
      {seen.facets.includes("site_totals") && <Totals id="seen-sites" title="family-seen-sites" lines={bySite} />}
    </>
  );
}

const line = (one: { attended_seconds: number; visits: number }) => ({
  seconds: one.attended_seconds,
  visits: one.visits,
});

const named = (t: Translate, category: string | null): string =>
  category === null ? t("family-seen-no-category") : categoryName(t, category);

function Totals({ id, title, lines }: { id: string; title: string; lines: Line[] }) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {lines.length === 0 ? (
        <p class="muted">{t("family-seen-no-visit")}</p>
      ) : (
        <table class="wrapping">
          <thead>
            <tr>
              <th scope="col">{t("family-seen-name")}</th>
              <th scope="col">{t("family-seen-time")}</th>
              <th scope="col">{t("family-seen-visits")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, seconds, visits }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{duration(t, seconds)}</td>
                <td>{visits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
