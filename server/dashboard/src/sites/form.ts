/** The site form's fields as people type them, and reading them into a request. Pure. Limits are those of the wire model. */
import type { Policy, Site, SiteInput } from "@escale/shared/client/types";

export interface Fields {
  name: string;
  patterns: string;
  gate: boolean;
  delay: string;
  choices: string;
  trigger: boolean;
  suggest: boolean;
  pass: string;
  plannedCue: boolean;
  extension: string;
  chapterCue: boolean;
  screens: string;
}

export const LIMITS = {
  delay: { least: 0, most: 30 },
  pass: { least: 1, most: 240 },
  extension: { least: 1, most: 60 },
  screens: { least: 2, most: 200 },
} as const;

export type NumberField = keyof typeof LIMITS;
export type Problems = Partial<Record<NumberField | "choices", true>>;

const MOST_CHOICES = 4;
const DAY_MINUTES = 1440;

export function fieldsOf({ name, patterns, policy }: Site): Fields {
  return {
    name,
    patterns: patterns.join("\n"),
    gate: policy.gate_enabled,
    delay: String(Math.round(policy.gate_delay_ms / 1000)),
    choices: policy.planned_choices_seconds.map((seconds) => Math.round(seconds / 60)).join(", "),
    trigger: policy.ask_trigger,
    suggest: policy.suggest_intentions,
    pass: String(Math.round(policy.pass_seconds / 60)),
    plannedCue: policy.planned_time_cue,
    extension: String(Math.max(1, Math.round(policy.extension_seconds / 60))),
    chapterCue: policy.chapter_cue,
    screens: String(policy.chapter_screens),
  };
}

function whole(text: string, least: number, most: number): number | null {
  const value = Number(text.trim() || Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function minutesList(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  const minutes = parts.map((part) => whole(part, 1, DAY_MINUTES));
  return minutes.length <= MOST_CHOICES && minutes.every((value) => value !== null) ? minutes : null;
}

/** The fields that cannot be read as they are. */
export function problemsOf(fields: Fields): Problems {
  const wrong = (Object.keys(LIMITS) as NumberField[]).filter(
    (name) => whole(fields[name], LIMITS[name].least, LIMITS[name].most) === null,
  );
  const problems: Problems = Object.fromEntries(wrong.map((name) => [name, true]));
  return minutesList(fields.choices) === null ? { ...problems, choices: true } : problems;
}

/** The request of fields without problems; what the form does not show stays as it was. */
export function inputOf(fields: Fields, site: Site): SiteInput {
  const policy: Policy = {
    ...site.policy,
    gate_enabled: fields.gate,
    gate_delay_ms: Number(fields.delay) * 1000,
    planned_choices_seconds: (minutesList(fields.choices) ?? []).map((minutes) => minutes * 60),
    ask_trigger: fields.trigger,
    suggest_intentions: fields.suggest,
    pass_seconds: Number(fields.pass) * 60,
    planned_time_cue: fields.plannedCue,
    extension_seconds: Number(fields.extension) * 60,
    chapter_cue: fields.chapterCue,
    chapter_screens: Number(fields.screens),
  };
  const patterns = fields.patterns.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return { name: fields.name, patterns, category: site.category, policy };
}
