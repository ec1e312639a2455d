import type { Language } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { useSpeech } from "../i18n";
import { Title } from "../shell/Title";
import { Buttons } from "./Buttons";

interface Props {
  value: Language | null;
  onChoose: (language: Language) => void;
  onNext: () => void;
}

/** The choice changes this very page at once. Names of languages are in their own language. */
export function LanguageStep({ value, onChoose, onNext }: Props) {
  const { t, language } = useSpeech();
  const title = t("welcome-language-title");
  const next = () => {
    if (value === null) onChoose(language);
    onNext();
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
        onChoose={onChoose}
      />
      <p>{t("welcome-promise")}</p>
      <Buttons next={t("welcome-next")} onNext={next} />
    </>
  );
}
