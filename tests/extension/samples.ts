import type { CueRule, GateRule, Pattern, Plan, PlannedSite } from "@escale/shared/client/types";

export const NOW = Date.parse("2026-11-23T09:00:00.000Z");
export const MINUTE = 60_000;
export const id = (digit: number): string => `00000000-0000-4000-8000-${String(digit).padStart(12, "0")}`;
export const FEED_ID = id(1);

const GATE: GateRule = {
  enabled: true,
  delay_ms: 3_000,
  choices_seconds: [300, 600],
  ask_trigger: true,
  suggestions: [],
  pass_seconds: 900,
  visits_today: 0,
  last: null,
  loop: null,
};

const CUES: CueRule[] = [
  { kind: "planned_time", extension_ms: 5 * MINUTE },
  { kind: "chapter", unit: "screens", size: 12 },
];

export function at(text: string): Pattern {
  const [host = "", ...path] = text.split("/");
  return { host, path: `/${path.join("/")}` };
}

export function site(changes: Partial<Omit<PlannedSite, "gate">> & { gate?: Partial<GateRule> } = {}): PlannedSite {
  const { gate, ...rest } = changes;
  return {
    id: FEED_ID,
    name: "Feed",
    category: null,
    patterns: [at("feed.example")],
    cues: CUES,
    strength: "card",
    cues_per_day: 12,
    calm: [],
    ...rest,
    gate: { ...GATE, ...gate },
  };
}

export function plan(changes: Partial<Plan> = {}): Plan {
  return {
    schema: 1,
    member_id: id(90),
    member_name: "Ada",
    language: "en",
    absence_seconds: 600,
    look_seconds: 60,
    idle_seconds: 60,
    rating_seconds: 900,
    reflections_due: 0,
    day_ends_at: "2026-11-24T04:00:00.000Z",
    people: [],
    family: { level: "nothing", next_level: null, agreed_since_at: null, day_ends_at: null, requests_waiting: 0 },
    sites: [site()],
    never: [at("help.example")],
    passthrough: [at("feed.example/login")],
    ...changes,
  };
}

/** Ids in order: 101, 102 … */
export function ids(): () => string {
  let next = 100;
  return () => id(++next);
}

export const CLAUSE = id(80);
/** Forty minutes a day of the feed; 30 of them were spent elsewhere. */
export function agreedTime(changes: Partial<Extract<CueRule, { kind: "agreed_time" }>> = {}): CueRule {
  return {
    kind: "agreed_time",
    clause_id: CLAUSE,
    words: "Forty minutes on school days",
    warn_ms: 5 * MINUTE,
    finish_ms: 3 * MINUTE,
    may_continue: true,
    extension_ms: 5 * MINUTE,
    reserve_ms: 0,
    budget_ms: 40 * MINUTE,
    granted_ms: 0,
    spent_ms: 30 * MINUTE,
    site_ids: [FEED_ID],
    day_ends_at: "2026-11-24T03:00:00.000Z",
    ...changes,
  };
}
