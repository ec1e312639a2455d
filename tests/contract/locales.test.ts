/** Every text exists in both languages, is used, takes the same arguments, and is set as French is set. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { branchesOf, type Message, messagesOf, textsOf, variablesOf } from "./fluent";

const ROOT = join(import.meta.dirname, "../..");
const LOCALES = join(ROOT, "shared/locales");
const FILES = readdirSync(join(LOCALES, "en")).sort();
const SOURCES = [
  "extension/src",
  "extension/entrypoints",
  "extension/wxt.config.ts",
  "server/dashboard/src",
  "server/escale",
  "shared/ui",
];

/** Ids made at run time: the prefix, and every ending that it can get. */
const keys = (name: string): string[] =>
  JSON.parse(readFileSync(join(ROOT, "shared/catalogue", name), "utf8")).categories;
const vocabulary = readFileSync(join(ROOT, "server/escale/domain/vocabulary.py"), "utf8");
const triggers = (/class Trigger\(StrEnum\):([\s\S]*?)\n\n\n/.exec(vocabulary)?.[1] ?? "").match(/(?<= = ")\w+/g) ?? [];
const { schemas } = JSON.parse(readFileSync(join(ROOT, "shared/openapi.json"), "utf8")).components;
const MADE: Record<string, readonly string[]> = {
  agreed: ["waiting", "unsent", "drawing", "granted", "not-now", "talk", "expired", "not-needed"].map(
    (state) => `wish-${state}`,
  ),
  label: [
    ...["chosen", "fed", "untold", "planned", "worth", "night", "looks", "pace", "sponsored"].flatMap((line) => [
      line,
      `${line}-how`,
    ]),
    ...["chosen", "fed", "unknown"].map((part) => `part-${part}`),
  ],
  reached: Object.keys(schemas.ReachedOut.properties),
  learn: schemas.Card.enum
    .filter((card: string) => card !== "every")
    .flatMap((card: string) => [`title-${card}`, `text-${card}`].map((end) => end.replaceAll("_", "-"))),
  failing: ["chapter", "pace", "episode", "autoplay"].flatMap((kind) => [kind, `${kind}-never`]),
  options: ["unverified", "verified", "retired"].map((status) => `markup-${status}`),
  notice: schemas.NoticeKind.enum.map((kind: string) => kind.replaceAll("_", "-")),
  week: [
    ...["attended", "without-intention", "night", "looks"].map((measure) => `measure-${measure}`),
    ...["more", "less", "usual"].map((verdict) => `verdict-${verdict}`),
    ...Object.keys(schemas.DayPartsOut.properties).map((part) => `part-${part}`),
  ],
  reflection: [
    ...schemas.ReflectedOut.properties.state.enum.map((state: string) => `state-${state}`),
    ...schemas.Question.enum.map((question: string) => `question-${question}`),
    ...schemas.SignalKind.enum.map((kind: string) => `signal-${kind}`),
  ],
  sites: [
    ...["", "preview-"].flatMap((prefix) =>
      schemas.ChapterUnit.enum.map((unit: string) => `${prefix}chapter-${prefix ? "" : "unit-"}${unit}`),
    ),
    ...schemas.BudgetScope.enum.map((scope: string) => `budget-scope-${scope}`),
    ...schemas.Strength.enum.flatMap((strength: string) =>
      ["strength", "preview", "look-place"].map((about) => `${about}-${strength}`),
    ),
    "look-place-gate",
    ...["gate", ...schemas.CueKind.enum.filter((kind: string) => !/^agreed|^homework/.test(kind))].map(
      (looked: string) => `look-${looked.replaceAll("_", "-")}`,
    ),
  ],
  family: [
    ...["agree", "see", "log", "end"].map((point) => `is-${point}`),
    ...["spy", "pages", "force", "away"].map((point) => `not-${point}`),
    ...schemas.Role.enum.flatMap((role: string) => [`role-${role}`, `role-means-${role}`]),
    ...["teen", "adult"].map((role) => `grow-means-${role}`),
    ...schemas.Level.enum.map((level: string) => `level-name-${level}`),
    ...["in-force", "proposed", "none"].map((state) => `agreed-${state}`),
    ...["visibility", "seen", "log", "requests", "review", "help"].flatMap((way) => [`to-${way}`, `about-${way}`]),
    ...schemas.Avatar.enum.map((avatar: string) => `avatar-${avatar}`),
    ...schemas.Colour.enum.map((colour: string) => `colour-${colour}`),
    ...["choice", "adult", "without", "agreed"].map((when) => `table-${when}`),
    ...["adults", "children", "siblings", "consent", "new", "log"].map((rule) => `rule-${rule}`),
    ...schemas.Facet.enum.map((facet: string) => `facet-${facet.replaceAll("_", "-")}`),
  ],
  familylog: schemas.FamilyFact.enum.map((fact: string) => fact.replaceAll("_", "-")),
  familyhelp: [
    ...["shown", "never", "log", "file", "limits"].map((point) => `true-${point}`),
    ...["other", "exit", "level", "end", "leave", "young", "tell"].map((step) => `steps-${step}`),
    ...["fr", "uk", "us", "eu"].map((country) => `country-${country}`),
    ...["fr-violence", "fr-digital", "fr-child", "uk-violence", "uk-child", "us-violence", "eu-child"].map(
      (line) => `line-${line}`,
    ),
  ],
  agreement: [
    ...Object.keys(schemas.TermsIO.properties.clauses.items.discriminator.mapping).flatMap((kind) =>
      [`kind-${kind}`, `what-${kind}`].map((end) => end.replaceAll("_", "-")),
    ),
    ...["added", "removed", "changed", "moved"].map((what) => `change-${what}`),
  ],
  review: schemas.FamilyQuestion.enum.map((question: string) => `question-${question.replaceAll("_", "-")}`),
  category: keys("categories.json"),
  trigger: triggers,
};
/** Codes of the contract: a code without a sentence of its own is told by `error-other`. */
const CODES_PREFIX = "error-";

function sourcesBelow(path: string): string[] {
  if (/\.\w+$/.test(path)) return [readFileSync(path, "utf8")];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|py)$/.test(entry.name) && !entry.parentPath.includes("static"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

const code = SOURCES.flatMap((path) => sourcesBelow(join(ROOT, path))).join("\n");
const contract = readFileSync(join(ROOT, "server/escale/errors.py"), "utf8") + code;
const read = (language: string, file: string): Message[] =>
  messagesOf(readFileSync(join(LOCALES, language, file), "utf8"));
const all = (language: string): Message[] => FILES.flatMap((file) => read(language, file));
const ids = new Set(all("en").map(({ id }) => id));

it("both languages have the same files", () => {
  expect(readdirSync(join(LOCALES, "fr")).sort()).toEqual(FILES);
});

describe.each(FILES)("%s", (file) => {
  it("says the same things with the same arguments in both languages", () => {
    const shape = (language: string) => read(language, file).map((message) => [message.id, variablesOf(message)]);
    expect(shape("fr")).toEqual(shape("en"));
  });
});

it("no id is defined twice", () => {
  expect(all("en").length).toBe(ids.size);
});

it("every text that the code asks for exists", () => {
  const prefixes = [...new Set([...ids].map((id) => id.split("-")[0]))].join("|");
  const asked = code.match(new RegExp(`(?<=\\b(?:t|say)\\([^()]*")(?:${prefixes})(?:-[a-z0-9]+)+(?=")`, "g")) ?? [];
  expect(asked.length).toBeGreaterThan(100);
  expect([...new Set(asked)].filter((id) => !ids.has(id))).toEqual([]);
});

it("every text that can be made at run time exists", () => {
  const made = Object.entries(MADE).flatMap(([prefix, ends]) => ends.map((end) => `${prefix}-${end}`));
  expect(made.length).toBeGreaterThan(10);
  expect(made.filter((id) => !ids.has(id))).toEqual([]);
});

it.each(["en", "fr"])("names every kind of cue and every answer to one (%s)", (language) => {
  const cue = read(language, "today.ftl").find(({ id }) => id === "today-cue");
  const named = (name: string) => (cue ? branchesOf(cue, name).sort() : []);
  expect(named("kind")).toEqual([...schemas.CueKind.enum, "other"].sort());
  expect(named("answer")).toEqual([...schemas.CueAnswer.enum, "none"].sort());
});

it("every text is used", () => {
  const isMade = (id: string) => MADE[id.split("-")[0] ?? ""]?.includes(id.slice(id.indexOf("-") + 1)) ?? false;
  const isCode = (id: string) =>
    id.startsWith(CODES_PREFIX) && contract.includes(`"${id.slice(CODES_PREFIX.length).replaceAll("-", "_")}"`);
  const unused = [...ids].filter((id) => !code.includes(`"${id}"`) && !isMade(id) && !isCode(id));
  expect(unused).toEqual([]);
});

/** Each rule finds what breaks it. U+202F before ? ! ;, U+00A0 before : and inside « ». */
const FRENCH: Record<string, RegExp> = {
  "a narrow no-break space before ? ! and ;": /[^\u202f][?!;]/,
  "a no-break space before a colon": /[^\u00a0\d/]:(?!\/\/)|[^\u00a0]: /,
  "no-break spaces inside quotation marks": /«(?!\u00a0)|(?<!\u00a0)»/,
  "a no-break space before a unit": /(?:\d|^) (?:h|min|s|Mo|%)(?![\p{L}’])/u,
  "the typographic apostrophe": /'/,
};
const BOTH: Record<string, RegExp> = {
  "no exclamation mark": /!/,
  "no straight quotation mark": /"/,
  "no three dots for an ellipsis": /\.\.\./,
};

const offending = (language: string, rule: RegExp) =>
  all(language).flatMap((message) =>
    textsOf(message)
      .filter((text) => rule.test(text))
      .map((text) => `${message.id}: ${text}`),
  );

describe("typography", () => {
  it.each(Object.entries(FRENCH))("French has %s", (_name, rule) => expect(offending("fr", rule)).toEqual([]));
  it.each(Object.entries(BOTH))("no text breaks: %s", (_name, rule) => {
    expect([...offending("en", rule), ...offending("fr", rule)]).toEqual([]);
  });
  it("English has the typographic apostrophe", () => expect(offending("en", /'/)).toEqual([]));
  it.each([
    ["Vraiment ?", "a narrow no-break space before ? ! and ;"],
    ["Sas : un", "a no-break space before a colon"],
    ["de 22 h à", "a no-break space before a unit"],
    [" h, lundi", "a no-break space before a unit"],
    ["« mot »", "no-break spaces inside quotation marks"],
    ["l'heure", "the typographic apostrophe"],
  ])("the rules find %s", (text, name) => expect(FRENCH[name]?.test(text)).toBe(true));
});
