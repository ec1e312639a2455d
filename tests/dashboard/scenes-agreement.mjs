/** The pages of agreements, of wishes for more time and of the family's week. `given` prepares the service, `when` does what a person does. */
import { asNoe, down, inTurn, never, offline, press, settle, type } from "./scene-steps.mjs";

const choose = async (page, selector, value) => {
  await page.waitForSelector(selector);
  await page.select(selector, value);
};
const openAll = async (page) => {
  await page.waitForSelector("summary");
  await page.$$eval("main details", (all) => {
    for (const one of all) one.open = true;
  });
  await settle();
};
const nothing = (service) => {
  service.agreements = [];
};
const proposed = (service, { agreement, counter }) => {
  service.agreements = [agreement({ proposed: counter() })];
};
const both = (one, other) => (service, samples) => {
  one(service, samples);
  other(service, samples);
};
const playsNothing = (service, { agreement, version, VIDEO_CLAUSE }) => {
  service.agreements = [
    agreement({ in_force: version({ idle: [{ clause_id: VIDEO_CLAUSE, offered: ["youtube"] }] }) }),
  ];
};
const AGREEMENT = "/family/agreement/00000000-0000-4000-8000-000000000200";
const NEW = "/family/agreement/new";
const beginSecond = press(".presets li:nth-child(2) .button");
const everyKind = async (page) => {
  await press("section[aria-labelledby=otherwise] > .button")(page);
  const kinds = await page.$$eval("#add-clause option", (all) => all.map(({ value }) => value));
  for (const kind of kinds) {
    await choose(page, "#add-clause", kind);
    await press(".add-clause .button")(page);
  }
};

