/** A name as a French sentence joins it to "of": `d’Ada`, `de Léo`. Other languages take the name as it is. */
import type { Language } from "@escale/shared/client/types";

const VOWEL = /^[aeiouhœæ]/i;

export function ofName(language: Language, name: string): string {
  if (language !== "fr") return name;
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return VOWEL.test(plain) ? `d’${name}` : `de ${name}`;
}
