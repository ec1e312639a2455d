/** What do I want to be told about: allow, ask or mute by site; a page that asks becomes a question to the person. */
import assert from "node:assert/strict";
import { openCueScript } from "../harness/open-cue.mjs";
import { reload, show, visit } from "../harness/pages.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown } from "../people/cue.mjs";
import { press, reads, textOf } from "../people/dom.mjs";
import { home, pair, swift, watch } from "../people/home.mjs";
import { answerQuestions, arrow, focusOn, questions } from "../people/keyboard.mjs";
import { answersOf, ask, firefoxAsks, sayTo, tabIntoCard, told } from "../people/notify.mjs";
import { untilToday } from "../people/today.mjs";

const OPEN = { ...swift(), gate_enabled: false, chapter_cue: false, planned_time_cue: false };
/** All day and all night, whenever the story is told. */
const CURTAIN = { ...OPEN, night_cue: true, night_from: "00:00", night_until: "23:59", strength: "curtain" };
const DENIED = { permission: "denied", asked: "denied", calledBack: "denied", state: "denied" };

async function begin(stage, language = "en") {
  const world = await home(stage, { language });
  const pages = await pair(world, language);
  const choices = await world.session.openExtensionPage("notifications.html");
  await until(() => choices.$(".notify h1"), "the page of choices");
  return { world, pages, choices };
}

/** Watch a site of its own, without a gate; gives its address. */
async function watched({ world, pages, choices }, name, { kind = "plain", policy = OPEN } = {}) {
  const host = `${name.toLowerCase()}.${kind}.localhost`;
  await watch(pages, { name, patterns: [host], policy });
  await show(choices);
  await reload(choices);
  await reads(choices, name);
  return world.sites.url(host, "/");
}

async function open({ world }, address) {
  const page = await world.session.newPage();
  await visit(page, address);
  return page;
}

/** Choose for one site on the page of choices, and wait until it says so. */
async function choose({ choices }, name, label) {
  await show(choices);
  const section = `section[aria-label="${name}"]`;
  await until(
    () =>
      choices.evaluate(
        (within, wanted) => {
          const chips = [...document.querySelectorAll(`${within} .chip`)];
          const chip = chips.find((one) => one.textContent.trim() === wanted);
          if (!chip) return false;
          if (!chip.querySelector("input").checked) chip.click();
          return true;
        },
        section,
        label,
      ),
    `${label} of ${name}`,
  );
  const chosen = `${section} .chip:has(:checked)`;
  await until(() => choices.$eval(chosen, (chip, wanted) => chip.textContent.trim() === wanted, label), "the choice");
  await until(async () => (await choices.$eval(`${section} .said`, (node) => node.textContent)) !== "", "its answer");
}

const aboutSite = (choices, name) =>
  choices.$eval(`section[aria-label="${name}"]`, (section) => section.innerText.replaceAll(/\s+/g, " "));

/** Whether pages of a host get the script that holds what they ask. */
const isHeld = (own, host) =>
  own.evaluate(async (part) => {
    const { scripting } = globalThis.browser ?? globalThis.chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return scripts.some(({ id, matches }) => id.startsWith("hold-") && matches.some((match) => match.includes(part)));
  }, host);

