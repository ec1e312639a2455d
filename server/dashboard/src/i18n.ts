/** Texts of the dashboard. */
import type { Language } from "@escale/shared/client/types";
import { makeTranslator, sourcesOf, type Translate } from "@escale/shared/ui/i18n";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

const FILES: Record<string, string> = import.meta.glob(
  [
    "../../../shared/locales/*/{app,category,cue,data,duration,error,failing,gate,label,learn,notice,pasted,rating,reached,reflection,sites,today,trigger,week,welcome}.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

export interface Speech {
  t: Translate;
  language: Language;
}

export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");

/** `later`: files that came with a page that is fetched when it is first wanted. */
export function speech(language: Language, later: Readonly<Record<string, string>> = {}): Speech {
  return { t: makeTranslator(language, sourcesOf({ ...FILES, ...later }, language)), language };
}

export const SpeechContext = createContext<Speech>(speech("en"));
export const useSpeech = (): Speech => useContext(SpeechContext);

/** The sentence for a failed call; a code without a message of its own has the common one. */
export function errorText(t: Translate, id: string): string {
  const text = t(id);
  return text === id ? t("error-other") : text;
}
