/** The member's browsers: which are paired, pair another, forget one. */
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PairingDesk } from "../pairing/PairingDesk";
import { UsedBrowsers } from "../pairing/UsedBrowsers";
import { ask, service } from "../service";
import { Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { BrowserItem } from "./BrowserItem";

const FRESH_MS = 30_000;

export function Browsers() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/browsers")), []));
  useFresh(reload, FRESH_MS);
  const isGuest = data?.browsers.length === 0 && data.used.length > 0;
  return (
    <section class="card" aria-labelledby="browsers">
      <h2 id="browsers" tabIndex={-1}>
        {t("sites-browsers")}
      </h2>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <UsedBrowsers used={data.used} />}
      {data?.browsers.length === 0 && data.used.length === 0 && <p class="muted">{t("sites-browsers-none")}</p>}
      {data && data.browsers.length > 0 && (
        <ul class="browser-list">
          {data.browsers.map((browser) => (
            <BrowserItem
              key={browser.id}
              browser={browser}
              onForgotten={() => {
                document.getElementById("browsers")?.focus();
                reload();
              }}
            />
          ))}
        </ul>
      )}
      {(data || error) && (
        <div class="screen-only">
          <h3>{t("sites-pair")}</h3>
          {isGuest && <p class="muted">{t("sites-pair-own")}</p>}
          <PairingDesk onPaired={reload} />
        </div>
      )}
    </section>
  );
}
