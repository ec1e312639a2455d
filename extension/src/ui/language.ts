/** The language that people read pages in. Not the one of the browser's menus, which are English on many systems. */
import type { Language } from "@escale/shared/client/types";

export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");

/** Say it to the browser too: screen readers choose their voice by it. */
export function speak(language: Language, title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}
