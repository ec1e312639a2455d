/** Ways out of the popup. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { openOptions } from "../../platform/current";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

export function Footer({ t, canOpen }: { t: Translate; canOpen: boolean }) {
  const [failed, setFailed] = useState<string | null>(null);
  const open = () =>
    void attempt(send("dashboard/open", {})).then((outcome) => (outcome.ok ? close() : setFailed(problem(t, outcome))));
  return (
    <footer>
      <button type="button" class="button" disabled={!canOpen} onClick={open}>
        {t("toolbar-dashboard")}
      </button>
      <button type="button" class="button quiet" onClick={() => void openOptions().then(() => close())}>
        {t("toolbar-options")}
      </button>
      {failed && <p class="problem">{failed}</p>}
    </footer>
  );
}
