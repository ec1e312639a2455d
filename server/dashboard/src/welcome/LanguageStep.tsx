import type { Language } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { useSpeech } from "../i18n";
import { Title } from "../shell/Title";
import { Buttons } from "./Buttons";

interface Props {
  value: Language | null;
  /** False when it could not be stored. */
  onChoose: (language: Language) => Promise<boolean>;
  onNext: () => void;
}

/** The choice changes this very page at once. Names of languages are in their own language. */
export function LanguageStep({ value, onChoose, onNext }: Props) {
  const { t, language } = useSpeech();
  const title = t("welcome-language-title");
  const next = async () => {
    if (value !== null || (await onChoose(language))) onNext();
  };
  return (
    <>
      <Title text={title} />
      <Chips
        name="language"
        legend={<span class="hidden-visually">{title}</span>}
        choices={[
          { value: "en", label: "English" },
          { value: "fr", label: "Français" },
        ]}
        value={value ?? language}
        onChoose={(chosen) => void onChoose(chosen)}
      />
      <div class="promise">
        <p>{t("welcome-promise-does")}</p>
        <p>{t("welcome-promise-not")}</p>
      </div>
      <Buttons next={t("welcome-next")} onNext={() => void next()} />
    </>
  );
}
