/** Who sees what: the whole table in plain words, the same for everyone, and what others see of me. */
import { useCallback } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { facetId } from "./facets";
import { MyLevel } from "./MyLevel";
import { SeenByTable } from "./SeenByTable";

export function VisibilityPage() {
  const { t } = useSpeech();
  const household = useHousehold();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/family/visibility")), []));
  const changed = () => {
    reload();
    household.reload();
  };
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("family-visibility-title")} />
        <p class="muted">{t("family-visibility-what")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && (
        <>
          <Stale error={error} />
          <MyLevel visibility={data} onChanged={changed} />
          <section class="card" aria-labelledby="who-looks">
            <h2 id="who-looks">{t("family-who-looks")}</h2>
            <ul class="dots">
              {["adults", "children", "siblings", "consent", "new", "log"].map((rule) => (
                <li key={rule}>{t(`family-rule-${rule}`)}</li>
              ))}
            </ul>
          </section>
          <SeenByTable table={data.table} />
          <section class="card" aria-labelledby="never-seen">
            <h2 id="never-seen">{t("family-never")}</h2>
            <ul class="dots">
              {data.never.map((facet) => (
                <li key={facet}>{t(facetId(facet))}</li>
              ))}
            </ul>
            <p class="muted">{t("family-never-file")}</p>
            <Link to="/family/seen">{t("family-to-seen")}</Link>
          </section>
        </>
      )}
    </div>
  );
}
