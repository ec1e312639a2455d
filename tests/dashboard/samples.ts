/** Wire values for the dashboard's tests and pictures, all typed by the contract. */
import type { components } from "@escale/shared/client/schema";
import type { Day, Me, Notice, Policy, Site, Visit } from "@escale/shared/client/types";

export type Browser = components["schemas"]["BrowserOut"];

export const DAY = "2026-11-23";
export const id = (digit: number): string => `00000000-0000-4000-8000-${String(digit).padStart(12, "0")}`;
/** An instant of the day in Paris in winter. */
export const at = (time: string): string => `${DAY}T${time}:00.000+01:00`;

export const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;

export function me(changes: Partial<Me> = {}): Me {
  return { id: id(1), name: "Ada", role: "adult", language: "en", day_starts_at: "04:00", welcomed: true, ...changes };
}

export const POLICY: Policy = {
  gate_enabled: true,
  gate_delay_ms: 3_000,
  planned_choices_seconds: [600, 1_200],
  ask_trigger: true,
  suggest_intentions: true,
  pass_seconds: 900,
  planned_time_cue: true,
  extension_seconds: 300,
  chapter_cue: true,
  chapter_screens: 12,
};

export function site(changes: Partial<Site> = {}): Site {
  return { id: id(10), name: "YouTube", patterns: ["youtube.com"], category: "video", policy: POLICY, ...changes };
}

export const SITES: Site[] = [
  site({ id: id(11), name: "Le Monde", patterns: ["lemonde.fr"], category: "news" }),
  site({ id: id(10), patterns: ["youtube.com", "youtu.be"] }),
];

export const BROWSER: Browser = {
  id: id(20),
  name: "Firefox, Linux",
  paired_at: at("08:00"),
  last_seen_at: at("19:40"),
};

const told = (digit: number, kind: Notice["kind"], from_at: string | null, until_at: string | null): Notice => ({
  id: id(digit),
  kind,
  happened_at: at("09:12"),
  from_at,
  until_at,
});

/** One of each kind. */
export const NOTICES: Notice[] = [
  told(41, "repaired", null, null),
  told(42, "restored", "2026-11-22T03:07:00.000+01:00", at("09:12")),
  told(43, "started_empty", null, at("09:12")),
  told(44, "taken_back", "2026-11-20T18:30:00.000+01:00", at("09:12")),
];

export function visit(changes: Partial<Visit> = {}): Visit {
  return {
    id: id(30),
    site_id: id(10),
    site_name: "YouTube",
    started_at: at("09:05"),
    ended_at: at("09:19"),
    end: "done",
    intention: "Answer Marie",
    trigger: "wish",
    planned_seconds: 600,
    attended_seconds: 840,
    worth: "yes",
    met: "yes",
    cues: [],
    ...changes,
  };
}

export const VISITS: Visit[] = [
  visit({
    cues: [
      { kind: "chapter", shown_at: at("09:12"), answer: "continue" },
      { kind: "planned_time", shown_at: at("09:15"), answer: "continue" },
      { kind: "planned_time", shown_at: at("09:19"), answer: "done" },
    ],
  }),
  visit({
    id: id(31),
    site_id: id(11),
    site_name: "Le Monde",
    started_at: at("12:31"),
    ended_at: at("12:49"),
    intention: "The long article about rivers that my neighbour told me of, and nothing else, however good it looks",
    planned_seconds: 1_200,
    attended_seconds: 1_080,
    trigger: "message",
    worth: "partly",
    met: "partly",
  }),
  visit({
    id: id(32),
    started_at: at("18:02"),
    ended_at: at("18:29"),
    intention: null,
    trigger: null,
    planned_seconds: null,
    attended_seconds: 1_620,
    worth: null,
    met: null,
    cues: [{ kind: "chapter", shown_at: at("18:14"), answer: null }],
  }),
  visit({
    id: id(33),
    started_at: at("19:38"),
    ended_at: null,
    end: null,
    intention: HOSTILE,
    planned_seconds: 600,
    attended_seconds: 130,
    worth: null,
    met: null,
  }),
];

export function day(changes: Partial<Day> = {}): Day {
  return {
    day: DAY,
    zone: "Europe/Paris",
    starts_at: at("04:00"),
    ends_at: "2026-11-24T03:00:00.000Z",
    attended_seconds: 3_670,
    planned_seconds: 2_400,
    planned_attended_seconds: 2_050,
    not_now: 3,
    visits: VISITS,
    sites: [
      { site_id: id(11), site_name: "Le Monde", attended_seconds: 1_080, planned_seconds: 1_200, visits: 1 },
      { site_id: id(10), site_name: "YouTube", attended_seconds: 2_590, planned_seconds: 1_200, visits: 3 },
    ],
    ...changes,
  };
}

export const emptyDay = (changes: Partial<Day> = {}): Day =>
  day({
    attended_seconds: 0,
    planned_seconds: 0,
    planned_attended_seconds: 0,
    not_now: 0,
    visits: [],
    sites: [],
    ...changes,
  });