export const agreementScenes = [
  { name: "agreement-new-whom", path: NEW, given: nothing },
  { name: "agreement-new-begin", path: `${NEW}?member=00000000-0000-4000-8000-000000000003`, given: nothing },
  { name: "agreement-new-already", path: `${NEW}?member=00000000-0000-4000-8000-000000000003` },
  { name: "agreement-new-loading", path: NEW, given: never("/family/presets") },
  { name: "agreement-new-error", path: NEW, given: down("/family/presets") },
  { name: "agreement-new-child", path: NEW, given: both(nothing, asNoe) },
  {
    name: "agreement-write",
    path: `${NEW}?member=00000000-0000-4000-8000-000000000003`,
    given: nothing,
    when: inTurn(beginSecond, press(".clause .button"), openAll),
  },
  {
    name: "agreement-write-every-kind",
    path: `${NEW}?member=00000000-0000-4000-8000-000000000003`,
    given: nothing,
    when: inTurn(everyKind, openAll),
  },
  {
    name: "agreement-write-wrong",
    path: `${NEW}?member=00000000-0000-4000-8000-000000000004`,
    given: nothing,
    when: async (page) => {
      await everyKind(page);
      await choose(page, "#add-clause", "bedtime");
      await press(".add-clause .button")(page);
      await type(page, "[id$=-minutes]", "many");
      await press(".agreement-form > .step-buttons .button")(page);
    },
  },
  {
    name: "agreement-write-removed",
    path: `${NEW}?member=00000000-0000-4000-8000-000000000003`,
    given: nothing,
    when: inTurn(beginSecond, press(".clause .button.quiet")),
  },
  {
    name: "agreement-write-offline",
    path: `${NEW}?member=00000000-0000-4000-8000-000000000003`,
    given: nothing,
    when: async (page, service) => {
      await beginSecond(page);
      await type(page, "#terms-reviewOn", "x").catch(() => undefined);
      await page.$eval("#terms-reviewOn", (field) => {
        const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
        field.value = day;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      service.up = false;
      await press(".agreement-form > .step-buttons .button")(page);
      await settle(300);
    },
  },
  { name: "agreement", path: AGREEMENT },
  { name: "agreement-child", path: AGREEMENT, given: asNoe },
  { name: "agreement-proposed", path: AGREEMENT, given: proposed },
  { name: "agreement-proposed-sign", path: AGREEMENT, given: proposed, when: press(".proposal .button.main") },
  {
    name: "agreement-proposed-refuse",
    path: AGREEMENT,
    given: both(proposed, asNoe),
    when: press(".proposal .button.quiet"),
  },
  {
    name: "agreement-proposed-first",
    path: AGREEMENT,
    given: (service, { agreement, version }) => {
      const first = version({ signatures: [], missing: ["member", "adult"], in_force_since: null });
      service.agreements = [agreement({ in_force: null, proposed: first })];
    },
    when: openAll,
  },
  {
    name: "agreement-counter",
    path: AGREEMENT,
    given: proposed,
    when: inTurn(
      press(".proposal .step-buttons .button:nth-child(2)"),
      press(".clause:nth-child(2) .button.quiet"),
      press(".clause:nth-child(2) .button"),
    ),
  },
  {
    name: "agreement-due",
    path: AGREEMENT,
    given: (service, { agreement, version }) => {
      const earlier = [version({ number: 0, note: "Let us try it until spring." })];
      service.agreements = [agreement({ review_due: true, earlier })];
    },
    when: openAll,
  },
  {
    name: "today-agreement-due",
    path: "/today",
    given: (service, { agreement }) => {
      service.agreements = [agreement({ review_due: true })];
    },
  },
  { name: "agreement-idle", path: AGREEMENT, given: playsNothing },
  { name: "agreement-idle-child", path: AGREEMENT, given: both(playsNothing, asNoe) },
  {
    name: "agreement-idle-sign",
    path: AGREEMENT,
    given: both((service, { agreement, counter, VIDEO_CLAUSE }) => {
      const idle = [{ clause_id: VIDEO_CLAUSE, offered: ["youtube", "tiktok", "dailymotion", "twitch"] }];
      const proposed = counter({ signatures: [], missing: ["member", "adult"], idle });
      service.agreements = [agreement({ in_force: null, proposed })];
    }, asNoe),
    when: press(".proposal .button.main"),
  },
  {
    name: "agreement-idle-write",
    path: `${AGREEMENT}?change`,
    given: (service) => {
      service.unmet = { categories: ["video", "games"], all: false };
    },
  },
  {
    name: "agreement-write-meanwhile",
    path: `${AGREEMENT}?change`,
    given: (service, samples) => {
      asNoe(service, samples);
      service.coming = samples.counter({ proposed_by: samples.ADA });
    },
    when: inTurn(
      (page) => type(page, "#terms-title", "Mes soirées"),
      (_page, service) => {
        service.agreements = service.agreements.map((one) => ({ ...one, proposed: service.coming }));
      },
      press(".agreement-form > .step-buttons .main"),
      () => settle(400),
    ),
  },
  {
    name: "agreement-split-begun",
    path: AGREEMENT,
    given: (service, samples) => {
      asNoe(service, samples);
      const begun = [{ clause_id: samples.CLAUSES[1].id, minutes: [43, 43] }];
      service.agreements = [samples.agreement({ begun })];
    },
    when: (page) => type(page, ".split-days .field:nth-child(4) input", "90"),
  },
  { name: "agreement-ending", path: AGREEMENT, when: press("section[aria-labelledby=ending] .button") },
  {
    name: "agreement-ended",
    path: AGREEMENT,
    given: (service, { agreement }) => {
      service.agreements = [agreement({ ends_on: "2026-11-23" })];
    },
  },
  {
    name: "agreement-loading",
    path: AGREEMENT,
    given: never("/family/agreements/00000000-0000-4000-8000-000000000200"),
  },
  { name: "agreement-error", path: AGREEMENT, given: down("/family") },
  { name: "agreement-unknown", path: AGREEMENT, given: nothing },
  { name: "agreement-stale", path: AGREEMENT, when: offline },
  { name: "agreement-print", path: AGREEMENT, print: true, pages: 1 },
  {
    name: "agreement-print-long",
    path: AGREEMENT,
    print: true,
    pages: 1,
    given: (service, { agreement, version, terms, CLAUSES }) => {
      const words =
        "When homework is done and the table is laid, we may watch one episode together, and whoever is tired says so.";
      const clauses = [0, 1, 2].flatMap((round) =>
        CLAUSES.map((one, place) => ({ ...one, words, id: `00000000-0000-4000-8000-0000000${round}${place}000` })),
      );
      service.agreements = [agreement({ in_force: version({ terms: terms({ clauses }) }) })];
    },
  },
  { name: "requests", path: "/family/requests" },
  {
    name: "requests-answer",
    path: "/family/requests",
    when: inTurn(press(".answering .chip input")),
  },
  {
    name: "requests-child",
    path: "/family/requests",
    given: (service, samples) => {
      asNoe(service, samples);
      service.wishes = samples.wishes({ reserve_left_minutes: 20 });
    },
  },
  {
    name: "requests-child-wrong",
    path: "/family/requests",
    given: asNoe,
    when: async (page) => {
      await type(page, "#ask-minutes", "all");
      await press("section[aria-labelledby=ask] .button.main")(page);
    },
  },
  {
    name: "requests-empty",
    path: "/family/requests",
    given: (service, samples) => {
      asNoe(service, samples);
      nothing(service);
      service.wishes = samples.wishes({ requests: [] });
    },
  },
  {
    name: "requests-none-waiting",
    path: "/family/requests",
    given: (service, samples) => {
      service.wishes = samples.wishes({ requests: [] });
    },
  },
  { name: "requests-loading", path: "/family/requests", given: never("/requests") },
  { name: "requests-error", path: "/family/requests", given: down("/requests") },
  { name: "requests-stale", path: "/family/requests", when: offline },
  { name: "family-review", path: "/family/review" },
  {
    name: "family-review-empty",
    path: "/family/review",
    given: (service) => {
      service.familyReview = {
        people: [],
        went_well: [],
        requests: [],
        agreement_ids: [],
        questions: ["gaps", "together", "nights"],
      };
    },
  },
  {
    name: "family-review-unwatched",
    path: "/family/review",
    given: (service, { kept, seen }) => {
      const clauses = [
        kept("1", "Games, an hour a week", { unknown_days: 7, is_unwatched: true }),
        kept("2", "Films, half an hour", { kept_days: 1, partly_days: 6 }),
      ];
      service.familyReview = { people: [seen({ clauses })] };
    },
  },
  {
    name: "family-review-due",
    path: "/family/review/2026-W46",
    given: (service, { agreement }) => {
      service.agreements = [agreement({ review_due: true })];
    },
  },
  { name: "family-review-loading", path: "/family/review", given: never("/family/review") },
  { name: "family-review-error", path: "/family/review", given: down("/family/review") },
  { name: "family-review-print", path: "/family/review", print: true },
];
