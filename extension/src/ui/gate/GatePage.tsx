/** Asks the background what this gate is about: a question, an open site, or nothing. */
import { useEffect, useState } from "preact/hooks";
import { type Translate, translator } from "../../i18n";
import type { GateView } from "../../messages";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { Gate } from "./Gate";
import { useGate } from "./useGate";

/** The whole address, its own fragment included. Read by hand: `decodeURI` would change it. */
const addressAsked = (): string => location.href.slice(location.href.indexOf("#") + 1);

export function GatePage() {
  const [view, setView] = useState<GateView | null>(null);
  const address = addressAsked();
  useEffect(() => {
    const ask = () => {
      // Another tab may have opened the site since, so a gate that comes into view asks again.
      if (document.visibilityState === "visible")
        void send("gate/open", { address, referrer: document.referrer }).then(setView, () =>
          setView({ kind: "none", language: browserLanguage() }),
        );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, [address]);
  useEffect(() => {
    if (view?.kind === "open") location.replace(view.address);
  }, [view]);
  if (!view || view.kind === "open") return null;
  const t = translator(view.language);
  if (view.kind === "none") return <Nothing t={t} />;
  speak(view.language, t("gate-page-title", { site: view.siteName }));
  return <Asked key={view.gateId} t={t} view={view} address={address} />;
}

function Asked({ t, view, address }: { t: Translate; view: Extract<GateView, { kind: "ask" }>; address: string }) {
  return <Gate t={t} view={view} answers={useGate(t, view, address)} />;
}

function Nothing({ t }: { t: Translate }) {
  return (
    <main class="gate">
      <h1>{t("gate-none-title")}</h1>
      <p class="muted">{t("gate-none-text")}</p>
    </main>
  );
}
