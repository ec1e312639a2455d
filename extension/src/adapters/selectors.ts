/** Which selectors an adapter may have: plain CSS that every browser knows, and no words that are written for people. */
import { type AttributeSelector, isTraversal, type PseudoSelector, parse, type Selector } from "css-what";
import { spellingFault } from "./spelling";

/** Selectors inside of it, an argument that counts, or nothing. */
type Argument = "selectors" | "count" | "none";

/** What structure can be asked for. Anything else (`:contains` of content blockers, states of the moment) is refused. */
const STRUCTURAL: Readonly<Record<string, Argument>> = {
  not: "selectors",
  is: "selectors",
  where: "selectors",
  has: "selectors",
  empty: "none",
  "first-child": "none",
  "last-child": "none",
  "only-child": "none",
  "nth-child": "count",
  "nth-last-child": "count",
  "first-of-type": "none",
  "last-of-type": "none",
  "nth-of-type": "count",
};

/** `2n+1` and the like: https://drafts.csswg.org/css-syntax/#anb */
const COUNT = /^\s*(?:odd|even|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)\s*$/i;

/** Attributes whose values are read out or shown: they change with the language. Also the own ones of components (`post-title`). */
const OF_WORDS =
  /(^|-)(label|title|alt|placeholder|description|roledescription|valuetext|tooltip|text|caption|summary|abbr|content|message|value|lang)$/;

export type Fault = { code: "selector" | "words"; detail: string };

const wrong = (detail: string): Fault => ({ code: "selector", detail });

/** null: it may be used. */
export function faultOf(selector: string): Fault | null {
  try {
    const misspelt = spellingFault(selector);
    return firstFault(parse(selector)) ?? (misspelt === null ? null : wrong(misspelt));
  } catch (error) {
    return wrong(`not a selector: ${error instanceof Error ? error.message : selector}`);
  }
}

/** `mayBeRelative`: they are what a `:has()` asks for; `isInHas`: there is one around them. */
function firstFault(alternatives: Selector[][], mayBeRelative = false, isInHas = false): Fault | null {
  if (alternatives.length === 0) return wrong("an empty selector selects nothing");
  for (const parts of alternatives) {
    const fault = orderFault(parts, mayBeRelative);
    if (fault) return fault;
    for (const part of parts) {
      const own = partFault(part, isInHas);
      if (own) return own;
    }
  }
  return null;
}

/** Only in `:has()` may a selector begin with where to look. */
function orderFault(parts: Selector[], mayBeRelative: boolean): Fault | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first && isTraversal(first) && !mayBeRelative) return wrong(`begins with a combinator (${first.type})`);
  if (last && isTraversal(last)) return wrong(`ends with a combinator (${last.type})`);
  const isLate = (part: Selector, place: number) =>
    (part.type === "tag" || part.type === "universal") && place > 0 && !isTraversal(parts[place - 1] as Selector);
  return parts.some(isLate) ? wrong("the name of an element comes first") : null;
}

function partFault(part: Selector, isInHas: boolean): Fault | null {
  switch (part.type) {
    case "attribute":
      return attributeFault(part);
    case "tag":
    case "universal":
      return part.namespace === null ? null : wrong("namespaces cannot be declared here");
    case "pseudo":
      return pseudoFault(part, isInHas);
    case "pseudo-element":
    case "column-combinator":
    case "parent":
      return wrong(`${part.type} selects no element`);
    default:
      return null;
  }
}

function attributeFault({ action, name, namespace }: AttributeSelector): Fault | null {
  if (action === "not") return wrong("[name!=value] is no CSS");
  if (namespace !== null) return wrong("namespaces cannot be declared here");
  return OF_WORDS.test(name.toLowerCase())
    ? { code: "words", detail: `[${name}] holds words for people, which change with the language` }
    : null;
}

function pseudoFault({ name, data }: PseudoSelector, isInHas: boolean): Fault | null {
  if (!Object.hasOwn(STRUCTURAL, name)) return wrong(`:${name} says nothing of structure`);
  if (name === "has" && isInHas) return wrong(":has cannot be inside of another :has");
  switch (STRUCTURAL[name]) {
    case "selectors":
      if (!Array.isArray(data)) return wrong(`:${name} needs selectors in parentheses`);
      return firstFault(data, name === "has", isInHas || name === "has");
    case "count":
      return typeof data === "string" && COUNT.test(data) ? null : wrong(`:${name} needs a number, or one like 2n+1`);
    default:
      return data === null ? null : wrong(`:${name} takes nothing in parentheses`);
  }
}
