/** Wire values of a family and its agreements, for tests and pictures. */
import type {
  Agreement,
  AgreementVersion,
  Clause,
  Family,
  FamilyMember,
  FamilyReview,
  Person,
  Preset,
  Seen,
  Terms,
  TimeRequest,
  TimeRequests,
} from "@escale/shared/client/types";
import { at, HOSTILE, id, reached } from "./samples";

/** What others see of how pages came about. */
export const COUNTED: NonNullable<Seen["label"]> = {
  attended_seconds: 11_400,
  reached: reached({ search: 6, bookmark: 4, in_page_link: 10, recommendation: 25, autoplay: 5 }),
  items_seen: 520,
  sponsored_seen: 26,
  looks: 7,
};

export const ADA: Person = { id: id(1), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
export const SAM: Person = { id: id(2), name: "Sam", role: "adult", avatar: "tree", colour: "moss" };
export const NOE: Person = { id: id(3), name: "Noé", role: "child", avatar: "kite", colour: "coral" };
export const INES: Person = { id: id(4), name: "Inès", role: "teen", avatar: "moon", colour: "plum" };

const listed = (person: Person, mine: string): FamilyMember => ({
  ...person,
  is_me: person.id === mine,
  browsers: 1,
  used: 0,
  level: "nothing",
  next_level: null,
  may_pair: false,
});

/** As the member `mine` sees it. */
export const household = (mine: string, changes: Partial<Family> = {}): Family => ({
  zone: "Europe/Paris",
  next_zone: null,
  members: [ADA, SAM, NOE, INES].map((person) => listed(person, mine)),
  has_pin: true,
  stepped_up_until: null,
  requests_waiting: 0,
  is_supervised: false,
  ...changes,
});

const VIDEO = { category: "video", host: null };
export const AGREEMENT = id(200);
export const VIDEO_CLAUSE = id(211);

/** One clause of each kind that a child's agreement can have. */
export const CLAUSES: Clause[] = [
  {
    id: VIDEO_CLAUSE,
    kind: "daily_budget",
    words: "At most 45 min of video a day, Monday to Friday.",
    scope: VIDEO,
    minutes: 45,
    days: [1, 2, 3, 4, 5],
  },
  {
    id: id(212),
    kind: "weekly_budget",
    words: "Five hours of games a week, and you choose when.",
    scope: { category: "games", host: null },
    minutes: 300,
    split: [30, 30, 60, 30, 30, 60, 60],
  },
  {
    id: id(213),
    kind: "quiet_hours",
    words: "We eat together, without screens.",
    from_time: "19:00",
    until_time: "20:00",
    days: [1, 2, 3, 4, 5, 6, 7],
    who: "everyone",
  },
  {
    id: id(214),
    kind: "bedtime",
    words: "Screens sleep from 21:00 to 07:00, Sunday to Thursday.",
    from_time: "21:00",
    until_time: "07:00",
    days: [1, 2, 3, 4, 7],
    who: "member",
  },
  {
    id: id(215),
    kind: "homework",
    words: "First homework, then video.",
    scope: VIDEO,
    from_time: "16:30",
    days: [1, 2, 4, 5],
  },
  { id: id(216), kind: "reserve", words: "30 min a week in reserve, for when nobody is there to ask.", minutes: 30 },
  {
    id: id(217),
    kind: "words",
    words: "Mum and Sam leave their phones in the hall when we play.",
    who: "adults",
  },
];

export function terms(changes: Partial<Terms> = {}): Terms {
  return {
    title: "Our evenings",
    clauses: CLAUSES,
    warn_minutes: 5,
    finish_minutes: 3,
    review_on: "2026-12-24",
    ...changes,
  };
}

export function version(changes: Partial<AgreementVersion> = {}): AgreementVersion {
  return {
    number: 1,
    terms: terms(),
    proposed_by: ADA,
    proposed_at: at("18:10"),
    note: null,
    signatures: [
      { member: ADA, signed_at: at("18:30"), watch: [] },
      { member: NOE, signed_at: at("18:42"), watch: [] },
    ],
    missing: [],
    idle: [],
    in_force_since: at("18:42"),
    ...changes,
  };
}

/** What Noé answered: less, more, another hour, one clause out, one new, one moved. */
export function counter(changes: Partial<AgreementVersion> = {}): AgreementVersion {
  const [video, games, meals, bed, homework, , adults] = CLAUSES as [Clause, ...Clause[]] & Clause[];
  const clauses = [
    adults,
    { ...video, minutes: 60, words: "An hour of video a day, Monday to Friday." },
    games,
    meals,
    { ...bed, from_time: "21:30", words: "Screens sleep from 21:30 to 07:00, Sunday to Thursday." },
    homework,
    {
      id: id(218),
      kind: "automatic",
      words: "To finish a round: 10 min, twice a week, at once.",
      minutes: 10,
      times: 2,
    },
  ] as Clause[];
  return version({
    number: 2,
    terms: terms({ clauses, review_on: "2027-01-07" }),
    proposed_by: NOE,
    proposed_at: at("19:20"),
    note: "I am the only one in my class who goes to bed at nine.",
    signatures: [{ member: NOE, signed_at: at("19:21"), watch: [] }],
    missing: ["adult"],
    in_force_since: null,
    ...changes,
  });
}

export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: AGREEMENT,
    member: NOE,
    in_force: version(),
    proposed: null,
    earlier: [],
    begun: [{ clause_id: id(212), minutes: [30] }],
    review_due: false,
    ends_on: null,
    ...changes,
  };
}

