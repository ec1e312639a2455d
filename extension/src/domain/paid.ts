/** Labels that say that something is paid for: short and whole, never words in prose. The words are data. */

export interface PaidWords {
  /** The whole label. */
  whole: ReadonlySet<string>;
  /** A label that goes on with a name. */
  opening: readonly string[];
  /** Tags of authors, each a link of its own. */
  tags: ReadonlySet<string>;
}

/** Characters of a label, with the name of who pays. */
export const LONGEST_LABEL = 60;
const LONGEST_NAME = 40;
/** Soft hyphens, joiners, marks of direction: nobody sees them, and a label may be full of them. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const AROUND = /^[\s:()[\],.›»ⓘ🛈-]+|[\s:()[\],.›»ⓘ🛈-]+$/gu;
const BETWEEN = /\s*[·•|–—∙⋅\n]\s*|\s+-\s+/u;

export function normalised(text: string): string {
  const seen = text.normalize("NFKC").replace(UNSEEN, "").toLowerCase();
  return seen.replaceAll("'", "’").replace(/\s+/g, " ").trim();
}

/** Whether the text, of one element as it is seen, is a label and nothing else: "Sponsored · Acme", "Ad", "Sponsorisé par Acme". */
export function isPaidLabel(text: string, words: PaidWords): boolean {
  const bare = normalised(text);
  if (bare.length === 0 || bare.length > LONGEST_LABEL) return false;
  return bare.split(BETWEEN).some((part) => isLabel(part.replace(AROUND, ""), words));
}

function isLabel(part: string, { whole, opening }: PaidWords): boolean {
  return (
    whole.has(part) || opening.some((words) => part.startsWith(`${words} `) && isName(part.slice(words.length + 1)))
  );
}

/** Who pays is named in a few words; a sentence goes on. */
const isName = (rest: string): boolean => rest.length <= LONGEST_NAME && !/[.,:;!?]\s|[!?;:]$/.test(rest);

/** Every tag begins with its sign, and few texts have one. */
export const isPaidTag = (text: string, { tags }: PaidWords): boolean =>
  /[#＃﹟]/.test(text) && tags.has(normalised(text));
