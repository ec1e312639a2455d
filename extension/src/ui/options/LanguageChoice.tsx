/** Language of the extension: the browser's, or one of the two. */
import type { Language } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct } from "../useAct";

interface Props {
  t: Translate;
  value: Language | null;
  onChange: () => void;
}

export function LanguageChoice({ t, value, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  const choose = (chosen: Language | "auto") =>
    act(send("options/language", { language: chosen === "auto" ? null : chosen }));
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
      <Problem text={problem} />
    </section>
  );
}
