/** Every page and state worth a look. `given` prepares the service, `when` does what a person does. */
import { down, inTurn, offline, press, settle, type } from "./scene-steps.mjs";
import { agreementScenes } from "./scenes-agreement.mjs";
import { familyScenes } from "./scenes-family.mjs";

/** As an address bar shows it: longer than a small window is wide, with no place to break a line. */
const PASTED = "https://www.dailymotion.example/une-video-tres-longue/x8abcdefghijklmnopqrstuvwxyz0123456789?from=home";
const on = press(".step-buttons .button");
const fresh = (service, { me, emptyDay }) => {
  service.me = me({ ...service.me, welcomed: false });
  service.sites = [];
  service.today = emptyDay();
};
const stepTo = (step) => async (page) => {
  for (let done = 1; done < step; done += 1) await on(page);
};
const usesAdas = (service, { ADA }) => {
  service.used = [{ id: ADA.id, name: "Firefox, Linux", owner: ADA }];
};
const showCode = press(".pairing .button");

const failing = (service) => {
  const [{ id, name }] = service.sites;
  const cue = { site_id: id, site_name: name, visits: 3, since_at: "2026-11-20T18:30:00.000+01:00" };
  service.failing = [
    { ...cue, kind: "chapter", worked: true },
    { ...cue, kind: "autoplay", worked: false },
  ];
};
/** Eight hours after it was opened. */
const timeIsOver = async (page, service) => {
  service.instead = () => ({ status: 401, body: { error: "credential_refused", detail: "Over." } });
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await page.waitForSelector(".time-over");
};
const learnt = (service) => {
  const today = { card: "overrun", happened_at: "2026-11-23T09:12:00.000Z", site_name: "Long videos" };
  service.learning = { today, closed: [] };
};

