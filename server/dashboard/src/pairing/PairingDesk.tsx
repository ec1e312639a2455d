/** Pairing as the dashboard sees it: show a code, watch it being claimed, ask "is this your browser?". */
import { useCallback, useEffect, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Code } from "./Code";
import type { PairingView } from "./view";

const LOOK_MS = 2_000;

/** `onPaired` is told once a browser was confirmed. */
export function PairingDesk({ onPaired }: { onPaired: () => void }) {
  const { t } = useSpeech();
  const [pairing, setPairing] = useState<PairingView | null>(null);
  const start = () => void ask(service.POST("/api/v1/pairing")).then(setPairing, () => undefined);
  const look = useCallback(async () => {
    const now = await ask(service.GET("/api/v1/pairing"));
    // The code is told once, by the answer that made it.
    setPairing((before) => ({ ...now, code: now.state === "waiting" ? (before?.code ?? null) : null }));
  }, []);
  useWatching(pairing?.state === "waiting" || pairing?.state === "claimed", look);
  const decide = (accept: boolean) =>
    void ask(service.POST("/api/v1/pairing/answer", { body: { accept } })).then((after) => {
      setPairing(after);
      if (accept) onPaired();
    }, start);
  if (pairing?.state === "claimed") return <Question name={pairing.browser_name} onDecide={decide} />;
  if (pairing?.state === "waiting" && pairing.code)
    return <Code code={pairing.code} expiresAt={pairing.expires_at} onAgain={start} />;
  return (
    <div class="pairing">
      {pairing?.state === "confirmed" && (
        <p class="notice" role="status">
          {t("pairing-done", { browser: pairing.browser_name ?? "" })}
        </p>
      )}
      {pairing?.state === "none" && <p role="status">{t("pairing-expired")}</p>}
      <button type="button" class="button" onClick={start}>
        {t(pairing ? "pairing-again" : "pairing-new")}
      </button>
    </div>
  );
}

function useWatching(watching: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!watching) return;
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [watching, look]);
}

function Question({ name, onDecide }: { name: string | null; onDecide: (accept: boolean) => void }) {
  const { t } = useSpeech();
  return (
    <div class="pairing card" role="alert">
      <h2>{t("pairing-question")}</h2>
      <p class="figure">{name}</p>
      <div class="chips">
        <button type="button" class="button main" onClick={() => onDecide(true)}>
          {t("pairing-yes")}
        </button>
        <button type="button" class="button" onClick={() => onDecide(false)}>
          {t("pairing-no")}
        </button>
      </div>
    </div>
  );
}
