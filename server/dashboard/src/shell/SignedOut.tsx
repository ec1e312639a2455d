/** No credential: how to get one. Nothing about anyone is shown here. */
import { useSpeech } from "../i18n";
import { Title } from "./Title";

export function SignedOut() {
  const { t } = useSpeech();
  return (
    <main class="narrow">
      <p class="brand">Escale</p>
      <Title text={t("app-signed-out-title")} />
      <p>{t("app-signed-out-why")}</p>
      <ul class="dots">
        <li>{t("app-signed-out-toolbar")}</li>
        <li>
          {t("app-signed-out-command")} <code>escale open</code>
        </li>
        <li>
          {t("app-signed-out-folder")} <code>.venv/bin/escale open</code>
        </li>
      </ul>
    </main>
  );
}
