/** The service's port, for the few who changed it. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { TextField } from "../TextField";

interface Props {
  t: Translate;
  port: number;
  onChange: () => void;
}

export function Advanced({ t, port, onChange }: Props) {
  const [typed, setTyped] = useState(String(port));
  const [said, setSaid] = useState<{ problem: string | null } | null>(null);
  const save = async () => {
    const outcome = await attempt(send("options/port", { port: Number(typed) }));
    setSaid({ problem: problem(t, outcome) });
    onChange();
  };
  return (
    <details>
      <summary>{t("options-advanced")}</summary>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          id="port"
          label={t("options-port")}
          hint={t("options-port-hint")}
          problem={said?.problem ?? null}
          value={typed}
          maxLength={5}
          onInput={setTyped}
        />
        <button type="submit" class="button">
          {t("options-save")}
        </button>
        <p role="status">{said && said.problem === null ? t("options-saved") : null}</p>
      </form>
    </details>
  );
}
