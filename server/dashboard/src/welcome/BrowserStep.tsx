/** How to add the extension, in plain steps, and pairing. */
import type { ComponentChildren } from "preact";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PairingDesk } from "../pairing/PairingDesk";
import { type UsedBrowser, UsedBrowsers } from "../pairing/UsedBrowsers";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Buttons } from "./Buttons";

/** From the folder of the checkout, for as long as the service has not said the full path. */
const CHROME_FOLDER = "extension/built/chrome-mv3";
const FIREFOX_FILE = "extension/built/firefox-mv3/manifest.json";
const CHROME_PAGE = "chrome://extensions";
const FIREFOX_PAGE = "about:debugging#/runtime/this-firefox";

interface Props {
  onNext: () => void;
  onBack: () => void;
}

export function BrowserStep({ onNext, onBack }: Props) {
  const { t } = useSpeech();
  const [paired, setPaired] = useState(false);
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/browsers")), []));
  const inFirefox = navigator.userAgent.includes("Firefox/");
  // The paths come first, so that nothing moves under a hand that is about to press.
  if (!data && !error) return <Waiting error={null} onRetry={reload} />;
  if (data && data.browsers.length === 0 && data.used.length > 0)
    return <UsedStep used={data.used} onNext={onNext} onBack={onBack} />;
  return (
    <>
      <Title text={t("welcome-browser-title")} />
      <p>{t("welcome-browser-text")}</p>
      <ol class="stages">
        <li>
          <h2>{t("welcome-stage-add")}</h2>
          <details open={!inFirefox}>
            <summary>{t("welcome-chrome")}</summary>
            <ol class="steps">
              <li>{marked((page) => t("welcome-chrome-1", { page }), CHROME_PAGE)}</li>
              <li>
                {marked(
                  (folder) => t("welcome-chrome-2", { folder }),
                  data?.extension.chromium_folder ?? CHROME_FOLDER,
                )}
              </li>
            </ol>
          </details>
          <details open={inFirefox}>
            <summary>{t("welcome-firefox")}</summary>
            <ol class="steps">
              <li>{marked((page) => t("welcome-firefox-1", { page }), FIREFOX_PAGE)}</li>
              <li>
                {marked((file) => t("welcome-firefox-2", { file }), data?.extension.firefox_file ?? FIREFOX_FILE)}
              </li>
            </ol>
          </details>
        </li>
        <li>
          <h2>{t("welcome-stage-pair")}</h2>
          <p>{t("welcome-options")}</p>
          <PairingDesk onPaired={() => setPaired(true)} />
        </li>
      </ol>
      <Buttons quiet={!paired} next={t(paired ? "welcome-next" : "welcome-later")} onNext={onNext} onBack={onBack} />
    </>
  );
}

/** Somebody who uses another person's browser has nothing to add or to pair in it. */
function UsedStep({ used, onNext, onBack }: Props & { used: readonly UsedBrowser[] }) {
  const { t } = useSpeech();
  return (
    <>
      <Title text={t("welcome-used-title")} />
      <UsedBrowsers used={used} />
      <p>{t("welcome-used-text")}</p>
      <Buttons next={t("welcome-next")} onNext={onNext} onBack={onBack} />
    </>
  );
}

/** A sentence with what is to be copied set apart: one click selects all of it. */
function marked(sentence: (slot: string) => string, value: string): ComponentChildren {
  const [before, after] = sentence("\u0000").split("\u0000");
  return (
    <>
      {before}
      <code class="copy">{value}</code>
      {after}
    </>
  );
}
