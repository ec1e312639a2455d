/** Firefox lets people take back even the permission for the local service: say so, and ask again. */
import type { Translate } from "../../i18n";
import { askFor, SERVICE_ORIGIN } from "../../platform/permissions";

export function ServiceAccess({ t, onChange }: { t: Translate; onChange: () => void }) {
  return (
    <div class="notice ask">
      <p>{t("options-service-access")}</p>
      <button type="button" class="button main" onClick={() => void askFor([SERVICE_ORIGIN]).then(onChange, onChange)}>
        {t("options-allow")}
      </button>
    </div>
  );
}
