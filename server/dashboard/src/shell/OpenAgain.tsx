/** How to get a credential. Nothing about anyone is shown here. */
import { useSpeech } from "../i18n";

export function OpenAgain() {
  const { t } = useSpeech();
  return (
    <ul class="dots">
      <li>{t("app-signed-out-toolbar")}</li>
      <li>
        {t("app-signed-out-command")} <code>escale open</code>
      </li>
      <li>
        {t("app-signed-out-folder")} <code>.venv/bin/escale open</code>
      </li>
    </ul>
  );
}
