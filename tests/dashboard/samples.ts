/** Wire values for the dashboard's tests and pictures, all typed by the contract. */
import type { components } from "@escale/shared/client/schema";
import type {
  Day,
  Me,
  Notice,
  Policy,
  Reflection,
  Site,
  StoredData,
  Usage,
  Visit,
  Week,
  WeekReview,
} from "@escale/shared/client/types";

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
  chapter_unit: "screens",
  chapter_size: 12,
  episode_cue: false,
  autoplay_cue: false,
  night_cue: false,
  night_from: "22:00",
  night_until: "06:00",
  budget_cue: false,
  budget_seconds: 1800,
  budget_scope: "site",
  budget_days: [1, 2, 3, 4, 5, 6, 7],
  pace_cue: false,
  pace_per_minute: 6,
  strength: "card",
  cues_per_day: 12,
  calm_counters: false,
  calm_badges: false,
  calm_trending: false,
  loop_cue: true,
};

export function site(changes: Partial<Site> = {}): Site {
  const nothing = { later: null, on_break: null };
  return {
    id: id(10),
    name: "YouTube",
    patterns: ["youtube.com"],
    category: "video",
    policy: POLICY,
    ...nothing,
    ...changes,
  };
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
  is_file_kept: kind !== "taken_back" && kind !== "backup_removed",
});

/** One of each kind. */
export const NOTICES: Notice[] = [
  told(41, "repaired", null, null),
  told(42, "restored", "2026-11-22T03:07:00.000+01:00", at("09:12")),
  told(43, "started_empty", null, at("09:12")),
  told(44, "taken_back", "2026-11-20T18:30:00.000+01:00", at("09:12")),
  told(45, "backup_removed", "2026-11-21T03:07:00.000+01:00", null),
];

export const reached = (changes: Partial<Usage["reached"]> = {}): Usage["reached"] => ({
  typed: 0,
  search: 0,
  bookmark: 0,
  external_link: 0,
  subscription: 0,
  in_page_link: 0,
  recommendation: 0,
  autoplay: 0,
  notification: 0,
  unknown: 0,
  ...changes,
});

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
    reached: reached(),
    items_seen: 0,
    sponsored_seen: 0,
    ...changes,
  };
}

