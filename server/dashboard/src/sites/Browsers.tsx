/** The member's browsers: which are paired, pair another, forget one. */
import type { components } from "@escale/shared/client/schema";
import { longDay } from "@escale/shared/ui/format";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PairingDesk } from "../pairing/PairingDesk";
import { ask, service } from "../service";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";

type Browser = components["schemas"]["BrowserOut"];

export function Browsers() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/browsers")), []));
  return (
    <section class="card" aria-labelledby="browsers">
      <h2 id="browsers">{t("sites-browsers")}</h2>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data?.browsers.length === 0 && <p class="muted">{t("sites-browsers-none")}</p>}
      <ul class="browser-list">
        {data?.browsers.map((browser) => (
          <BrowserItem key={browser.id} browser={browser} onForgotten={reload} />
        ))}
      </ul>
      <h3>{t("sites-pair")}</h3>
      <PairingDesk onPaired={reload} />
    </section>
  );
}

function BrowserItem({ browser, onForgotten }: { browser: Browser; onForgotten: () => void }) {
  const { t, language } = useSpeech();
  const [asking, setAsking] = useState(false);
  const forget = () =>
    void ask(service.DELETE("/api/v1/browsers/{browser_id}", { params: { path: { browser_id: browser.id } } })).then(
      onForgotten,
      onForgotten,
    );
  const seen = browser.last_seen_at?.slice(0, 10);
  return (
    <li class="browser">
      <div>
        <strong>{browser.name}</strong>
        <p class="muted">
          {seen ? t("sites-browser-seen", { day: longDay(language, seen) }) : t("sites-browser-never")}
        </p>
      </div>
      {asking ? (
        <div class="notice">
          <p>{t("sites-forget-sure", { browser: browser.name })}</p>
          <div class="chips">
            <button type="button" class="button" onClick={forget}>
              {t("sites-forget-yes")}
            </button>
            <button type="button" class="button main" onClick={() => setAsking(false)}>
              {t("sites-cancel")}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={t("sites-forget-named", { browser: browser.name })}
          onClick={() => setAsking(true)}
        >
          {t("sites-forget")}
        </button>
      )}
    </li>
  );
}
