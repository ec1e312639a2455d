/** What the parser of selectors forgives, and browsers do not: it cannot be told from what it has read. */

const WORD = String.raw`(?:--|-?(?:[a-z_\u00b0-\uffff]|\\.))(?:[\w\u00b0-\uffff-]|\\.)*`;
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;

/** `i` is the only flag that both browsers know: Chromium refuses `s`. */
const ATTRIBUTE = new RegExp(
  String.raw`\[\s*${WORD}\s*(?:[~|^$*]?=\s*(?:(?:${STRING})(?:\s*i)?|${WORD}(?:\s+i)?)\s*)?\]`,
  "gi",
);
const BEFORE_WORD = new RegExp(`[.#](?!${WORD})`, "i");
/** An element's name where one may stand: at the beginning, or after what ends a part. */
const NAMED_BY_NUMBER = /(?:^|[\s,>+~(])-?\d/;

/** A sentence, or null: browsers read it too. */
export function spellingFault(selector: string): string | null {
  // The values of attributes may hold anything: what is left has none.
  const bare = selector.replace(ATTRIBUTE, ":is(a)");
  if (bare.includes("[")) return 'browsers do not read what is in the brackets: [name], [name=word] or [name="text" i]';
  const uncounted = bare.replace(/:nth-[a-z-]+\([^()]*\)/gi, "");
  if (BEFORE_WORD.test(uncounted) || NAMED_BY_NUMBER.test(uncounted)) return "a name cannot begin with a number";
  return null;
}
