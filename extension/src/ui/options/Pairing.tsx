/** Pairing this browser: not yet, waiting for the person's yes on the dashboard, or done. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { OptionsView } from "../../messages";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct } from "../useAct";
import { Claim } from "./Claim";

interface Props {
  t: Translate;
  view: OptionsView;
  onChange: () => void;
}

export function Pairing({ t, view, onChange }: Props) {
  const [name, setName] = useState<string | null>(null);
  return (
    <section class="card" aria-labelledby="pairing">
      <h2 id="pairing">{t(view.pairing === "waiting" ? "options-waiting-title" : "options-pairing")}</h2>
      {view.pairing === "unpaired" && (
        <Claim
          t={t}
          onClaimed={(claimed) => {
            setName(claimed);
            onChange();
          }}
        />
      )}
      {view.pairing === "waiting" && (
        <p role="status">{name === null ? t("options-waiting-unnamed") : t("options-waiting-text", { name })}</p>
      )}
      {view.pairing === "paired" && (
        <p role="status">
          {view.memberName ? t("options-paired-name", { name: view.memberName }) : t("options-paired")}
        </p>
      )}
      {view.pairing !== "unpaired" && !view.serviceReachable && <p class="notice">{t("options-offline")}</p>}
      {view.pairing !== "unpaired" && <Forget t={t} onChange={onChange} />}
    </section>
  );
}

/** Ending the pairing deletes what was not sent, so it asks once. The focus goes to what changes nothing, and back. */
function Forget({ t, onChange }: { t: Translate; onChange: () => void }) {
  const [asking, setAsking] = useState(false);
  const { problem, act } = useAct(t, onChange);
  const safe = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) safe.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button ref={safe} type="button" class="button quiet" onClick={() => setAsking(true)}>
        {t("options-forget")}
      </button>
    );
  }
  return (
    <div class="notice ask">
      <p id="forget-sure">{t("options-forget-sure")}</p>
      <div class="chips">
        <button type="button" class="button" onClick={() => act(send("pairing/forget", {}))}>
          {t("options-forget-yes")}
        </button>
        <button
          ref={safe}
          type="button"
          class="button main"
          aria-describedby="forget-sure"
          onClick={() => setAsking(false)}
        >
          {t("options-cancel")}
        </button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
