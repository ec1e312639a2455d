/** Escale in this browser: pairing, language, sites, and what waits or was refused. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { translator } from "../../i18n";
import type { OptionsView } from "../../messages";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { Advanced } from "./Advanced";
import { LanguageChoice } from "./LanguageChoice";
import { Markup } from "./Markup";
import { Pairing } from "./Pairing";
import { Queue } from "./Queue";
import { Reminders } from "./Reminders";
import { ServiceAccess } from "./ServiceAccess";
import { Sites } from "./Sites";

const WAITING_MS = 2000;

export function OptionsPage() {
  const [view, setView] = useState<OptionsView | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(() => {
    const show = (seen: OptionsView) => {
      setView(seen);
      setFailed(false);
    };
    void send("options/view", {}).then(show, () => setFailed(true));
  }, []);
  useEffect(look, [look]);
  useOnReturn(look);
  useWhileWaiting(view?.pairing === "waiting" || view?.isLate === true, look);
  const t = translator(view?.language ?? browserLanguage());
  speak(view?.language ?? browserLanguage(), t("options-title"));
  return (
    <main class="options" aria-busy={!view && !failed}>
      <h1>{t("options-title")}</h1>
      {failed && <p class="problem">{t("options-failed")}</p>}
      {view && (
        <>
          {!view.hasServiceAccess && <ServiceAccess t={t} onChange={look} />}
          <Pairing t={t} view={view} onChange={look} />
          {view.pairing === "paired" && <Sites t={t} sites={view.sites} onChange={look} />}
          {view.pairing === "paired" && <Reminders t={t} notifies={view.notifies} onChange={look} />}
          {view.pairing === "paired" && (
            <a class="button" href="notifications.html">
              {t("notify-open")}
            </a>
          )}
          <LanguageChoice t={t} value={view.languageChoice} onChange={look} />
          {view.pairing === "paired" && <Markup t={t} view={view} />}
          <Queue t={t} view={view} onChange={look} />
          <p class="notice">{t("options-private")}</p>
          <Advanced t={t} port={view.port} onChange={look} />
        </>
      )}
    </main>
  );
}

/** People change something on the dashboard and come back here: what they see must be what is now. */
function useOnReturn(look: () => void): void {
  useEffect(() => {
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [look]);
}

/** The person confirms on the dashboard, or a slow service answers; this page then learns of it without a click. */
function useWhileWaiting(waiting: boolean, look: () => void): void {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(look, WAITING_MS);
    return () => clearInterval(timer);
  }, [waiting, look]);
}
