/** Labels that say that something is paid for: short and whole, never words in prose. The words are data. */

export interface PaidWords {
  /** The whole label. */
  whole: ReadonlySet<string>;
  /** As `whole`, but pages may be about it, and people called so. */
  topics: ReadonlySet<string>;
  /** A label that goes on with a name. */
  opening: readonly string[];
  /** As `opening`, with a capital: "sponsored by my dad" says thanks. */
  by: readonly string[];
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

/** `by` of a name that somebody gave: a capital, a digit, a handle. */
const NAMED = /^[\p{Lu}\p{N}@]/u;
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/;

const asSeen = (text: string): string =>
  text.normalize("NFKC").replace(UNSEEN, "").replaceAll("'", "’").replace(/\s+/g, " ").trim();

export const normalised = (text: string): string => asSeen(text).toLowerCase();

/** Parts between dots and bars, without what stands around each. */
const partsOf = (text: string): string[] =>
  asSeen(text)
    .split(BETWEEN)
    .map((part) => part.replace(AROUND, ""));

/**
 * Whether the text, of one element as it is seen, is a label and nothing else: "Sponsored · Acme", "Ad", "Sponsorisé par Acme".
 * One part is, the first or the last: what has more, or has it in the middle, lists what somebody does.
 */
export function isPaidLabel(text: string, words: PaidWords): boolean {
  const { length } = asSeen(text);
  if (length === 0 || length > LONGEST_LABEL) return false;
  if (isTopicLabel(text, words)) return true;
  const parts = partsOf(text);
  const labels = parts.filter((part) => isLabel(part, words) || words.topics.has(part.toLowerCase()));
  return labels.length === 1 && [parts[0], parts.at(-1)].some((part) => part !== undefined && isLabel(part, words));
}

/** Whether it is a label by a word that is also a topic and a name: alone, or before the address of who pays. */
export function isTopicLabel(text: string, { topics }: PaidWords): boolean {
  const [first = "", second, ...more] = partsOf(text);
  return (
    topics.has(first.toLowerCase()) && more.length === 0 && (second === undefined || HOST.test(second.toLowerCase()))
  );
}

function isLabel(part: string, { whole, opening, by }: PaidWords): boolean {
  const lower = part.toLowerCase();
  const nameAfter = (words: string) => (lower.startsWith(`${words} `) ? part.slice(words.length + 1) : "");
  return (
    whole.has(lower) ||
    opening.some((words) => isName(nameAfter(words))) ||
    by.some((words) => NAMED.test(nameAfter(words)) && isName(nameAfter(words)))
  );
}

/** Who pays is named in a few words; a sentence goes on. */
const isName = (rest: string): boolean =>
  rest.length > 0 && rest.length <= LONGEST_NAME && !/[.,:;!?]\s|[!?;:]$/.test(rest);

/** Every tag begins with its sign, and few texts have one. */
export const isPaidTag = (text: string, { tags }: PaidWords): boolean =>
  /[#＃﹟]/.test(text) && tags.has(normalised(text));
