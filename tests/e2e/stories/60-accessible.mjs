/** Every page and state, in both languages: axe with zero violations, both themes, narrow and wide. */
import { openCueScript } from "../harness/open-cue.mjs";
import { reload, show, visit } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { answerCue, DONE, scrollUntilCue } from "../people/cue.mjs";
import { fill, press } from "../people/dom.mjs";
import { enter, home, meetGate, openDashboard, pair, swift, watch } from "../people/home.mjs";
import { shotTexts } from "../people/shot-texts.mjs";

const there = (page, selector) => until(() => page.$(selector), `${selector} on the page`);

async function beforePairing(world, check) {
  const { session, service } = world;
  const popup = await session.openExtensionPage("popup.html");
  await there(popup, ".popup .button");
  await check(popup, "popup, not paired");
  const options = await session.openExtensionPage("options.html");
  await there(options, "#code");
  await check(options, "options, not paired");
  const out = await session.newPage();
  await visit(out, `${service.address}/today`);
  await there(out, "code");
  await check(out, "dashboard, signed out");
  const first = await openDashboard(world);
  await there(first, ".welcome h1");
  await check(first, "first run, language");
  await first.click(".step-buttons .main");
  await there(first, ".pick .chip");
  await check(first, "first run, sites");
  await first.click(".step-buttons .main");
  await there(first, ".pairing .button");
  await first.click(".pairing .button");
  await there(first, ".code");
  await check(first, "first run, pairing code");
  for (const page of [popup, options, out, first]) await page.close();
}

async function paired(world, language, check) {
  const looked = { waiting: "options, waiting", confirm: "first run, a browser to confirm", done: "first run, done" };
  const look = async (page, step) => step in looked && (await check(page, looked[step]));
  const { dashboard, options } = await pair(world, language, look);
  await check(dashboard, "today, empty");
  await watch({ dashboard, options }, { name: "Feed", patterns: ["feed.localhost"], policy: swift() });
  await check(options, "options, paired");
  const idle = await world.session.openExtensionPage("popup.html");
  await there(idle, ".popup");
  await check(idle, "popup, nothing watched here");
  await idle.close();
  const address = world.sites.url("feed.localhost", "/");
  const page = await meetGate(world, address);
  await check(page, "gate");
  await page.click(".enter");
  await there(page, ".problem");
  await check(page, "gate, something missing");
  const text = shotTexts[language];
  await press(page, text.other);
  await check(page, "gate, a time of one's own");
  await enter(page, address, { text: text.intention, time: text.time, button: text.enter });
  const popup = await world.session.openExtensionPage("popup.html");
  await there(popup, ".standing");
  await check(popup, "popup, a live visit");
  await popup.close();
  await scrollUntilCue(page);
  await answerCue(page, DONE);
  await there(page, ".after .chip");
  await check(page, "rating");
  await page.click(".after .chip");
  await there(page, ".after .button.main");
  await check(page, "rating, given");
  await show(dashboard);
  await reload(dashboard);
  await there(dashboard, ".visit");
  await check(dashboard, "today");
  await dashboard.evaluate(() => document.querySelector('a[href="/week"]').click());
  await there(dashboard, ".label");
  await check(dashboard, "my week");
  await dashboard.evaluate(() => document.querySelector('a[href^="/reflection/"]').click());
  await there(dashboard, ".step");
  await check(dashboard, "a reflection");
  await dashboard.evaluate(() => document.querySelector('a[href="/data"]').click());
  await press(dashboard, language === "fr" ? "Supprimer ce jour" : "Delete this day");
  await there(dashboard, ".deleting .notice");
  await check(dashboard, "my data, a question");
  await show(options);
  await fill(options, "#address", "not an address");
  await press(options, text.add);
  await there(options, "#address[aria-invalid='true']");
  await check(options, "options, not an address");
  await fill(options, "#address", "https://www.dailymotion.com/video/x8abcdefghijklmnopqrstuvwxyz0123456789?from=home");
  await there(options, ".pasted fieldset");
  await check(options, "options, all of a site or a part");
  await show(dashboard);
  await dashboard.evaluate(() => document.querySelector('a[href="/sites"]').click());
  await press(dashboard, language === "fr" ? "Modifier Feed" : "Change Feed");
  await there(dashboard, ".site-form");
  await check(dashboard, "sites, a form open");
  await visit(dashboard, `${world.service.address}/nowhere`);
  await there(dashboard, "main h1");
  await check(dashboard, "no such page");
  await show(page);
  await visit(page, `${world.session.extensionOrigin}/gate.html#https://elsewhere.example/`);
  await there(page, ".gate h1");
  await check(page, "gate, nothing to ask");
}

