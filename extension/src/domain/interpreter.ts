/** The plan's interpreter: which cue is due. Pinned by the golden cases of `shared/fixtures/plan`. */
import type { CueKind, CueRule } from "@escale/shared/client/types";
import { AGREED, type OwnKind } from "./agreed";

/** Local counters of one page, its visit and its day; named as in the golden cases. */
export interface Counters {
  attended_ms: number;
  due_at_ms: number;
  /** The cue of this `due_at_ms` was answered. */
  planned_time_answered: boolean;
  /** Screens scrolled on this page, and new items that came into sight. */
  screens: number;
  items: number;
  /** Attended on this page since it was seen to grow. */
  feed_ms: number;
  chapters_answered: number;
  /** The page keeps growing as one scrolls, or puts one clip in the place of the last. */
  growing: boolean;
  /** Films, clips and broadcasts that came to their end on this page. */
  episodes_ended: number;
  episodes_answered: number;
  /** Something started by itself and is held now. */
  held: boolean;
  /** Of the day, by the browser's clock: 0 to 1439. */
  minute: number;
  night_answered: boolean;
  /** Attended today in this browser on all sites of the budget, and what was given beyond it. */
  day_ms: number;
  granted_ms: number;
  /** New items and clips a minute, lately. */
  new_per_minute: number;
  /** Answered so short a while ago that it is not asked again. */
  pace_answered: boolean;
  /** Cues that this site may still show today. */
  cues_left: number;
}

/** Of a page that nothing is known of. */
export const NOTHING: Counters = {
  attended_ms: 0,
  due_at_ms: Number.POSITIVE_INFINITY,
  planned_time_answered: false, // An answer moves the due time, or ends the visit.
  screens: 0,
  items: 0,
  feed_ms: 0,
  chapters_answered: 0,
  growing: false,
  episodes_ended: 0,
  episodes_answered: 0,
  held: false,
  minute: 0,
  night_answered: false,
  day_ms: 0,
  granted_ms: 0,
  new_per_minute: 0,
  pace_answered: false,
  cues_left: 0,
};

export type RuleOf<K extends CueKind> = Extract<CueRule, { kind: K }>;

/** Those of an agreement are decided by the background alone (`agreedcues.ts`): a page is told that one waits. */

interface Kind<K extends CueKind> {
  ownWord?: true;
  isDue(rule: RuleOf<K>, now: Counters): boolean;
  /** How long until it is due by the clock alone, when nothing else changes. */
  leftMs?(rule: RuleOf<K>, now: Counters): number;
}

/** When each kind is due, and whether it is one's own word, which no cap silences. The first that is due goes first. */
const KINDS: { [K in OwnKind]: Kind<K> } = {
  planned_time: {
    ownWord: true,
    isDue: (_, now) => !now.planned_time_answered && now.attended_ms >= now.due_at_ms,
    leftMs: (_, now) => now.due_at_ms - now.attended_ms,
  },
  budget: {
    ownWord: true,
    isDue: (rule, now) => now.day_ms + rule.elsewhere_ms >= rule.budget_ms + now.granted_ms,
    leftMs: (rule, now) => rule.budget_ms + now.granted_ms - now.day_ms - rule.elsewhere_ms,
  },
  night: {
    isDue: (rule, now) => !now.night_answered && isWithin(rule, now.minute),
    leftMs: (rule, now) => ((rule.from_minute - now.minute + DAY_MINUTES) % DAY_MINUTES) * MINUTE_MS,
  },
  autoplay: { isDue: (_, now) => now.held },
  episode: { isDue: (_, now) => now.episodes_ended > now.episodes_answered },
  chapter: {
    isDue: (rule, now) => now.growing && chaptersDone(rule, now) > now.chapters_answered,
    leftMs: (rule, now) =>
      rule.unit === "minutes" && now.growing
        ? (now.chapters_answered + 1) * rule.size * MINUTE_MS - now.feed_ms
        : Number.POSITIVE_INFINITY,
  },
  pace: { isDue: (rule, now) => !now.pace_answered && now.new_per_minute >= rule.per_minute },
};

const PLAYED = Object.keys(KINDS) as readonly OwnKind[];
export const CUE_KINDS: readonly CueKind[] = [...AGREED, ...PLAYED];

/** The kind that is due, or null. A rule of a later service is not ours to play. */
export function dueCue(rules: readonly CueRule[], counters: Counters): CueKind | null {
  const due = rules.filter((rule) => isDue(rule, counters)).map((rule) => rule.kind);
  return CUE_KINDS.find((kind) => due.includes(kind)) ?? null;
}

function isDue(rule: CueRule, counters: Counters): boolean {
  const kind = kindOf(rule);
  return kind !== null && (kind.ownWord || counters.cues_left > 0) && kind.isDue(rule, counters);
}

/** Milliseconds until the clock alone makes the next cue due; infinite when it will not. */
export function nextDueMs(rules: readonly CueRule[], counters: Counters): number {
  const left = rules.map((rule) => kindOf(rule)?.leftMs?.(rule, counters) ?? Number.POSITIVE_INFINITY);
  return Math.min(...left.filter((ms) => ms > 0), Number.POSITIVE_INFINITY);
}

/** A kind and a rule of it, whichever it is: the table above pairs them. */
const kindOf = (rule: CueRule): Kind<CueKind> | null =>
  Object.hasOwn(KINDS, rule.kind) ? (KINDS[rule.kind as OwnKind] as Kind<CueKind>) : null;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** Chapters that are over, in the unit that the person chose. */
export function chaptersDone(rule: RuleOf<"chapter">, now: Pick<Counters, "screens" | "items" | "feed_ms">): number {
  const passed = { screens: now.screens, items: now.items, minutes: now.feed_ms / MINUTE_MS }[rule.unit];
  return Math.floor(passed / rule.size);
}

function isWithin({ from_minute, until_minute }: RuleOf<"night">, minute: number): boolean {
  return from_minute <= until_minute
    ? from_minute <= minute && minute < until_minute
    : minute >= from_minute || minute < until_minute;
}

/** The rule of a kind, if the plan has it. */
export function ruleOf<K extends CueKind>(rules: readonly CueRule[], kind: K): RuleOf<K> | null {
  return (rules.find((rule) => rule.kind === kind) as RuleOf<K> | undefined) ?? null;
}