export const scenes = [
  { name: "signed-out", signedOut: true },
  {
    name: "loading",
    given: (service) => {
      service.instead = () => new Promise(() => undefined);
    },
  },
  {
    name: "unreachable",
    given: (service) => {
      service.up = false;
    },
  },
  { name: "not-found", path: "/nowhere" },

  { name: "welcome-1-language", given: fresh },
  {
    name: "welcome-1-told",
    given: (service, samples) => {
      fresh(service, samples);
      service.notices = samples.NOTICES.slice(2, 3);
    },
  },
  { name: "welcome-2-sites", given: fresh, when: stepTo(2) },
  {
    name: "welcome-2-sites-chosen",
    given: fresh,
    when: async (page) => {
      await stepTo(2)(page);
      for (const chip of (await page.$$(".pick label")).slice(0, 6)) await chip.click();
      await type(page, "#more", "not an address");
      await on(page);
    },
  },
  {
    name: "welcome-2-pasted",
    given: fresh,
    when: async (page) => {
      await stepTo(2)(page);
      await type(page, "#more", PASTED);
      await settle();
    },
  },
  { name: "welcome-3-browser", given: fresh, when: stepTo(3) },
  {
    name: "welcome-3-used",
    given: (service, samples) => {
      fresh(service, samples);
      usesAdas(service, samples);
    },
    when: stepTo(3),
  },
  {
    name: "welcome-3-code",
    given: fresh,
    when: async (page) => {
      await stepTo(3)(page);
      await showCode(page);
    },
  },
  {
    name: "welcome-3-question",
    given: fresh,
    when: async (page, service) => {
      await stepTo(3)(page);
      await showCode(page);
      service.pairing = { ...service.pairing, state: "claimed", browser_name: "Firefox, Linux" };
      await settle(2400);
    },
  },
  {
    name: "welcome-3-paired",
    given: fresh,
    when: async (page, service) => {
      await stepTo(3)(page);
      await showCode(page);
      service.pairing = { ...service.pairing, state: "claimed", browser_name: "Firefox, Linux" };
      await settle(2400);
      await press(".pairing .button.main")(page);
    },
  },
  {
    name: "welcome-4-done",
    given: (service, samples) => {
      fresh(service, samples);
      service.sites = [...samples.SITES];
      service.browsers = [samples.BROWSER];
    },
    when: stepTo(4),
  },
  { name: "welcome-4-not-yet", given: fresh, when: stepTo(4) },

  { name: "today" },
  { name: "today-print", print: true },
  {
    name: "today-reflection-due",
    given: (service) => {
      service.reflections = { ...service.reflections, due: ["2026-W46", "2026-W47"] };
    },
  },
  { name: "today-learn-card", given: learnt },
  { name: "today-learn-card-closed", given: learnt, when: press(".learn .button") },
  { name: "today-rating", when: press(".rate summary") },
  {
    name: "day-zero",
    path: "/day/2026-11-22",
    given: (service, { emptyDay }) => {
      service.days["2026-11-22"] = emptyDay({ day: "2026-11-22" });
    },
  },
  {
    name: "today-empty",
    given: (service, { emptyDay }) => {
      service.today = emptyDay();
    },
  },
  {
    name: "today-first",
    given: (service, { emptyDay }) => {
      service.today = emptyDay({ not_now: 2 });
      service.sites = [];
    },
  },
  {
    name: "today-stale",
    when: offline,
  },
  {
    name: "today-error",
    given: down("/days/today"),
  },
  {
    name: "today-told",
    given: (service, { NOTICES }) => {
      service.notices = [...NOTICES];
    },
  },
  {
    name: "day",
    path: "/day/2026-11-20",
    given: (service, { day }) => {
      service.days["2026-11-20"] = day({ day: "2026-11-20" });
    },
  },
  {
    name: "day-empty",
    path: "/day/2026-11-19",
    given: (service, { emptyDay }) => {
      service.days["2026-11-19"] = emptyDay({ day: "2026-11-19" });
    },
  },
  { name: "day-out-of-range", path: "/day/1815-06-18" },
  { name: "day-impossible", path: "/day/2026-13-45" },

  { name: "week", path: "/week" },
  { name: "week-print", path: "/week", print: true },
  { name: "week-other", path: "/week/2026-W40" },
  {
    name: "week-explained",
    path: "/week",
    when: async (page) => {
      for (const summary of await page.$$("summary")) await summary.click();
      await settle();
    },
  },
  {
    name: "week-nights",
    path: "/week",
    given: (service, { review }) => {
      const late = [0, 1, 3].map((hour) => ({ day: "2026-11-23", hour, attended_seconds: 3_000 - 600 * hour }));
      service.review = { hours: [...late, ...review().hours] };
    },
    when: press("[aria-labelledby=when] summary"),
  },
  {
    name: "week-one-site",
    path: "/week",
    when: async (page) => {
      await page.waitForSelector("#label-of");
      await page.select("#label-of", await page.$eval("#label-of option:last-child", ({ value }) => value));
      await settle();
    },
  },
  {
    name: "week-first",
    path: "/week",
    given: (service, { week, review, BESIDES, NO_USUAL, usage }) => {
      const few = { total: usage({ attended_seconds: 1_500, visits: 2 }), days: week().days.slice(0, 1) };
      service.week = few;
      const early = BESIDES.map((one) => ({ ...one, usual: null, verdict: "early", weeks_missing: 3 }));
      service.review = {
        ...review(),
        intentions: [],
        hours: review().hours.slice(0, 2),
        comparisons: early.slice(0, 1),
        usual: NO_USUAL,
      };
    },
  },
  {
    name: "week-empty",
    path: "/week/2026-W30",
    given: (service, { usage }) => {
      service.week = { total: usage(), days: [] };
    },
  },

  { name: "sites", path: "/sites", given: (service, { BROWSER }) => void service.browsers.push(BROWSER) },
  {
    name: "sites-empty",
    path: "/sites",
    given: (service) => {
      service.sites = [];
    },
  },
  { name: "sites-browser-used", path: "/sites", given: usesAdas },
  { name: "sites-form", path: "/sites", when: press(".site .button") },
  {
    name: "sites-form-own-category",
    path: "/sites",
    when: async (page) => {
      await press(".site .button")(page);
      await page.select("[id^=category-]", "Write");
      await type(page, "[id^=category-] + input", "Making music");
    },
  },
  { name: "sites-cues-fail", path: "/sites", given: failing },
  { name: "today-cues-fail", given: failing },
  {
    name: "sites-form-all-cues",
    path: "/sites",
    when: async (page) => {
      await press(".site .button")(page);
      const firstOff = () => page.$(".site-form .switch input:not(:checked)");
      for (let off = await firstOff(); off; off = await firstOff()) await off.evaluate((one) => one.click());
    },
  },
  ...["chip", "card", "curtain"].map((strength) => ({
    name: `sites-form-look-${strength}`,
    path: "/sites",
    given: (service) => {
      const [first, ...rest] = service.sites;
      service.sites = [{ ...first, policy: { ...first.policy, strength } }, ...rest];
    },
    when: async (page) => {
      await press(".site .button")(page);
      await press(".looks summary")(page);
      if (strength !== "card") await press(".looks label:nth-of-type(2)")(page);
    },
  })),
  {
    name: "sites-form-wrong",
    path: "/sites",
    when: async (page) => {
      await press(".site .button")(page);
      await type(page, "[id^=delay-]", "soon");
      await type(page, "[id^=chapterSize-]", "999");
      await press(".site-form .button.main")(page);
    },
  },
  {
    name: "sites-add-wrong",
    path: "/sites",
    when: async (page) => {
      await type(page, "#new-site", "not an address");
      await press(".beside .button")(page);
    },
  },
  {
    name: "sites-pasted",
    path: "/sites",
    when: async (page) => {
      await press(".site .button")(page);
      await page.waitForSelector("[id^=patterns-]");
      await page.type("[id^=patterns-]", `\n${PASTED}`);
      await type(page, "#new-site", PASTED);
      await press("[name=new-site-part][value=part]")(page);
    },
  },
  {
    name: "sites-later",
    path: "/sites",
    given: (service) => {
      const [first, second] = service.sites;
      const policy = { ...first.policy, gate_enabled: false, chapter_cue: false };
      const on_break = { first_day: "2026-11-24", last_day: "2027-01-03", begun: false };
      service.sites = [
        { ...first, later: { policy, first_day: "2026-11-24" } },
        { ...second, on_break },
      ];
    },
  },
  { name: "sites-break", path: "/sites", when: press(".site details summary") },
  { name: "sites-removed", path: "/sites", when: press(".site .button + .button") },
  {
    name: "sites-forget",
    path: "/sites",
    given: (service, { BROWSER }) => void service.browsers.push(BROWSER),
    when: press(".browser .button"),
  },
  { name: "sites-code", path: "/sites", when: showCode },
  {
    name: "sites-catalogue",
    path: "/sites",
    when: async (page) => {
      await press("summary:not(.site summary)")(page);
      await page.waitForSelector(".pick .chip");
      await page.click(".pick .chip");
      await settle(300);
    },
  },
  {
    name: "sites-offline",
    path: "/sites",
    when: async (page, service) => {
      service.up = false;
      await press(".site .button + .button")(page);
      await settle(300);
    },
  },
  {
    name: "reflections",
    path: "/reflection",
    given: (service) => {
      const past = [
        { week: "2026-W45", state: "done", saved_at: "2026-11-08T18:00:00.000Z" },
        { week: "2026-W44", state: "aside", saved_at: "2026-11-01T18:00:00.000Z" },
      ];
      service.reflections = { ...service.reflections, due: ["2026-W46", "2026-W47"], past };
    },
  },
  { name: "reflections-none", path: "/reflection" },
  { name: "reflection-1-figures", path: "/reflection/2026-W47" },
  {
    name: "reflection-2-question",
    path: "/reflection/2026-W47",
    when: async (page) => {
      await on(page);
      await type(page, "textarea", "The clips that follow one another.");
    },
  },
  {
    name: "reflection-clash",
    path: "/reflection/2026-W47",
    when: async (page, service) => {
      await on(page);
      await type(page, "textarea", "The clips that follow one another.");
      const questions = service.reflection.questions.map((one) => ({ ...one, answer: "Written in another tab." }));
      const saved_at = "2026-11-22T19:00:00.000Z";
      service.reflection = {
        ...service.reflection,
        questions,
        intention: "To bed with a book",
        state: "done",
        saved_at,
      };
      await page.$eval("textarea", (field) => field.blur());
      await page.waitForSelector(".clash");
    },
  },
  {
    name: "reflection-unkept",
    path: "/reflection/2026-W47",
    when: async (page, service) => {
      await on(page);
      await type(page, "textarea", "The clips that follow one another.");
      service.reflection = { ...service.reflection, state: "done", saved_at: "2026-11-22T19:00:00.000Z" };
      await press(".top a")(page);
      await page.waitForSelector(".told .button");
      await settle(400);
    },
  },
  {
    name: "time-over",
    path: "/reflection/2026-W47",
    when: async (page, service) => {
      await on(page);
      await timeIsOver(page, service);
      await type(page, "textarea", "Twenty minutes of words.");
    },
  },
  {
    name: "time-over-how",
    path: "/today",
    when: async (page, service) => {
      await timeIsOver(page, service);
      await press(".time-over summary")(page);
    },
  },
  { name: "reflection-5-wish", path: "/reflection/2026-W47", when: stepTo(5) },
  {
    name: "reflection-done",
    path: "/reflection/2026-W47",
    given: (service, { HOSTILE }) => {
      const questions = service.reflection.questions.map((one) => ({ ...one, answer: HOSTILE }));
      service.reflection = { ...service.reflection, state: "done", intention: HOSTILE, questions };
    },
  },
  {
    name: "reflection-done-print",
    path: "/reflection/2026-W47",
    print: true,
    given: (service) => {
      const questions = service.reflection.questions.map((one) => ({ ...one, answer: "A walk by the river." }));
      service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book", questions };
    },
  },
  { name: "sites-print", path: "/sites", print: true },
  { name: "reflection-1-print", path: "/reflection/2026-W47", print: true },
  {
    name: "reflection-deleting",
    path: "/reflection/2026-W47",
    given: (service) => {
      service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book" };
    },
    when: press(".step-buttons .quiet"),
  },
  {
    name: "reflection-1-turned-back",
    path: "/reflection/2026-W47",
    given: (service) => {
      const nothing = { visits: 0, attended_seconds: 0, planned_seconds: 0, planned_attended_seconds: 0, signals: [] };
      service.reflection = { ...service.reflection, ...nothing, not_now: 4 };
    },
  },
  {
    name: "reflection-aside",
    path: "/reflection/2026-W47",
    given: (service) => {
      const questions = service.reflection.questions.map((one) => ({ ...one, answer: "The clips that follow." }));
      service.reflection = { ...service.reflection, state: "aside", intention: "To bed with a book", questions };
    },
  },
  {
    name: "reflection-draft-deleting",
    path: "/reflection/2026-W47",
    given: (service) => {
      service.reflection = { ...service.reflection, state: "draft", intention: "To bed with a book" };
    },
    when: press(".step-buttons .quiet:last-child"),
  },
  {
    name: "reflection-deleted",
    path: "/reflection/2026-W47",
    given: (service) => {
      service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book" };
    },
    when: inTurn(press(".step-buttons .quiet"), press(".notice .button:not(.main)")),
  },

  { name: "data", path: "/data" },
  {
    name: "data-empty",
    path: "/data",
    given: (service, { stored }) => {
      const none = {
        days: 0,
        visits: 0,
        intentions: 0,
        words: 0,
        ratings: 0,
        cues: 0,
        gates: 0,
        events: 0,
        contacts: 0,
        reflections: 0,
      };
      service.stored = stored({ ...none, first_day: null, last_day: null, sites: [], browsers: 0, backups: [] });
    },
  },
  {
    name: "data-delete-day",
    path: "/data",
    when: press("#delete-day-button"),
    given: (service, { day, DAY }) => {
      service.days[DAY] = day();
    },
  },
  { name: "data-print", path: "/data", print: true },
  { name: "data-delete-site", path: "/data", when: press("#delete-site-button") },
  { name: "data-delete-all", path: "/data", when: press("#delete-all-button") },
  ...familyScenes,
  ...agreementScenes,
];
