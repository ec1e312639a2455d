/** What an adult does for the household needs, wherever it is asked: the texts of the family, and the PIN dialog. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { SpeechContext, speech, useSpeech } from "../i18n";
import { PinProvider } from "../pin/PinProvider";
import { FAMILY_TEXTS } from "./texts";
import "./family.css";

export function FamilyActs({ children }: { children: ComponentChildren }) {
  const { language } = useSpeech();
  const spoken = useMemo(() => speech(language, FAMILY_TEXTS), [language]);
  return (
    <SpeechContext.Provider value={spoken}>
      <PinProvider>{children}</PinProvider>
    </SpeechContext.Provider>
  );
}
