/** Texts of the extension, from the same Fluent files as the service and the dashboard. */

import type { Language } from "@escale/shared/client/types";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const FILES: Record<string, string> = import.meta.glob(
  ["../../shared/locales/*/{cue,duration,error,gate,options,rating,toolbar,category,trigger}.ftl"],
  { query: "?raw", import: "default", eager: true },
);

export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

const bundles = new Map<Language, FluentBundle>();

function bundle(language: Language): FluentBundle {
  const made = bundles.get(language) ?? load(language);
  bundles.set(language, made);
  return made;
}

function load(language: Language): FluentBundle {
  // Isolation marks would be read aloud by some screen readers, and both languages run from left to right.
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/locales/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

/** A missing message shows its id: ugly enough to be seen, and never a crash in the middle of a visit. */
export function translator(language: Language): Translate {
  const messages = bundle(language);
  return (id, args) => {
    const pattern = messages.getMessage(id)?.value;
    return pattern ? messages.formatPattern(pattern, args) : id;
  };
}
