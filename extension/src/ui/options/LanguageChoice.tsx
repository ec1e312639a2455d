/** Language of the extension: the browser's, or one of the two. */
import type { Language } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";

interface Props {
  t: Translate;
  value: Language | null;
  onChange: () => void;
}

export function LanguageChoice({ t, value, onChange }: Props) {
  const choose = (chosen: Language | "auto") =>
    void send("options/language", { language: chosen === "auto" ? null : chosen }).then(onChange, onChange);
  return (
    <section class="card">
      <Chips
        name="language"
        legend={t("options-language")}
        choices={[
          { value: "auto", label: t("options-language-auto") },
          { value: "en", label: t("options-language-en") },
          { value: "fr", label: t("options-language-fr") },
        ]}
        value={value ?? "auto"}
        onChoose={choose}
      />
    </section>
  );
}
