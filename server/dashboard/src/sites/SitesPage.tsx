/** Watched sites, their policy, and the browsers that play it. */
import type { Site } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { AddSite } from "./AddSite";
import { Browsers } from "./Browsers";
import { SiteItem } from "./SiteItem";

const FRESH_MS = 30_000;

export function SitesPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/sites")), []));
  const [removed, setRemoved] = useState<Site | null>(null);
  useFresh(reload, FRESH_MS);
  const remove = (site: Site) =>
    void ask(service.DELETE("/api/v1/sites/{site_id}", { params: { path: { site_id: site.id } } }))
      .then(() => setRemoved(site))
      .then(reload, reload);
  const undo = ({ name, patterns, category, policy }: Site) =>
    void ask(service.POST("/api/v1/sites", { body: { name, patterns, category, policy } }))
      .then(() => setRemoved(null))
      .then(reload, reload);
  return (
    <div class="sites">
      <Title text={t("sites-title")} />
      <p class="muted">{t("sites-intro")}</p>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {removed && (
        <div class="notice undo" role="status">
          <p>{t("sites-removed", { site: removed.name })}</p>
          <button type="button" class="button" onClick={() => undo(removed)}>
            {t("sites-undo")}
          </button>
        </div>
      )}
      {data && (
        <>
          {data.sites.length === 0 && <p>{t("sites-none")}</p>}
          <ul class="site-list">
            {data.sites.map((site) => (
              <SiteItem key={site.id} site={site} onChange={reload} onRemove={() => remove(site)} />
            ))}
          </ul>
          <AddSite onAdded={reload} />
        </>
      )}
      <Browsers />
    </div>
  );
}
