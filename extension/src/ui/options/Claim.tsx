/** The code from the dashboard, and the name under which the person will recognise this browser. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { TextField } from "../TextField";

interface Props {
  t: Translate;
  onClaimed: (name: string) => void;
}

export function Claim({ t, onClaimed }: Props) {
  const [code, setCode] = useState("");
  const usual = t("options-name-default", { browser: browserName() });
  const [name, setName] = useState(usual);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const claim = async () => {
    if (code.trim() === "") return setSaid(t("error-pairing-code-wrong"));
    setBusy(true);
    const called = name.trim() || usual;
    const outcome = await attempt(send("pairing/claim", { code, browserName: called }));
    setBusy(false);
    setSaid(problem(t, outcome));
    if (outcome.ok) onClaimed(called);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void claim();
      }}
    >
      <p class="muted">{t("options-unpaired-text")}</p>
      <TextField
        id="code"
        class="code"
        label={t("options-code")}
        hint={t("options-code-hint")}
        problem={said}
        value={code}
        maxLength={20}
        onInput={setCode}
      />
      <TextField
        id="name"
        label={t("options-name")}
        hint={t("options-name-hint")}
        value={name}
        maxLength={80}
        onInput={setName}
      />
      <button type="submit" class="button main" aria-disabled={busy}>
        {t("options-pair")}
      </button>
    </form>
  );
}

/** A default that people recognise; they may change it. Brands are named only where the browser tells them. */
function browserName(): string {
  const agent = navigator.userAgent;
  if (agent.includes("Firefox/")) return "Firefox";
  return agent.includes("Edg/") ? "Edge" : "Chrome";
}
