/** Not paired yet: one next step. */
import type { Translate } from "../../i18n";
import { openOptions } from "../../platform/current";

export function Unpaired({ t }: { t: Translate }) {
  return (
    <main class="popup">
      <h1>{t("toolbar-unpaired-title")}</h1>
      <p class="muted">{t("toolbar-unpaired-text")}</p>
      <button type="button" class="button main" onClick={() => void openOptions().then(() => close())}>
        {t("toolbar-pair")}
      </button>
    </main>
  );
}
