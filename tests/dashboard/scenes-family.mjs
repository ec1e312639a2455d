/** The household's pages. `given` prepares the service, `when` does what a person does. */
import { asNoe, down, inTurn, never, offline, press, settle, type } from "./scene-steps.mjs";

const write = (selector, text) => (page) => type(page, selector, text);
const set = (changes) => (service) => void Object.assign(service, changes);
const first = (service, samples) => samples.household(service.me.id).members;
const alone = (service, samples) => {
  service.members = first(service, samples).slice(0, 1);
  service.pin = null;
};
const seenByOthers = (service, samples) => {
  service.members = first(service, samples).map((one) => ({
    ...one,
    level: { child: "sites", teen: "categories" }[one.role] ?? "nothing",
    may_pair: one.role === "teen",
    browsers: one.role === "teen" ? 0 : 1,
  }));
};
const NOE_ID = "00000000-0000-4000-8000-000000000003";
const INES_ID = "00000000-0000-4000-8000-000000000004";
const ADA_ID = "00000000-0000-4000-8000-000000000001";
const addLea = inTurn(write("#member-name", "Léa"), press(".member-form > .button"), () => settle(300));

export const familyScenes = [
  { name: "family-alone", path: "/family", given: alone },
  { name: "family-overview", path: "/family", given: seenByOthers },
  {
    name: "family-overview-waiting",
    path: "/family",
    given: (service, samples) => {
      seenByOthers(service, samples);
      service.agreements = [];
      service.family = { requests_waiting: 2, stepped_up_until: new Date(Date.now() + 240_000).toISOString() };
    },
  },
  { name: "family-overview-child", path: "/family", given: asNoe },
  { name: "family-people-leaving", path: "/family", given: asNoe, when: press(".used-browser .button") },
  {
    name: "family-moving",
    path: "/family",
    given: (service) => {
      service.family = { next_zone: { zone: "America/New_York", from_at: "2026-11-24T03:00:00.000Z" } };
    },
    when: press(".zone-card summary"),
  },
  { name: "family-loading", path: "/family", given: never("/family") },
  { name: "family-error", path: "/family", given: down("/family") },
  { name: "family-offline", path: "/family", given: seenByOthers, when: offline },
  { name: "family-people-none", path: "/family", given: set({ shared: [] }) },
  { name: "family-pin-change", path: "/family", when: press("#pin-button") },
  {
    name: "family-pin-differ",
    path: "/family",
    when: inTurn(
      press("#pin-button"),
      write("#pin-current", "1234"),
      write("#pin-new", "2468"),
      write("#pin-again", "2469"),
      press(".pin-form .main"),
    ),
  },

  { name: "family-new", path: "/family/people/new" },
  { name: "family-new-missing", path: "/family/people/new", when: press(".member-form > .button") },
  { name: "family-new-pin", path: "/family/people/new", when: addLea },
  {
    name: "family-new-pin-wrong",
    path: "/family/people/new",
    when: inTurn(addLea, write("#pin", "9999"), press("dialog .main")),
  },
  {
    name: "family-new-pin-wait",
    path: "/family/people/new",
    given: set({ pinWait: 30 }),
    when: inTurn(addLea, write("#pin", "9999"), press("dialog .main")),
  },
  { name: "family-new-pin-choose", path: "/family/people/new", given: alone, when: addLea },

  { name: "family-person-me", path: `/family/people/${ADA_ID}` },
  { name: "family-person-child", path: `/family/people/${NOE_ID}`, given: seenByOthers },
  {
    name: "family-person-used",
    path: `/family/people/${NOE_ID}`,
    given: (service, samples) => {
      service.members = first(service, samples).map((one) => ({ ...one, browsers: 0, used: 1 }));
    },
  },
  { name: "family-person-leaving", path: `/family/people/${NOE_ID}`, when: press("#leave-button") },
  { name: "family-person-gone", path: "/family/people/00000000-0000-4000-8000-000000000099" },
  { name: "family-person-error", path: `/family/people/${NOE_ID}`, given: down("/family") },
  {
    name: "family-person-code",
    path: `/family/people/${INES_ID}`,
    given: (service, samples) => {
      seenByOthers(service, samples);
      service.isSteppedUp = true;
    },
    when: press(".pairing .button"),
  },
  {
    name: "family-person-question",
    path: `/family/people/${INES_ID}`,
    given: (service, samples) => {
      seenByOthers(service, samples);
      service.memberPairing = { state: "claimed", code: null, expires_at: null, browser_name: "Firefox, Linux" };
    },
  },

  { name: "family-visibility", path: "/family/visibility" },
  {
    name: "family-visibility-child",
    path: "/family/visibility",
    given: (service, samples) => {
      asNoe(service, samples);
      service.visibility = samples.visibility({ level: "sites", choices: [] });
    },
  },
  {
    name: "family-visibility-next",
    path: "/family/visibility",
    given: (service, { visibility, household }) => {
      const next_level = { level: "categories", from_at: "2026-11-25T04:00:00.000+01:00" };
      service.visibility = visibility({ next_level });
      const members = household(service.me.id).members;
      service.members = members.map((one) => (one.is_me ? { ...one, next_level } : one));
      service.family = { is_supervised: true };
    },
  },
  { name: "family-visibility-error", path: "/family/visibility", given: down("/family/visibility") },

  {
    name: "family-news",
    path: "/today",
    given: (service, { RISE, GREW }) => {
      service.news = [RISE, GREW];
    },
  },

  { name: "family-seen", path: "/family/seen/2026-W48", given: asNoe },
  {
    name: "family-seen-nothing",
    path: "/family/seen/2026-W48",
    given: (service, { seenNothing }) => {
      service.seen = seenNothing();
    },
  },
  { name: "family-seen-error", path: "/family/seen", given: down("/family/seen") },
  { name: "family-look", path: `/family/look/${NOE_ID}/2026-W48` },
  {
    name: "family-look-categories",
    path: `/family/look/${INES_ID}/2026-W48`,
    given: (service, { seenByCategory }) => {
      service.seen = seenByCategory();
    },
  },
  { name: "family-look-print", path: `/family/look/${NOE_ID}/2026-W48`, print: true },
  {
    name: "family-look-refused",
    path: `/family/look/${INES_ID}`,
    given: (service) => {
      service.instead = ({ path }) =>
        path === "/family/looks" ? { status: 403, body: { error: "not_shown", detail: "Not shown." } } : null;
    },
  },

  {
    name: "family-log",
    path: "/family/log",
    given: (service) => {
      service.log = { ...service.log, more: true };
    },
  },
  { name: "family-log-child", path: "/family/log", given: asNoe },
  {
    name: "family-log-empty",
    path: "/family/log",
    given: set({ log: { entries: [], more: false } }),
  },
  { name: "family-log-error", path: "/family/log", given: down("/family/log") },
  { name: "family-help", path: "/family/help" },

  { name: "today-supervised", path: "/today", given: asNoe },
  {
    name: "door-pin",
    signedOut: true,
    path: "/today#ticket=one-time-ticket",
    given: set({ isShared: true }),
  },
  {
    name: "door-pin-wrong",
    signedOut: true,
    path: "/today#ticket=one-time-ticket",
    given: set({ isShared: true }),
    when: inTurn(write("#door-pin", "9999"), press(".door .main")),
  },
];