for (const language of ["en", "fr"])
  story(
    `every page is accessible (${language})`,
    async (stage) => {
      const world = await home(stage, { language });
      const check = (page, name) => isAccessible(page, name, stage.kind);
      await beforePairing(world, check);
      await paired(world, language, check);
    },
    { timeoutMs: 300_000 },
  );

const LIVE = { attendedMs: 312_000, plannedMs: 600_000, intention: "Répondre à Marie, pour samedi soir" };
const RULES = [
  { kind: "planned_time", extension_ms: 300_000 },
  { kind: "chapter", unit: "items", size: 40 },
  {
    kind: "budget",
    budget_ms: 1_800_000,
    extension_ms: 300_000,
    site_ids: ["1", "2"],
    elsewhere_ms: 900_000,
    holds_on: Array(7).fill(true),
  },
];
const SITE = { id: "1", name: "Feed", cues: RULES, cues_per_day: 12, strength: "card" };
const STATE = { today: { endsAt: 0, attendedMs: { 1: 1_000_000 }, grantedMs: {}, cues: {} } };
const KINDS = ["planned_time", "chapter", "episode", "autoplay", "night", "budget", "pace"];
const CUES = {
  ...Object.fromEntries(KINDS.map((kind) => [kind, { kind, visit: LIVE }])),
  "end of chapter, without an intention": { kind: "chapter", visit: { ...LIVE, plannedMs: null, intention: null } },
  "back on a site": { kind: "planned_time", visit: null },
  "a chip": { kind: "planned_time", visit: LIVE, site: { ...SITE, strength: "chip" } },
  "a curtain": { kind: "planned_time", visit: LIVE, site: { ...SITE, strength: "curtain" } },
};

const CLAUSE = { clause_id: "3", words: "Quarante minutes les jours d’école", warn_ms: 300_000, finish_ms: 180_000 };
const AGREED = {
  ...{ ...CLAUSE, may_continue: true, extension_ms: 300_000, reserve_ms: 600_000, kind: "agreed_time" },
  ...{ budget_ms: 2_400_000, granted_ms: 0, spent_ms: 2_400_000, site_ids: ["1"] },
};

/** With the form of a wish open, as "ask for more time" opens it. */
async function agreedAreAccessible(page, language, check) {
  for (const stage of ["warn", "finish", "writing", "due"]) {
    await page.evaluate(
      ({ cue, ...facts }) => {
        const state = { ...facts.state, agreed: { ...facts.none, endsAt: facts.now + 1 } };
        globalThis.hideCue = globalThis.showOpenAgreed(cue, { ...facts, state });
      },
      {
        cue: { cueId: "2", kind: "agreed_time", clauseId: "3", stage, since: 0 },
        ...{ rule: { ...AGREED, day_ends_at: new Date(Date.now() + 3_600_000).toISOString() }, site: SITE, plan: null },
        ...{ now: Date.now(), language, visit: LIVE, count: 0, chapter: 0 },
        none: { attendedMs: {}, countedMs: {}, continuedMs: {}, continuedUntil: {}, done: [], told: [] },
        state: { ...STATE, visits: {}, attention: null, wishes: [], here: null, clock: { offsetMs: 0, reachedAt: 0 } },
      },
    );
    await check(`cue of an agreement, ${stage} (${language})`);
    if (stage === "due") {
      await page.evaluate(() => {
        const root = [...document.querySelectorAll("div[popover]")].at(-1).shadowRoot;
        root.querySelectorAll("button")[1].click();
      });
      await check(`asking for more time in the curtain (${language})`);
    }
    await page.evaluate(() => globalThis.hideCue());
  }
}

story("every cue is accessible", async (stage) => {
  const { sites, session } = await home(stage);
  const page = await session.newPage();
  await visit(page, sites.url("plain.localhost", "/"));
  await page.evaluate(await openCueScript());
  for (const language of ["en", "fr"])
    for (const [name, facts] of Object.entries(CUES)) {
      await page.evaluate(
        (given) => {
          globalThis.hideCue = globalThis.showOpenCue(given);
        },
        { cueId: "1", site: SITE, state: STATE, count: 14, chapter: 2, now: Date.now(), language, ...facts },
      );
      await isAccessible(page, `cue, ${name} (${language})`, stage.kind);
      await page.evaluate(() => globalThis.hideCue());
    }
  for (const language of ["en", "fr"])
    await agreedAreAccessible(page, language, (name) => isAccessible(page, name, stage.kind));
});
