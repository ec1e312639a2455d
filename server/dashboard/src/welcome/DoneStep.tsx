import { useSpeech } from "../i18n";
import { Title } from "../shell/Title";
import { Buttons } from "./Buttons";

/** What happens next, and what does not. */
export function DoneStep({ onFinish, onBack }: { onFinish: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <Title text={t("welcome-done-title")} />
      <ul class="dots">
        <li>{t("welcome-done-gate")}</li>
        <li>{t("welcome-done-permission")}</li>
        <li>{t("welcome-done-cue")}</li>
        <li>{t("welcome-done-elsewhere")}</li>
      </ul>
      <Buttons next={t("welcome-done-action")} onNext={onFinish} onBack={onBack} />
    </>
  );
}
