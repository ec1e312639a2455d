/** The site form's fields as people type them, and reading them into a request. Pure. Limits are those of the wire model. */
import type { Policy, Site, SiteInput } from "@escale/shared/client/types";

export interface Fields {
  name: string;
  patterns: string;
  gate: boolean;
  delay: string;
  choices: string;
  pass: string;
  trigger: boolean;
  suggest: boolean;
  plannedCue: boolean;
  extension: string;
  chapterCue: boolean;
  screens: string;
  loopCue: boolean;
}

export const LIMITS = {
  delay: { least: 0, most: 30 },
  pass: { least: 1, most: 240 },
  extension: { least: 1, most: 60 },
  screens: { least: 2, most: 200 },
} as const;

export type NumberField = keyof typeof LIMITS;
export type TextField = NumberField | "name" | "patterns" | "choices";

const MOST_CHOICES = 4;
const DAY_MINUTES = 1440;

export function fieldsOf({ name, patterns, policy }: Site): Fields {
  return {
    name,
    patterns: patterns.join("\n"),
    gate: policy.gate_enabled,
    delay: tidy(policy.gate_delay_ms / 1000),
    choices: policy.planned_choices_seconds.map((seconds) => tidy(seconds / 60)).join(", "),
    pass: tidy(policy.pass_seconds / 60),
    trigger: policy.ask_trigger,
    suggest: policy.suggest_intentions,
    plannedCue: policy.planned_time_cue,
    extension: tidy(policy.extension_seconds / 60),
    chapterCue: policy.chapter_cue,
    screens: String(policy.chapter_screens),
    loopCue: policy.loop_cue,
  };
}

/** At most one decimal is shown; what was stored more finely stays so until the person changes it. */
const tidy = (value: number): string => String(Math.round(value * 10) / 10);

function whole(text: string, least: number, most: number): number | null {
  const value = Number(text.trim() || Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function minutesList(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  const minutes = parts.map((part) => whole(part, 1, DAY_MINUTES));
  return minutes.length <= MOST_CHOICES && minutes.every((value) => value !== null) ? minutes : null;
}

const patternsOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

/** Each typed field in the order of the page, and whether what it holds cannot be read. */
const UNREADABLE: readonly (readonly [TextField, (fields: Fields) => boolean])[] = [
  ["name", (fields) => fields.name.trim() === ""],
  ["patterns", (fields) => patternsOf(fields.patterns).length === 0],
  ["delay", (fields) => fields.gate && isOut("delay", fields)],
  ["choices", (fields) => fields.gate && minutesList(fields.choices) === null],
  ["pass", (fields) => fields.gate && isOut("pass", fields)],
  ["extension", (fields) => fields.plannedCue && isOut("extension", fields)],
  ["screens", (fields) => fields.chapterCue && isOut("screens", fields)],
];

const isOut = (name: NumberField, fields: Fields) =>
  whole(fields[name], LIMITS[name].least, LIMITS[name].most) === null;

/** The fields that cannot be read as they are, in the order of the page. What is not shown, or not changed, is no problem. */
export function problemsOf(fields: Fields, site: Site): TextField[] {
  const stored = fieldsOf(site);
  return UNREADABLE.flatMap(([name, isUnreadable]) =>
    fields[name] !== stored[name] && isUnreadable(fields) ? [name] : [],
  );
}

/** The request of fields without problems. What was not changed, or cannot be read while it is not shown, stays as it was. */
export function inputOf(fields: Fields, site: Site): SiteInput & { policy: Policy } {
  const stored = fieldsOf(site);
  const { policy } = site;
  const scaled = (name: NumberField, unit: number, kept: number) => {
    const value = whole(fields[name], LIMITS[name].least, LIMITS[name].most);
    return fields[name] === stored[name] || value === null ? kept : value * unit;
  };
  const minutes = fields.choices === stored.choices ? null : minutesList(fields.choices);
  return {
    name: fields.name.trim(),
    patterns: patternsOf(fields.patterns),
    category: site.category,
    policy: {
      gate_enabled: fields.gate,
      gate_delay_ms: scaled("delay", 1000, policy.gate_delay_ms),
      planned_choices_seconds: minutes?.map((value) => value * 60) ?? policy.planned_choices_seconds,
      ask_trigger: fields.trigger,
      suggest_intentions: fields.suggest,
      pass_seconds: scaled("pass", 60, policy.pass_seconds),
      planned_time_cue: fields.plannedCue,
      extension_seconds: scaled("extension", 60, policy.extension_seconds),
      chapter_cue: fields.chapterCue,
      chapter_screens: scaled("screens", 1, policy.chapter_screens),
      loop_cue: fields.loopCue,
    },
  };
}
