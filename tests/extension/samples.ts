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
    idle_seconds: 60,
    rating_seconds: 900,
    reflections_due: 0,
    day_ends_at: "2026-11-24T04:00:00.000Z",
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
