/** Asks the background what this gate is about: a question, an open site, or nothing. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Translate, translator } from "../../i18n";
import type { GateView } from "../../messages";
import { onPersonChanged } from "../../platform/persons";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { Gate } from "./Gate";
import { Over } from "./Over";
import { useGate } from "./useGate";
import { Who } from "./Who";

/** The whole address, its own fragment included. Read by hand: `decodeURI` would change it. */
const addressAsked = (): string => location.href.slice(location.href.indexOf("#") + 1);

export function GatePage() {
  const [view, setView] = useState<GateView | null>(null);
  const address = addressAsked();
  const held = useRef<string | null>(null);
  const ask = useCallback(async () => {
    const told = await send("gate/open", { address, referrer: document.referrer }).catch(() => null);
    if (told?.kind === "ask" || told?.kind === "who") held.current = address;
    // Held for somebody who watches it; whoever is here now does not. Only this very address: the gate is no way to others.
    const isFree = told?.kind === "none" && held.current === address;
    setView(isFree ? { kind: "open", address } : (told ?? { kind: "none", language: browserLanguage() }));
  }, [address]);
  const look = useCallback(() => {
    // Another tab may have opened the site since, so a gate that comes into view asks again.
    if (document.visibilityState === "visible") void ask();
  }, [ask]);
  useEffect(() => {
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [look]);
  useEffect(
    () =>
      onPersonChanged(() => {
        // Also behind another tab: it must not show what it held when it comes into view.
        setView(null);
        look();
      }),
    [look],
  );
  useEffect(() => {
    if (view?.kind === "open") location.replace(view.address);
  }, [view]);
  if (!view || view.kind === "open") return null;
  const t = translator(view.language);
  if (view.kind === "none") return <Nothing t={t} />;
  if (view.kind === "who") {
    speak(view.language, t("who-page-title"));
    return <Who t={t} people={view.people} onChosen={() => void ask()} />;
  }
  speak(view.language, t("gate-page-title", { site: view.siteName }));
  return <Asked key={view.gateId} t={t} view={view} address={address} onChange={look} />;
}

interface AskedProps {
  t: Translate;
  view: Extract<GateView, { kind: "ask" }>;
  address: string;
  onChange: () => void;
}

function Asked({ t, view, address, onChange }: AskedProps) {
  const answers = useGate(t, view, address, onChange);
  const { over, gateId, host } = view;
  if (over) return <Over t={t} gateId={gateId} where={host} over={over} notNow={answers.notNow} onChange={onChange} />;
  return <Gate t={t} view={view} answers={answers} />;
}

function Nothing({ t }: { t: Translate }) {
  return (
    <main class="gate">
      <h1>{t("gate-none-title")}</h1>
      <p class="muted">{t("gate-none-text")}</p>
    </main>
  );
}
