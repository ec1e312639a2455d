/** One paired browser, and forgetting it after a question. */
import type { components } from "@escale/shared/client/schema";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useEffect, useRef, useState } from "preact/hooks";
import { errorText, type Speech, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

type Browser = components["schemas"]["BrowserOut"];

export function BrowserItem({ browser, onForgotten }: { browser: Browser; onForgotten: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const forgetButton = useRef<HTMLButtonElement>(null);
  const forget = () =>
    void ask(service.DELETE("/api/v1/browsers/{browser_id}", { params: { path: { browser_id: browser.id } } })).then(
      onForgotten,
      (error: unknown) => setProblem(errorText(t, errorId(error))),
    );
  const keep = () => {
    setAsking(false);
    setProblem(null);
    requestAnimationFrame(() => forgetButton.current?.focus());
  };
  return (
    <li class="browser">
      <div>
        <strong>{browser.name}</strong>
        <p class="muted">{seen(speech, browser.last_seen_at)}</p>
      </div>
      {asking ? (
        <Sure name={browser.name} problem={problem} onForget={forget} onKeep={keep} />
      ) : (
        <button
          ref={forgetButton}
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

interface SureProps {
  name: string;
  problem: string | null;
  onForget: () => void;
  onKeep: () => void;
}

/** The focus goes to the answer that changes nothing. */
function Sure({ name, problem, onForget, onKeep }: SureProps) {
  const { t } = useSpeech();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div class="notice sure">
      <p id="forget-sure">{t("sites-forget-sure", { browser: name })}</p>
      <div class="chips">
        <button ref={safe} type="button" class="button main" aria-describedby="forget-sure" onClick={onKeep}>
          {t("sites-cancel")}
        </button>
        <button type="button" class="button" onClick={onForget}>
          {t("sites-forget-yes")}
        </button>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** When it was last seen, on this machine's clock. */
function seen({ t, language }: Speech, at: string | null): string {
  if (at === null) return t("sites-browser-never");
  return t("sites-browser-seen", { day: longDay(language, localDay(at)), time: clockTime(language, at) });
}