export const VISITS: Visit[] = [
  visit({
    reached: reached({ external_link: 1, recommendation: 3, in_page_link: 2 }),
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
    gaps: [
      { from_at: "2026-11-23T03:00:00.000Z", to_at: "2026-11-23T06:40:00.000Z" },
      { from_at: "2026-11-23T13:05:00.000Z", to_at: "2026-11-23T15:30:00.000Z" },
    ],
    is_known: true,
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
    gaps: [],
    visits: [],
    sites: [],
    ...changes,
  });

const ANSWERS = { yes: 0, partly: 0, no: 0 };

export function usage(changes: Partial<Usage> = {}): Usage {
  return {
    attended_seconds: 0,
    unplaced_seconds: 0,
    night_seconds: 0,
    planned_seconds: 0,
    planned_attended_seconds: 0,
    visits: 0,
    stated: 0,
    met: ANSWERS,
    worth: ANSWERS,
    cues_shown: 0,
    cues_honoured: 0,
    looks: 0,
    not_now: 0,
    origins: { intention: 0, passed: 0, cue: 0, already_open: 0, unknown: 0 },
    triggers: { wish: 0, habit: 0, boredom: 0, stress: 0, notification: 0, message: 0, work: 0 },
    reached: reached(),
    items_seen: 0,
    sponsored_seen: 0,
    ...changes,
  };
}

const lived = (day: string, minutes: number, night = 0) => ({
  day,
  ...usage({ attended_seconds: minutes * 60, night_seconds: night * 60, visits: 3 }),
});

export function week(changes: Partial<Week> = {}): Week {
  return {
    week: "2026-W48",
    first_day: "2026-11-23",
    last_day: "2026-11-29",
    total: usage({
      attended_seconds: 13_980,
      night_seconds: 2_460,
      planned_seconds: 6_900,
      planned_attended_seconds: 8_700,
      visits: 33,
      stated: 27,
      met: { yes: 21, partly: 2, no: 1 },
      worth: { yes: 19, partly: 5, no: 3 },
      reached: reached({ typed: 12, search: 9, external_link: 6, in_page_link: 14, recommendation: 31, autoplay: 8 }),
      items_seen: 240,
      sponsored_seen: 36,
      cues_shown: 14,
      cues_honoured: 6,
      looks: 17,
      triggers: { wish: 9, habit: 12, boredom: 3, stress: 0, notification: 1, message: 6, work: 2 },
    }),
    days: [
      lived("2026-11-23", 61),
      lived("2026-11-24", 44, 12),
      lived("2026-11-25", 30),
      lived("2026-11-27", 80, 29),
      lived("2026-11-28", 18),
    ],
    sites: [
      { site_id: id(10), site_name: "YouTube", category: "video", ...usage({ attended_seconds: 9_300, visits: 21 }) },
      {
        site_id: id(11),
        site_name: "Le Monde",
        category: "news",
        ...usage({ attended_seconds: 4_680, visits: 12, looks: 2 }),
      },
    ],
    categories: [],
    ...changes,
  };
}

export const LINES: WeekReview["intentions"] = [
  {
    text: "Guitar lesson",
    visits: 2,
    planned_seconds: 3_600,
    attended_seconds: 3_480,
    met: { yes: 2, partly: 0, no: 0 },
  },
  { text: HOSTILE, visits: 1, planned_seconds: 600, attended_seconds: 2_400, met: ANSWERS },
  {
    text: "Morning news",
    visits: 5,
    planned_seconds: 2_700,
    attended_seconds: 1_980,
    met: { yes: 4, partly: 1, no: 0 },
  },
  { text: null, visits: 1, planned_seconds: 600, attended_seconds: 840, met: ANSWERS },
];

export const BESIDES: WeekReview["comparisons"] = [
  {
    measure: "attended",
    site_id: null,
    site_name: null,
    value: 13_980,
    usual: { low: 9_000, high: 16_200, weeks: 8 },
    verdict: "usual",
    weeks_missing: 0,
  },
  {
    measure: "night",
    site_id: null,
    site_name: null,
    value: 2_460,
    usual: { low: 3_900, high: 9_400, weeks: 8 },
    verdict: "less",
    weeks_missing: 0,
  },
  {
    measure: "looks",
    site_id: null,
    site_name: null,
    value: 17,
    usual: { low: 2, high: 6, weeks: 8 },
    verdict: "more",
    weeks_missing: 0,
  },
  {
    measure: "site",
    site_id: id(10),
    site_name: "YouTube",
    value: 7_200,
    usual: null,
    verdict: "early",
    weeks_missing: 2,
  },
];

const hour = (day: string, at: number, minutes: number) => ({ day, hour: at, attended_seconds: minutes * 60 });

const MISSING = { planned: 0, worth: 0, met: 0, cues: 0, chosen: 0, fed: 0, night: 0, pace: 0, triggers: 0, parts: 0 };

export const NO_USUAL: WeekReview["usual"] = {
  planned: null,
  worth: null,
  met: null,
  cues: null,
  chosen: null,
  fed: null,
  night: null,
  pace: null,
  triggers: null,
  parts: null,
  days: [],
  weeks_missing: {
    planned: 2,
    worth: 2,
    met: 3,
    cues: 2,
    chosen: 2,
    fed: 2,
    night: 2,
    pace: 2,
    triggers: 2,
    parts: 2,
  },
};

/** The sums are of the days that are over, and one trigger was named less often in them. */
export const USUAL: WeekReview["usual"] = {
  planned: { low: { part: 5_100, whole: 6_000 }, high: { part: 8_640, whole: 7_200 }, weeks: 8 },
  worth: { low: { part: 3, whole: 5 }, high: { part: 6, whole: 7 }, weeks: 8 },
  met: null,
  cues: { low: { part: 1, whole: 4 }, high: { part: 3, whole: 5 }, weeks: 6 },
  chosen: { low: { part: 21, whole: 70 }, high: { part: 44, whole: 80 }, weeks: 5 },
  fed: { low: { part: 20, whole: 80 }, high: { part: 42, whole: 70 }, weeks: 5 },
  night: { low: { part: 720, whole: 9_000 }, high: { part: 4_860, whole: 16_200 }, weeks: 8 },
  pace: { low: { part: 190, whole: 16_200 }, high: { part: 480, whole: 12_000 }, weeks: 5 },
  triggers: {
    now: { wish: 9, habit: 11, boredom: 3, stress: 0, notification: 1, message: 6, work: 2 },
    low: { wish: 2, habit: 3, boredom: 0, stress: 0, notification: 0, message: 1, work: 0 },
    high: { wish: 10, habit: 9, boredom: 5, stress: 3, notification: 4, message: 7, work: 6 },
    weeks: 7,
  },
  parts: {
    now: { morning: 1_800, afternoon: 1_800, evening: 7_920, night: 2_460 },
    low: { morning: 600, afternoon: 1_200, evening: 4_200, night: 3_900 },
    high: { morning: 3_900, afternoon: 5_400, evening: 9_000, night: 9_400 },
    weeks: 7,
  },
  days: [{ day: "2026-11-23", value: 3_660, low: 1_200, high: 5_100, weeks: 8 }],
  weeks_missing: { ...MISSING, met: 2 },
};

export function review(changes: Partial<WeekReview> = {}): WeekReview {
  return {
    week: "2026-W48",
    intentions: LINES,
    without_intention_seconds: 5_280,
    hours: [
      hour("2026-11-23", 8, 12),
      hour("2026-11-23", 21, 44),
      hour("2026-11-24", 12, 30),
      hour("2026-11-24", 23, 12),
      hour("2026-11-25", 19, 28),
      hour("2026-11-27", 21, 51),
      hour("2026-11-27", 22, 29),
      hour("2026-11-28", 10, 18),
    ],
    comparisons: BESIDES,
    left_out: [],
    usual: USUAL,
    ...changes,
  };
}

/** A week with a signal of each kind, a wish of last time that holds markup, and nothing written yet. */
export function reflection(changes: Partial<Reflection> = {}): Reflection {
  const figures = { site_name: null, site_id: null, weekday: null, out_of: null };
  return {
    week: "2026-W47",
    first_day: "2026-11-16",
    last_day: "2026-11-22",
    state: "open",
    saved_at: null,
    questions: [
      { question: "overrun", answer: "" },
      { question: "night", answer: "" },
      { question: "glad", answer: "" },
    ],
    signals: [
      { ...figures, kind: "kept", values: [1, 2, 3], out_of: [4, 4, 4] },
      { ...figures, kind: "overrun", site_name: "YouTube", site_id: id(10), weekday: 3, values: [0, 540, 1_260] },
      { ...figures, kind: "night", weekday: 4, values: [0, 900, 1_800] },
    ],
    last_intention: { week: "2026-W46", text: HOSTILE },
    intention: null,
    attended_seconds: 13_980,
    planned_seconds: 6_900,
    planned_attended_seconds: 8_700,
    visits: 33,
    not_now: 0,
    ...changes,
  };
}

export function stored(changes: Partial<StoredData> = {}): StoredData {
  return {
    first_day: "2026-09-14",
    last_day: DAY,
    days: 58,
    visits: 1_204,
    intentions: 1_240,
    words: 391,
    ratings: 707,
    cues: 412,
    gates: 1_318,
    events: 8_115,
    contacts: 214,
    reflections: 7,
    closed_cards: 0,
    agreements: 0,
    wishes: 0,
    log_lines: 0,
    sites: [
      { id: id(10), name: "YouTube", watched: true, visits: 1_020 },
      { id: id(11), name: "Le Monde", watched: true, visits: 183 },
      { id: id(12), name: HOSTILE, watched: false, visits: 1 },
    ],
    browsers: 2,
    bytes: 3_412_000,
    kept: { events_days: 30, intentions_days: 365 },
    backups: [
      {
        name: "escale-20261123-0310-nightly.sqlite3",
        taken_at: at("03:10"),
        reason: "nightly",
        bytes: 3_300_000,
        ahead: false,
      },
      {
        name: "escale-20261101-1100-asked.sqlite3",
        taken_at: "2026-11-01T10:00:00.000Z",
        reason: "asked",
        bytes: 612_000,
        ahead: false,
      },
    ],
    ...changes,
  };
}
