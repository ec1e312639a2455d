/** Sites of the plan that this browser may not see yet: chosen on the dashboard, allowed here. */
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct, whenAllowed } from "../useAct";

interface Props {
  t: Translate;
  missing: ToolbarView["missing"];
  onChange: () => void;
}

export function Missing({ t, missing, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  if (missing.siteCount === 0) return null;
  const allow = () => act(whenAllowed(askFor(missing.origins), () => send("plan/refresh", {})));
  return (
    <section class="notice missing">
      <p>{t("toolbar-missing", { count: missing.siteCount })}</p>
      <button type="button" class="button" onClick={allow}>
        {t("toolbar-allow")}
      </button>
      <Problem text={problem} />
    </section>
  );
}
