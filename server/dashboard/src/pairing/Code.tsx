/** The code in large type, read aloud symbol by symbol, with the time that is left. */
import { useEffect, useState } from "preact/hooks";
import { useSpeech } from "../i18n";

interface Props {
  code: string;
  expiresAt: string | null;
  onAgain: () => void;
}

export function Code({ code, expiresAt, onAgain }: Props) {
  const { t } = useSpeech();
  const seconds = useSecondsUntil(expiresAt);
  if (seconds <= 0) {
    return (
      <div class="pairing">
        <p class="notice" role="status">
          {t("pairing-expired")}
        </p>
        <button type="button" class="button main" onClick={onAgain}>
          {t("pairing-again")}
        </button>
      </div>
    );
  }
  return (
    <div class="pairing card">
      <p>{t("pairing-text")}</p>
      <p class="code" role="img" aria-label={t("pairing-code", { code: [...code].join(" ") })}>
        {code}
      </p>
      <p class="muted">{t("pairing-left", { seconds })}</p>
      <p class="hidden-visually" role="status">
        {t("pairing-code", { code: [...code].join(" ") })}
      </p>
    </div>
  );
}

function useSecondsUntil(instant: string | null): number {
  const left = () => (instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}
