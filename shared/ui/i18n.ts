/** Texts from the Fluent files that all of Escale reads. */
import type { Language } from "@escale/shared/client/types";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

/**
 * A translator over the given sources. A missing message shows its id: ugly enough to be seen, never a crash; a test of the
 * contract finds it before anybody does.
 */
export function makeTranslator(language: Language, sources: readonly string[]): Translate {
  // Isolation marks would be read aloud by some screen readers, and both languages run from left to right.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args) : id;
  };
}

/** The sources of one language among files that a bundler imported raw, by their path `…/locales/<language>/<file>.ftl`. */
export function sourcesOf(files: Readonly<Record<string, string>>, language: Language): string[] {
  return Object.entries(files).flatMap(([path, text]) => (path.includes(`/locales/${language}/`) ? [text] : []));
}

/** A word of the wire as the ids of texts write it. */
export const dashed = (key: string): string => key.replaceAll("_", "-");
