/** Which selectors an adapter may have: plain CSS that every browser knows, and no words that are written for people. */
import { parse, type Selector } from "css-what";

/** What structure can be asked for. Anything else (`:contains` of content blockers, states of the moment) is refused. */
const STRUCTURAL = [
  "not",
  "is",
  "where",
  "has",
  "empty",
  "first-child",
  "last-child",
  "only-child",
  "nth-child",
  "nth-last-child",
  "first-of-type",
  "last-of-type",
  "nth-of-type",
];

/** Attributes whose values are read out or shown: they change with the language. Also the own ones of components (`post-title`). */
const OF_WORDS =
  /(^|-)(label|title|alt|placeholder|description|roledescription|valuetext|tooltip|text|caption|summary|abbr|content|message|value|lang)$/;

export type Fault = { code: "selector" | "words"; detail: string };

/** null: it may be used. */
export function faultOf(selector: string): Fault | null {
  try {
    return firstFault(parse(selector));
  } catch (error) {
    return { code: "selector", detail: `not a selector: ${error instanceof Error ? error.message : selector}` };
  }
}

function firstFault(alternatives: Selector[][]): Fault | null {
  for (const part of alternatives.flat()) {
    const fault = partFault(part);
    if (fault) return fault;
  }
  return null;
}

function partFault(part: Selector): Fault | null {
  switch (part.type) {
    case "attribute":
      if (part.action === "not") return { code: "selector", detail: "[name!=value] is no CSS" };
      return OF_WORDS.test(part.name.toLowerCase())
        ? { code: "words", detail: `[${part.name}] holds words for people, which change with the language` }
        : null;
    case "pseudo":
      if (!STRUCTURAL.includes(part.name))
        return { code: "selector", detail: `:${part.name} says nothing of structure` };
      return Array.isArray(part.data) ? firstFault(part.data) : null;
    case "pseudo-element":
    case "column-combinator":
    case "parent":
      return { code: "selector", detail: `${part.type} selects no element` };
    default:
      return null;
  }
}
