/** Sites of the plan that this browser may not see yet: chosen on the dashboard, allowed here. */
import type { Translate } from "../../i18n";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";

interface Props {
  t: Translate;
  origins: string[];
  onChange: () => void;
}

export function Missing({ t, origins, onChange }: Props) {
  if (origins.length === 0) return null;
  // The request comes first in the click: browsers refuse it after the first wait.
  const allow = () =>
    void askFor(origins)
      .then((granted) => (granted ? send("plan/refresh", {}) : undefined))
      .then(onChange, onChange);
  return (
    <section class="notice missing">
      <p>{t("toolbar-missing", { count: origins.length })}</p>
      <button type="button" class="button" onClick={allow}>
        {t("toolbar-allow")}
      </button>
    </section>
  );
}
