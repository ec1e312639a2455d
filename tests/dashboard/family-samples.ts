/** Wire values of the household's pages: what is seen, the table, the log, who uses which browser. */
import type { components } from "@escale/shared/client/schema";
import type { FamilyLog, Person, Seen, Visibility } from "@escale/shared/client/types";
import { daysFrom, mondayOf } from "../../server/dashboard/src/week/calendar";
import { ADA, COUNTED, INES, NOE, SAM } from "./agreement-samples";
import { at, HOSTILE, id } from "./samples";

export type BrowserPeople = components["schemas"]["BrowserPeopleOut"];
type Entry = FamilyLog["entries"][number];
type Row = Visibility["table"][number];

const SITES: Row["facets"] = ["site_totals", "category_totals", "label", "cues", "ratings", "kept_intentions"];
const AGREED: Row["facets"] = ["agreement_kept", "continued", "wishes"];
const CATEGORIES: Row["facets"] = ["category_totals", "kept_intentions"];

const MINUTES = [42, 35, null, 18, 0, 95, null];

/** A week of Noé, as a child with an agreement in force shows it. */
export function seen(changes: Partial<Seen> = {}): Seen {
  const week = changes.week ?? "2026-W48";
  return {
    member: NOE,
    week,
    level: "sites",
    facets: [...SITES, ...AGREED],
    days: daysFrom(mondayOf(week) ?? "").map((day, place) => {
      const minutes = MINUTES[place] ?? null;
      const attended_seconds = minutes === null ? null : minutes * 60;
      return { day, attended_seconds, is_gap: place === 2, gap_seconds: place === 3 ? 7_200 : 0 };
    }),
    planned_seconds: 7_200,
    planned_attended_seconds: 8_100,
    night_seconds: 1_200,
    label: COUNTED,
    categories: [
      { category: "video", attended_seconds: 9_000, visits: 12 },
      { category: null, attended_seconds: 2_400, visits: 3 },
    ],
    sites: [
      { name: "YouTube", category: "video", attended_seconds: 9_000, visits: 12 },
      { name: HOSTILE, category: null, attended_seconds: 2_400, visits: 3 },
    ],
    cues: { shown: 9, honoured: 6 },
    ratings: { yes: 7, partly: 3, no: 1, none: 4 },
    intentions: { stated: 8, met: 5 },
    clauses: [
      {
        clause_id: id(201),
        words: "45 minutes of video on school days",
        kept_days: 4,
        passed_days: 1,
        partly_days: 0,
        unknown_days: 1,
        is_unwatched: false,
      },
    ],
    ...changes,
  };
}

/** What is left of it at the level of categories: the other parts are null or empty. */
export const seenByCategory = (changes: Partial<Seen> = {}): Seen =>
  seen({
    member: INES,
    level: "categories",
    facets: [...CATEGORIES, ...AGREED],
    sites: [],
    label: null,
    cues: null,
    ratings: null,
    ...changes,
  });

export const seenNothing = (changes: Partial<Seen> = {}): Seen =>
  seen({
    level: "nothing",
    facets: [],
    days: [],
    planned_seconds: null,
    planned_attended_seconds: null,
    night_seconds: null,
    label: null,
    categories: [],
    sites: [],
    cues: null,
    ratings: null,
    intentions: null,
    clauses: [],
    ...changes,
  });

const row = (role: Row["role"], level: Row["level"], facets: Row["facets"], is_choice: boolean): Row => ({
  role,
  level,
  facets,
  is_choice,
});

export const visibility = (changes: Partial<Visibility> = {}): Visibility => ({
  table: [
    row("child", "nothing", [], false),
    row("child", "sites", [...SITES, ...AGREED], false),
    row("teen", "nothing", [], false),
    row("teen", "categories", [...CATEGORIES, ...AGREED], true),
    row("teen", "sites", [...SITES, ...AGREED], true),
    row("adult", "nothing", [], true),
    row("adult", "categories", CATEGORIES, true),
    row("adult", "sites", SITES, true),
  ],
  never: ["addresses", "titles", "searches", "intention_texts", "reflections", "visit_times"],
  level: "nothing",
  next_level: null,
  choices: ["nothing", "categories", "sites"],
  ...changes,
});

export const line = (digit: number, fact: Entry["fact"], changes: Partial<Entry> = {}): Entry => ({
  id: id(digit),
  at: at("18:30"),
  is_day: false,
  fact,
  actor: ADA,
  has_actor_left: false,
  subject: NOE,
  words: null,
  value: null,
  ...changes,
});

/** One of each fact. */
export const LINES: Entry[] = [
  line(301, "looked", { value: "2026-W48", at: at("20:10") }),
  line(302, "reviewed", { subject: null, value: "2026-W47" }),
  line(303, "exported", { subject: null }),
  line(304, "member_added", { value: "child" }),
  line(305, "member_changed", { actor: NOE }),
  line(306, "role_changed", { subject: INES, value: "teen" }),
  line(307, "member_left", { actor: null, has_actor_left: true, subject: null, value: "adult" }),
  line(308, "browser_paired", { words: "Firefox, Linux" }),
  line(309, "browser_shared", { words: "Firefox, Linux", value: "joined" }),
  line(310, "pin_set", { subject: ADA }),
  line(311, "visibility_changed", { actor: SAM, subject: SAM, value: "categories" }),
  line(312, "proposed", { words: "Our evenings" }),
  line(313, "signed", { actor: NOE, words: "Our evenings" }),
  line(314, "refused"),
  line(315, "ended", { words: HOSTILE }),
  line(316, "split", { actor: NOE, words: "Four hours a week" }),
  line(317, "asked", { actor: NOE, value: "15", words: "45 minutes of video on school days" }),
  line(318, "answered", { value: "not_now", words: "45 minutes of video on school days" }),
  line(319, "drawn", { actor: NOE, value: "10", words: "A reserve for when nobody is there" }),
  line(320, "continued", {
    actor: NOE,
    at: "2026-11-22T11:00:00.000Z",
    is_day: true,
    words: "No screens at the table",
  }),
  line(321, "opened", { actor: null, subject: NOE }),
  line(322, "zone_changed", { subject: null, value: "America/New_York" }),
  line(323, "events_kept", { subject: null, value: "1" }),
  line(324, "words_kept", { subject: null, value: "365" }),
];

export const shared = (owner: Person, people: Person[], digit: number): BrowserPeople => ({
  browser_id: id(digit),
  browser_name: "Firefox, Linux",
  owner_id: owner.id,
  people,
  asks_for_pin: people.length > 1,
});

export const RISE = {
  id: id(501),
  kind: "rise",
  member: NOE,
  is_mine: false,
  at: "2026-11-25T04:00:00.000+01:00",
  level: "sites",
  role: null,
} as const;
export const GREW = { ...RISE, id: id(502), kind: "grew", member: INES, level: null, role: "teen" } as const;
