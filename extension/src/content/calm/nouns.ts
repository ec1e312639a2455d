/** What pages count about people, in every language of the catalogue: a French page may speak English. */
import counts from "@escale/shared/catalogue/counts.json";

export const NOUNS: ReadonlySet<string> = new Set([...counts.en, ...counts.fr]);
