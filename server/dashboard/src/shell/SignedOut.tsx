/** No credential: how to get one. Nothing about anyone is shown here. */
import { useSpeech } from "../i18n";
import { Title } from "./Title";

export function SignedOut() {
  const { t } = useSpeech();
  return (
    <main class="narrow">
      <Title text={t("app-signed-out-title")} />
      <p>{t("app-signed-out-text")}</p>
      <p>
        <code>escale open</code>
      </p>
    </main>
  );
}
