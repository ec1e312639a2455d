/** What this visit's pages hide: everything is back in one click, and gone again in one. */
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { send } from "../../platform/send";
import type { Act } from "../useAct";

interface Props {
  t: Translate;
  visit: NonNullable<ToolbarView["visit"]>;
  act: Act["act"];
}

export function Calm({ t, visit, act }: Props) {
  const set = () => act(send("calm/set", { visitId: visit.visitId, hide: !visit.isCalm }));
  return (
    <div class="calm">
      <p class="muted" role="status">
        {visit.isCalm && t("toolbar-calm-on")}
      </p>
      <button type="button" class="button" onClick={set}>
        {t(visit.isCalm ? "toolbar-calm-show" : "toolbar-calm-hide")}
      </button>
    </div>
  );
}
