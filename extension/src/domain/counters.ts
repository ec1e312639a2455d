/** Numbers as pages write how many liked, follow or saw: `12 345`, `1,2 k`, `3.4M`, `99+`. Pure; no prices, dates, times or ratings. */

const SPACE = "[ \\u00a0\\u202f\\u2009]";
const GROUPED = `\\d{1,3}(?:[ \\u00a0\\u202f\\u2009.,'’]\\d{3})+`;
/** A small `m` is a metre or a minute, never a million. */
const SHORTENED = `\\d{1,4}(?:[.,]\\d{1,2})?${SPACE}?(?:k|K|M|B|Md|Mds|mn|Mio|Mrd|万|億|亿|만|천|тыс\\.|млн)`;
const NUMBER = `(?:${SHORTENED}|${GROUPED}|\\d{1,9})\\+?`;

const WHOLE = new RegExp(`^${NUMBER}$`, "u");
const ANYWHERE = new RegExp(`(?<![\\d.,:/\\p{L}])${NUMBER}(?![\\d:/\\p{L}]|[.,]\\d)`, "gu");
const LEADING = new RegExp(`^(${NUMBER})${SPACE}+(.+)$`, "su");
const TRAILING = new RegExp(`^(.+?)${SPACE}*:?${SPACE}+(${NUMBER})$`, "su");

/** With a sign of money, a share or a mark out of five: what one needs to know, whatever is beside it. */
const NEEDED = /[\p{Sc}%‰°★☆⭐]|\b(?:EUR|USD|CHF|GBP|CAD)\b|\d\s*\/\s*\d/u;
/** Four digits that may be a year: sites group or shorten their thousands. */
const YEAR = /^(?:19|20)\d\d$/;

export const tidy = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/g, " ").trim();

/** Whether the whole text is a count and nothing else. */
export function isCount(text: string): boolean {
  const bare = tidy(text);
  return WHOLE.test(bare) && !YEAR.test(bare);
}

export const isNeeded = (text: string): boolean => NEEDED.test(text);

/** "1,2 k abonnés", "J’aime : 12": a count with one of `nouns` (lower case) and nothing else. */
export function isCountOf(text: string, nouns: ReadonlySet<string>): boolean {
  const bare = tidy(text);
  const [, number, after] = LEADING.exec(bare) ?? [];
  if (number && after && isNoun(after, nouns)) return true;
  const [, before, count] = TRAILING.exec(bare) ?? [];
  return Boolean(before && count && isNoun(before, nouns));
}

/** "vues", "de vues", "d’abonnés": French puts a word between a million and what it counts. */
export function isNoun(text: string, nouns: ReadonlySet<string>): boolean {
  const bare = tidy(text)
    .toLowerCase()
    .replaceAll("'", "’")
    .replace(/[:.,]$/, "")
    .trim();
  return nouns.has(bare.replace(/^(?:de |d’)/, ""));
}

/** A label without its counts: "12 Replies. Reply" is "Replies. Reply". null: there is none in it. */
export function withoutCounts(label: string): string | null {
  if (isNeeded(label)) return null;
  const left = label.replace(ANYWHERE, "");
  if (left === label) return null;
  return tidy(left.replace(/[([]\s*[)\]]/g, "").replace(/^[\s,.:;·•-]+|\s+(?=[,.)\]])|(?<=[([])\s+|[\s,:;·•-]+$/g, ""));
}

/** What is unread, in front of a title: "(3) Inbox", "[12] Inbox", "• Inbox". Three digits at most: "(2024) A film" is a title. */
const UNREAD = /^\s*(?:[([]\s*\d{1,3}\+?\s*[)\]]|[•●◦])\s*(?=\S)/u;

/** The title without it. null: it says nothing of the kind. */
export function calmTitle(title: string): string | null {
  const calm = title.replace(UNREAD, "");
  return calm === title ? null : calm;
}

/** What a bubble in the navigation may say. */
export const isBadge = (text: string): boolean => /^(?:\d{1,3}\+?|[•●])$/u.test(tidy(text));
