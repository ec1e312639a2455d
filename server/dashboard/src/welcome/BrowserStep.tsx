/** How to add the extension, in plain steps, and pairing. */
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PairingDesk } from "../pairing/PairingDesk";
import { Title } from "../shell/Title";
import { Buttons } from "./Buttons";

const CHROME_FOLDER = "extension/.output/chrome-mv3";
const FIREFOX_FILE = "extension/.output/firefox-mv3/manifest.json";

export function BrowserStep({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  const [paired, setPaired] = useState(false);
  const inFirefox = navigator.userAgent.includes("Firefox/");
  return (
    <>
      <Title text={t("welcome-browser-title")} />
      <p>{t("welcome-browser-text")}</p>
      <details open={!inFirefox}>
        <summary>{t("welcome-chrome")}</summary>
        <ol class="steps">
          <li>{t("welcome-chrome-1", { page: "chrome://extensions" })}</li>
          <li>{t("welcome-chrome-2", { folder: CHROME_FOLDER })}</li>
        </ol>
      </details>
      <details open={inFirefox}>
        <summary>{t("welcome-firefox")}</summary>
        <ol class="steps">
          <li>{t("welcome-firefox-1", { page: "about:debugging#/runtime/this-firefox" })}</li>
          <li>{t("welcome-firefox-2", { file: FIREFOX_FILE })}</li>
        </ol>
      </details>
      <p>{t("welcome-options")}</p>
      <PairingDesk onPaired={() => setPaired(true)} />
      <Buttons next={t(paired ? "welcome-next" : "welcome-later")} onNext={onNext} onBack={onBack} />
    </>
  );
}
