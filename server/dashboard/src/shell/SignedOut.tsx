/** No credential, and nothing on the page. */
import { useSpeech } from "../i18n";
import { OpenAgain } from "./OpenAgain";
import { Title } from "./Title";

export function SignedOut() {
  const { t } = useSpeech();
  return (
    <main class="narrow">
      <p class="brand">Escale</p>
      <Title text={t("app-signed-out-title")} />
      <p>{t("app-signed-out-why")}</p>
      <OpenAgain />
    </main>
  );
}
