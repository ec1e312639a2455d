/** What this visit's pages hide: everything is back in one click, and gone again in one. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

interface Props {
  t: Translate;
  visit: NonNullable<ToolbarView["visit"]>;
  onChange: () => void;
}

export function Calm({ t, visit, onChange }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const set = () =>
    void attempt(send("calm/set", { visitId: visit.visitId, hide: !visit.isCalm })).then((outcome) => {
      setFailed(problem(t, outcome));
      if (outcome.ok) onChange();
    });
  return (
    <div class="calm">
      <p class="muted" role="status">
        {visit.isCalm && t("toolbar-calm-on")}
      </p>
      <button type="button" class="button" onClick={set}>
        {t(visit.isCalm ? "toolbar-calm-show" : "toolbar-calm-hide")}
      </button>
      {failed && <p class="problem">{failed}</p>}
    </div>
  );
}
