/** What all pages of the family share: their texts, the PIN dialog, and the way out. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { SpeechContext, speech, useSpeech } from "../i18n";
import { PinProvider } from "../pin/PinProvider";
import { QuickExit } from "./QuickExit";
import { FAMILY_TEXTS } from "./texts";
import "./family.css";

export function FamilyFrame({ isOverview, children }: { isOverview: boolean; children: ComponentChildren }) {
  const { language } = useSpeech();
  const spoken = useMemo(() => speech(language, FAMILY_TEXTS), [language]);
  return (
    <SpeechContext.Provider value={spoken}>
      <PinProvider>
        <QuickExit isOverview={isOverview} />
        {children}
      </PinProvider>
    </SpeechContext.Provider>
  );
}
