/** The site form's fields as people type them, and reading them into a request. Pure. Limits are those of the wire model. */
import type { Policy, Site, SiteInput } from "@escale/shared/client/types";
import { linesOf, writtenPattern } from "./addresses";

export interface Fields {
  name: string;
  patterns: string;
  /** Of the lines of `patterns`, the pasted ones of which only the part is meant. */
  parts: readonly string[];
  /** Empty: none. */
  category: string;
  gate: boolean;
  delay: string;
  choices: string;
  pass: string;
  trigger: boolean;
  suggest: boolean;
  plannedCue: boolean;
  extension: string;
  chapterCue: boolean;
  chapterUnit: Policy["chapter_unit"];
  chapterSize: string;
  loopCue: boolean;
  autoplayCue: boolean;
  episodeCue: boolean;
  nightCue: boolean;
  nightFrom: string;
  nightUntil: string;
  budgetCue: boolean;
  budget: string;
  budgetScope: Policy["budget_scope"];
  /** ISO weekdays. */
  budgetDays: readonly number[];
  paceCue: boolean;
  pace: string;
  strength: Policy["strength"];
  cuesPerDay: string;
  calmCounters: boolean;
  calmBadges: boolean;
  calmTrending: boolean;
}

export const LIMITS = {
  delay: { least: 0, most: 30 },
  pass: { least: 1, most: 240 },
  extension: { least: 1, most: 60 },
  chapterSize: { least: 2, most: 200 },
  budget: { least: 1, most: 1440 },
  pace: { least: 1, most: 120 },
  cuesPerDay: { least: 1, most: 200 },
} as const;

export type NumberField = keyof typeof LIMITS;
type TimeField = "nightFrom" | "nightUntil";
export type TextField = NumberField | TimeField | "name" | "patterns" | "choices";
/** All that can be wrong. */
export type FieldName = TextField | "budgetDays";

const MOST_CHOICES = 4;
const DAY_MINUTES = 1440;

export function fieldsOf({ name, patterns, category, policy }: Site): Fields {
  return {
    name,
    patterns: patterns.join("\n"),
    parts: [],
    category: category ?? "",
    gate: policy.gate_enabled,
    delay: tidy(policy.gate_delay_ms / 1000),
    choices: policy.planned_choices_seconds.map((seconds) => tidy(seconds / 60)).join(", "),
    pass: tidy(policy.pass_seconds / 60),
    trigger: policy.ask_trigger,
    suggest: policy.suggest_intentions,
    plannedCue: policy.planned_time_cue,
    extension: tidy(policy.extension_seconds / 60),
    chapterCue: policy.chapter_cue,
    chapterUnit: policy.chapter_unit,
    chapterSize: String(policy.chapter_size),
    loopCue: policy.loop_cue,
    autoplayCue: policy.autoplay_cue,
    episodeCue: policy.episode_cue,
    nightCue: policy.night_cue,
    nightFrom: policy.night_from,
    nightUntil: policy.night_until,
    budgetCue: policy.budget_cue,
    budget: tidy(policy.budget_seconds / 60),
    budgetScope: policy.budget_scope,
    budgetDays: policy.budget_days,
    paceCue: policy.pace_cue,
    pace: String(policy.pace_per_minute),
    strength: policy.strength,
    cuesPerDay: String(policy.cues_per_day),
    calmCounters: policy.calm_counters,
    calmBadges: policy.calm_badges,
    calmTrending: policy.calm_trending,
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

/** Each typed field in the order of the page, and whether what it holds cannot be read. */
const UNREADABLE: readonly (readonly [FieldName, (fields: Fields) => boolean])[] = [
  ["name", (fields) => fields.name.trim() === ""],
  ["patterns", (fields) => linesOf(fields.patterns).length === 0],
  ["delay", (fields) => fields.gate && isOut("delay", fields)],
  ["choices", (fields) => fields.gate && minutesList(fields.choices) === null],
  ["pass", (fields) => fields.gate && isOut("pass", fields)],
  ["extension", (fields) => fields.plannedCue && isOut("extension", fields)],
  ["chapterSize", (fields) => fields.chapterCue && isOut("chapterSize", fields)],
  ["nightFrom", (fields) => fields.nightCue && !isTime(fields.nightFrom)],
  ["nightUntil", (fields) => fields.nightCue && !isTime(fields.nightUntil)],
  ["budget", (fields) => fields.budgetCue && isOut("budget", fields)],
  ["budgetDays", (fields) => fields.budgetCue && fields.budgetDays.length === 0],
  ["pace", (fields) => fields.paceCue && isOut("pace", fields)],
  ["cuesPerDay", (fields) => isOut("cuesPerDay", fields)],
];

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const isOut = (name: NumberField, fields: Fields) =>
  whole(fields[name], LIMITS[name].least, LIMITS[name].most) === null;

/** The fields that cannot be read as they are, in the order of the page. What is not shown, or not changed, is no problem. */
export function problemsOf(fields: Fields, site: Site): FieldName[] {
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
    patterns: linesOf(fields.patterns).map((line) => writtenPattern(line, site.patterns, fields.parts.includes(line))),
    category: fields.category.trim() || null,
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
      chapter_unit: fields.chapterUnit,
      chapter_size: scaled("chapterSize", 1, policy.chapter_size),
      loop_cue: fields.loopCue,
      autoplay_cue: fields.autoplayCue,
      episode_cue: fields.episodeCue,
      night_cue: fields.nightCue,
      night_from: isTime(fields.nightFrom) ? fields.nightFrom : policy.night_from,
      night_until: isTime(fields.nightUntil) ? fields.nightUntil : policy.night_until,
      budget_cue: fields.budgetCue,
      budget_seconds: scaled("budget", 60, policy.budget_seconds),
      budget_scope: fields.budgetScope,
      budget_days: fields.budgetDays.length > 0 ? [...fields.budgetDays] : policy.budget_days,
      pace_cue: fields.paceCue,
      pace_per_minute: scaled("pace", 1, policy.pace_per_minute),
      strength: fields.strength,
      cues_per_day: scaled("cuesPerDay", 1, policy.cues_per_day),
      calm_counters: fields.calmCounters,
      calm_badges: fields.calmBadges,
      calm_trending: fields.calmTrending,
    },
  };
}
