/** Texts of the extension, from the same Fluent files as the service and the dashboard. */
import type { Language } from "@escale/shared/client/types";
import { makeTranslator, sourcesOf, type Translate } from "@escale/shared/ui/i18n";

export type { Translate };

const FILES: Record<string, string> = import.meta.glob(
  ["../../shared/locales/*/{agreed,cue,duration,error,gate,notify,options,pasted,rating,toolbar,category,trigger}.ftl"],
  { query: "?raw", import: "default", eager: true },
);

const made = new Map<Language, Translate>();

export function translator(language: Language): Translate {
  const kept = made.get(language) ?? makeTranslator(language, sourcesOf(FILES, language));
  made.set(language, kept);
  return kept;
}
