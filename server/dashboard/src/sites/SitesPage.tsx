/** Watched sites, their policy, and the browsers that play it. */
import type { FailingCue, Site } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { ownCategories } from "../catalogue/category";
import { errorText, useSpeech } from "../i18n";
import { FailingCues } from "../notices/FailingCues";
import { failingCues } from "../notices/failing";
import { ask, errorId, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { AddSite } from "./AddSite";
import { Browsers } from "./Browsers";
import { Removed } from "./Removed";
import { SiteItem } from "./SiteItem";
import { bringBack, unwatch } from "./watch";

const FRESH_MS = 30_000;

/** Together, so that nothing moves when the rest arrives. */
async function load(): Promise<{ sites: Site[]; failing: readonly FailingCue[] }> {
  const [{ sites }, failing] = await Promise.all([ask(service.GET("/api/v1/sites")), failingCues()]);
  return { sites, failing };
}

export function SitesPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(load, []));
  const [removed, setRemoved] = useState<Site | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useFresh(reload, FRESH_MS);
  const own = ownCategories(data?.sites ?? []);
  const tried = (done: Promise<unknown>, after: Site | null) =>
    void done.then(
      () => {
        setProblem(null);
        setRemoved(after);
        reload();
      },
      (failure: unknown) => setProblem(errorText(t, errorId(failure))),
    );
  return (
    <div class="sites">
      <div class="day-title">
        <Title text={t("sites-title")} />
        <p class="muted">{t("sites-intro")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data && <FailingCues cues={data.failing} />}
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {removed && <Removed key={removed.id} site={removed} onUndo={() => tried(bringBack(removed.id), null)} />}
      {data && (
        <>
          {data.sites.length === 0 && <p>{t("sites-none")}</p>}
          <ul class="site-list">
            {data.sites.map((site) => (
              <SiteItem
                key={site.id}
                site={site}
                own={own}
                onChange={reload}
                onRemove={() => tried(unwatch(site.id), site)}
              />
            ))}
          </ul>
          <AddSite sites={data.sites} onChange={reload} />
        </>
      )}
      {(data || error) && <Browsers />}
    </div>
  );
}
