/** The other language, named in that language; one tap. */
import type { Language, Me } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

const OTHER: Record<Language, { language: Language; name: string }> = {
  en: { language: "fr", name: "Français" },
  fr: { language: "en", name: "English" },
};

export function LanguageSwitch({ me, onChange }: { me: Me; onChange: (me: Me) => void }) {
  const { t, language } = useSpeech();
  const [problem, setProblem] = useState<string | null>(null);
  const other = OTHER[language];
  const change = async () => {
    try {
      const { language: stored } = await ask(service.PATCH("/api/v1/me", { body: { language: other.language } }));
      setProblem(null);
      onChange({ ...me, language: stored });
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
    }
  };
  return (
    <>
      <button type="button" class="button quiet" lang={other.language} onClick={() => void change()}>
        {other.name}
      </button>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
