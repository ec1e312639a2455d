/** Firefox lets people take back even the permission for the local service: say so, and ask again. */
import type { Translate } from "../../i18n";
import { askFor, SERVICE_ORIGIN } from "../../platform/permissions";
import { Problem } from "../Problem";
import { useAct, whenAllowed } from "../useAct";

export function ServiceAccess({ t, onChange }: { t: Translate; onChange: () => void }) {
  const { problem, act } = useAct(t, onChange);
  const allow = () => act(whenAllowed(askFor([SERVICE_ORIGIN]), async () => ({ ok: true })));
  return (
    <div class="notice ask">
      <p>{t("options-service-access")}</p>
      <button type="button" class="button main" onClick={allow}>
        {t("options-allow")}
      </button>
      <Problem text={problem} />
    </div>
  );
}
