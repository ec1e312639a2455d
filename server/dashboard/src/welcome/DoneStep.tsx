import { useSpeech } from "../i18n";
import { Title } from "../shell/Title";
import { Buttons } from "./Buttons";

/** What happens next, in three sentences. */
export function DoneStep({ onFinish, onBack }: { onFinish: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <Title text={t("welcome-done-title")} />
      <p>{t("welcome-done-text")}</p>
      <Buttons next={t("welcome-done-action")} onNext={onFinish} onBack={onBack} />
    </>
  );
}