export const PRESETS: Preset[] = [
  {
    key: "evenings",
    title: "Calm evenings",
    text: "Meals and nights without screens, for everyone. No minutes are counted.",
    terms: terms({ title: "Calm evenings", clauses: CLAUSES.slice(2, 4) }),
  },
  {
    key: "first",
    title: "A first screen",
    text: "Some minutes a day, a reserve, and a promise of the adults.",
    terms: terms({ title: "A first screen" }),
  },
];

export function request(changes: Partial<TimeRequest> = {}): TimeRequest {
  return {
    id: id(300),
    member: NOE,
    clause_id: VIDEO_CLAUSE,
    clause_words: CLAUSES[0]?.words ?? "",
    minutes: 15,
    reason: "to finish the film with grandma",
    asked_at: at("17:40"),
    expires_at: "2026-11-24T04:00:00.000+01:00",
    state: "waiting",
    granted_minutes: 0,
    answered_by: null,
    answered_at: null,
    answer_words: null,
    ...changes,
  };
}

const answered = { answered_by: SAM, answered_at: at("17:52") };
/** One in each state. */
const REQUESTS: TimeRequest[] = [
  request(),
  request({ id: id(301), state: "granted", granted_minutes: 10, ...answered, answer_words: "Then we lay the table" }),
  request({ id: id(302), state: "not_now", ...answered, reason: HOSTILE, answer_words: HOSTILE }),
  request({ id: id(303), state: "talk", ...answered }),
  request({ id: id(304), state: "expired" }),
  request({ id: id(305), state: "automatic", minutes: 10, granted_minutes: 10, answered_at: at("16:00") }),
  request({ id: id(306), state: "drawn", minutes: 10, granted_minutes: 10, reason: null, answered_at: at("15:00") }),
];

export const wishes = (changes: Partial<TimeRequests> = {}): TimeRequests => ({
  requests: REQUESTS,
  reserve_left_minutes: null,
  ...changes,
});

const DAYS = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];

export const kept = (clause_id: string, words = "", changes: Partial<Seen["clauses"][number]> = {}) => ({
  clause_id,
  words,
  kept_days: 0,
  passed_days: 0,
  partly_days: 0,
  unknown_days: 0,
  is_unwatched: false,
  ...changes,
});

export function seen(changes: Partial<Seen> = {}): Seen {
  return {
    member: NOE,
    week: "2026-W47",
    level: "sites",
    facets: ["site_totals", "category_totals", "label", "cues", "ratings", "kept_intentions", "agreement_kept"],
    days: DAYS.map((day, place) => ({
      day,
      attended_seconds: place === 2 ? null : 2_400,
      gap_seconds: place === 2 ? 72_000 : 0,
      is_gap: place === 2,
    })),
    planned_seconds: 9_000,
    planned_attended_seconds: 10_800,
    night_seconds: 0,
    label: COUNTED,
    categories: [{ category: "video", attended_seconds: 10_800, visits: 14 }],
    sites: [
      { name: "YouTube", category: "video", attended_seconds: 9_000, visits: 11 },
      { name: "Arte", category: "video", attended_seconds: 1_800, visits: 3 },
    ],
    cues: { shown: 9, honoured: 6 },
    ratings: { yes: 8, partly: 2, no: 1, none: 3 },
    intentions: { stated: 10, met: 7 },
    clauses: [
      kept(VIDEO_CLAUSE, CLAUSES[0]?.words, { kept_days: 3, passed_days: 1, partly_days: 1, unknown_days: 1 }),
      kept(id(213), CLAUSES[2]?.words, { kept_days: 6 }),
    ],
    ...changes,
  };
}

const TEENS_CATEGORIES: Seen["categories"] = [
  { category: "social", attended_seconds: 14_400, visits: 40 },
  { category: null, attended_seconds: 1_200, visits: 4 },
];

export function familyReview(changes: Partial<FamilyReview> = {}): FamilyReview {
  const teen = seen({
    member: INES,
    level: "categories",
    facets: ["category_totals", "kept_intentions"],
    categories: TEENS_CATEGORIES,
    sites: [],
    night_seconds: null,
    label: null,
    cues: null,
    ratings: null,
    clauses: [],
  });
  return {
    week: "2026-W47",
    people: [seen({ member: ADA, clauses: [], night_seconds: 4_200 }), seen(), teen],
    private: [SAM],
    went_well: [
      { member: ADA, what: "intentions_met", count: 5, out_of: null, words: null },
      { member: NOE, what: "clause_kept", count: 6, out_of: null, words: CLAUSES[2]?.words ?? "" },
      { member: NOE, what: "cues_honoured", count: 6, out_of: null, words: null },
      { member: NOE, what: "quiet_nights", count: 1, out_of: null, words: null },
      { member: INES, what: "planned_time_kept", count: 6, out_of: 7, words: null },
    ],
    requests: REQUESTS.slice(1, 3),
    questions: ["best_moment", "parents_example", "clause_too_tight"],
    agreement_ids: [AGREEMENT],
    ...changes,
  };
}