stories("notification choices", begin, {
  "a muted site is told “denied”, in every way that it can ask; undone, it may ask again": async (home, { kind }) => {
    const address = await watched(home, "Muted");
    await choose(home, "Muted", "Mute");
    const page = await open(home, address);
    assert.deepEqual(await told(page), DENIED);
    const more = await page.evaluate(async () => {
      const refused = (work) =>
        work.then(
          () => "done",
          (error) => error.name,
        );
      const made = new Notification("A title", { body: "words" });
      return {
        subscribe: await refused(PushManager.prototype.subscribe.call({}, { userVisibleOnly: true })),
        made: [made instanceof Notification, made.title, made.body],
        missing: await refused(Promise.resolve().then(() => new Notification())),
        looks: Function.prototype.toString.call(Notification.requestPermission).includes("[native code]"),
        names: Object.keys(globalThis).filter((name) => /escale|hold|mute|asking/i.test(name)),
      };
    });
    const { subscribe, ...rest } = more;
    // Chromium is told by its own settings; nothing of ours stands there, so an illegal call is what it says.
    assert.equal(subscribe, kind === "firefox" ? "NotAllowedError" : "TypeError");
    assert.deepEqual(rest, { made: [true, "A title", "words"], missing: "TypeError", looks: true, names: [] });
    const says = kind === "firefox" ? "Escale says no for you in its pages" : "nothing from this site gets through";
    assert.match(await aboutSite(home.choices, "Muted"), new RegExp(says));
    await show(home.choices);
    await press(home.choices, "Undo the choice for Muted");
    await until(async () => !/Now: (nothing|Escale says)/.test(await aboutSite(home.choices, "Muted")), "the undo");
    await focusOn(home.choices, "none");
    await show(page);
    await visit(page, address);
    await until(() => page.evaluate(() => Notification.permission === "default"), "the browser's own answer");
  },
  "what this browser cannot do is said": async ({ choices }, { kind }) => {
    await show(choices);
    const text = await textOf(choices);
    const cannot = "Firefox keeps the list of who may notify you to itself";
    assert.equal(text.includes(cannot), kind === "firefox");
    assert.equal(text.includes("This browser carries your choices out itself"), kind === "chromium");
  },
  "arrow keys go through the choices, and only a click asks the browser": async (home, { kind }) => {
    const { choices } = home;
    await watched(home, "Keys");
    await answerQuestions(choices, true);
    const radio = (value) => `section[aria-label="Keys"] input[value="${value}"]`;
    const ways = ["none", "allow", "ask", "mute"];
    for (const [index, from] of ways.slice(0, -1).entries()) {
      const to = ways[index + 1];
      await arrow(choices, radio(from), "ArrowRight");
      await until(() => choices.$eval(radio(to), ({ checked }) => checked), `${to} to be chosen`);
    }
    const says = kind === "firefox" ? "Escale says no for you in its pages" : "nothing from this site gets through";
    await until(async () => (await aboutSite(choices, "Keys")).includes(says), "the site to be muted");
    assert.equal(await questions(choices), 0);
    await choose(home, "Keys", "As above");
    await choose(home, "Keys", "Mute");
    assert.equal(await questions(choices), kind === "firefox" ? 0 : 1);
    await until(async () => (await aboutSite(choices, "Keys")).includes(says), "the site to be muted by a click");
    await reload(choices);
  },
  "a page that asks becomes one small question; “not now” is one key, and is listed": async (home) => {
    const address = await watched(home, "Asks");
    await choose(home, "Asks", "Ask me first");
    const page = await open(home, address);
    await ask(page, 200);
    await cueShown(page);
    await page.evaluate(() => {
      for (let time = 0; time < 50; time += 1)
        document.dispatchEvent(new Event("escale-notify-asked", { cancelable: true }));
      document.querySelector("html > div[popover]").click();
    });
    const { shown, cards, focus } = await page.evaluate(
      (selector) => ({
        shown: document.querySelector(selector).className,
        cards: document.querySelectorAll(selector).length,
        focus: document.activeElement.tagName,
      }),
      CUE_HOST,
    );
    assert.deepEqual([shown, cards, focus], ["chip above", 1, "BODY"]);
    assert.deepEqual(await answersOf(page), []);
    await show(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    await tabIntoCard(page);
    await page.keyboard.press("Escape");
    await cueGone(page);
    await until(async () => (await answersOf(page)).length === 200, "the page's answers");
    assert.deepEqual([...new Set(await answersOf(page))], ["default"]);
    await ask(page);
    await until(async () => (await answersOf(page)).length === 1, "an answer without a card");
    assert.equal(await page.$(CUE_HOST), null);
    await show(home.choices);
    await until(
      async () => /It asked once, on .* You said: not now/.test(await aboutSite(home.choices, "Asks")),
      "the list",
    );
  },
  "“allow” lets the browser ask, in the person's own click": async (home, { kind }) => {
    const address = await watched(home, "Lets");
    await choose(home, "Lets", "Ask me first");
    const page = await open(home, address);
    await ask(page);
    await sayTo(page, "allow");
    await cueGone(page);
    // Headless Chromium refuses its own question by itself; Escale's "not now" would be "default".
    if (kind === "chromium") await until(async () => (await answersOf(page))[0] === "denied", "Chromium's own answer");
    else await until(() => firefoxAsks(home.world.session), "Firefox's own question");
  },
  "over a curtain it is answered first, and the curtain after it": async (home) => {
    const address = await watched(home, "Night", { policy: CURTAIN });
    await choose(home, "Night", "Ask me first");
    const page = await open(home, address);
    await cueShown(page);
    await ask(page);
    const looks = () => page.$$eval(CUE_HOST, (hosts) => hosts.map((host) => host.className).sort());
    await until(async () => (await looks()).length === 2, "both cards");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
    assert.deepEqual(await looks(), ["chip above", "curtain"], "they fight each other");
    await sayTo(page, "later", `${CUE_HOST}.above`);
    await until(async () => (await answersOf(page))[0] === "default", "the page's answer");
    assert.deepEqual(await looks(), ["curtain"]);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await untilToday(home.pages.dashboard, ({ visits }) => {
      const [cue] = visits.find(({ site_name: name }) => name === "Night")?.cues ?? [];
      return cue?.answer === "continue";
    });
  },
  "forged answers grant nothing": async (home) => {
    const address = await watched(home, "Forges");
    await choose(home, "Forges", "Ask me first");
    const page = await open(home, address);
    await ask(page);
    await cueShown(page);
    await page.evaluate(() => document.dispatchEvent(new Event("escale-notify-allow")));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.notEqual(await page.evaluate(() => Notification.permission), "granted");
    await show(home.choices);
    assert.match(await aboutSite(home.choices, "Forges"), /Now: when it asks, Escale shows you first/);
  },
  "“never here” mutes the site, also for its next page, under a page's strictest rules": async (home) => {
    const address = `${await watched(home, "Never", { kind: "hostile" })}?strict`; // its policy, none of its attacks
    await press(home.choices, "Show me first");
    await until(
      async () => /Now: when it asks, Escale shows you first/.test(await aboutSite(home.choices, "Never")),
      "the site to be shown first",
    );
    await until(() => isHeld(home.choices, "never.hostile"), "its pages to be held");
    const page = await open(home, address);
    await page.evaluate(() => {
      for (const frozen of [Notification, EventTarget.prototype, Object.prototype, Promise.prototype])
        Object.freeze(frozen);
      globalThis.addEventListener = undefined;
    });
    await ask(page);
    await sayTo(page, "never");
    await cueGone(page);
    await until(async () => (await answersOf(page))[0] === "denied", "the answer");
    assert.equal(await page.evaluate(() => Notification.permission), "denied");
    await until(async () => {
      await visit(page, address);
      return (await page.evaluate(() => Notification.permission)) === "denied";
    }, "the next page to be denied");
    await show(home.choices);
    await until(async () => /You said: never here/.test(await aboutSite(home.choices, "Never")), "the list");
    await press(home.choices, "The browser deals with it");
  },
  "a page that removes, covers and clicks the card has heard “not now”": async (home) => {
    const address = await watched(home, "Fights", { kind: "hostile" });
    await choose(home, "Fights", "Ask me first");
    const page = await open(home, address);
    await ask(page);
    await until(async () => (await answersOf(page))[0] === "default", "the page's answer");
    await show(home.choices);
    const about = await until(async () => {
      const text = await aboutSite(home.choices, "Fights");
      return text.includes("It asked once") && text;
    }, "the list");
    assert.doesNotMatch(about, /You said/);
    assert.match(about, /Now: when it asks, Escale shows you first/);
  },
  "a removed site leaves nothing": async (home, { kind }) => {
    const address = await watched(home, "Gone");
    await choose(home, "Gone", "Mute");
    await show(home.pages.options);
    await reload(home.pages.options);
    await press(home.pages.options, "Remove Gone");
    await until(async () => !(await textOf(home.pages.options)).includes("gone.plain.localhost"), "the site to go");
    const page = await open(home, address);
    await until(async () => {
      await visit(page, address);
      return (await page.evaluate(() => Notification.permission)) === "default";
    }, `${kind}'s own answer`);
  },
});

story(
  "a refused permission changes nothing",
  async (stage) => {
    const home = await begin(stage);
    const address = await watched(home, "Refused");
    // The driver cannot press the browser's question; this is what the page hears when the person says no.
    await answerQuestions(home.choices, false);
    await press(home.choices, "Mute");
    await reads(home.choices, "so nothing changed");
    await focusOn(home.choices, "none");
    const checked = await home.choices.$eval(
      'section[aria-label="Refused"] .chip:has(:checked)',
      (chip) => chip.textContent,
    );
    assert.equal(checked, "As above");
    const page = await open(home, address);
    assert.equal(await page.evaluate(() => Notification.permission), "default");
  },
  { browsers: ["chromium"] },
);

for (const language of ["en", "fr"])
  story(`the page of choices and the card are accessible (${language})`, async (stage) => {
    const home = await begin(stage, language);
    const { choices } = home;
    await isAccessible(choices, "choices, no site", stage.kind);
    const address = await watched(home, "Feed");
    await choose(home, "Feed", language === "fr" ? "Me demander d’abord" : "Ask me first");
    const page = await open(home, address);
    await ask(page);
    await cueShown(page);
    await sayTo(page, "later");
    await show(choices);
    await until(async () => /1|once|une fois/.test(await aboutSite(choices, "Feed")), "what was asked");
    await isAccessible(choices, "choices", stage.kind);
    await page.evaluate(await openCueScript());
    await page.evaluate((spoken) => globalThis.showOpenAsk("Feed", spoken), language);
    await isAccessible(page, "card of a page that asks", stage.kind);
  });
