/** What must pass, what must be caught, and what happens when something stops. */
import assert from "node:assert/strict";
import { show, visit, waitForAddress, waitForPage } from "../harness/pages.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, cueGone, scrollUntilCue } from "../people/cue.mjs";
import { press, reads } from "../people/dom.mjs";
import { enter, home, meetGate, pair, settle, swift, watch } from "../people/home.mjs";
import { today, untilToday } from "../people/today.mjs";

const FEED = { name: "Feed", patterns: ["feed.localhost"], policy: swift() };
/** Two paths of 150 characters, as people paste them; percent-encoded letters make a path long soon. */
const LONG = `/course/${"specialization-of-data-science-".repeat(5)}`.slice(0, 150);
const CYRILLIC = `/wiki/${encodeURIComponent("Категория:Телесериалы_России_по_годам")}`.slice(0, 150);
const ready = (page) => until(() => page.evaluate(() => document.documentElement.dataset.ready === "true"), "the page");

/** Asked of the browser itself: Firefox's driver goes on naming a tab that an extension has closed. */
const tabAddresses = (ownPage) =>
  ownPage.evaluate(async () => (await (globalThis.browser ?? chrome).tabs.query({})).map(({ url }) => url));

async function paired(stage) {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, FEED);
  return { world, pages };
}

/** Chromium keeps a page for "back" in spite of "no-store", but not one whose scripts were answered with it. */
const fetchMore = (page) => page.evaluate(() => fetch("/more").then((answer) => answer.text()));

/** Follow a link to the watched site from another one. */
async function followLink(world, from = "plain.localhost", prepare = async () => {}) {
  const page = await world.session.newPage();
  await visit(page, world.sites.url(from, "/"));
  await ready(page);
  await prepare(page);
  await page.click("#feed");
  await waitForAddress(page, world.isGate);
  return page;
}

stories("what must pass, and what must be caught", paired, {
  "not now is one key, and nothing was contacted": async ({ world, pages }) => {
    const page = await meetGate(world, world.sites.url("feed.localhost"));
    await settle(page);
    await page.keyboard.press("Escape");
    await until(async () => !world.isGate(await page.evaluate(() => location.href).catch(() => "")), "the gate to go");
    assert.deepEqual(world.sites.requests("feed.localhost"), []);
    await show(pages.dashboard);
    await until(async () => (await today(pages.dashboard)).not_now === 1, "“not now” in today's figures");
  },
  "not now in a tab of its own closes it; going back leads where one was": async ({ world }) => {
    const page = await followLink(world);
    await settle(page);
    await press(page, "Not now");
    await waitForAddress(page, (href) => href === world.sites.url("plain.localhost", "/"));
  },
  "not now goes back to a page that takes its time, however often it is said": async ({ world }) => {
    const page = await followLink(world, "slow.localhost", fetchMore);
    await settle(page);
    await press(page, "Not now");
    await page.keyboard.press("Escape");
    await waitForAddress(page, (href) => href === world.sites.url("slow.localhost", "/"));
    await ready(page);
    // By now the tab would have been closed, or have gone back once more.
    await settle(page);
    assert.equal(await page.evaluate(() => location.href), world.sites.url("slow.localhost", "/"));
    assert.equal(world.sites.requests("slow.localhost").filter(({ path }) => path === "/").length, 2);
  },
  "not now closes a tab that has nowhere to go back to": async ({ world, pages }) => {
    const page = await followLink(world);
    const gates = await page.evaluate(() => {
      // The entry before is this very gate, for another place of the same site.
      location.hash = `${location.href.slice(location.href.indexOf("#") + 1)}-again`;
      return history.length;
    });
    assert.ok(gates > 1);
    await settle(page);
    await press(page, "Not now");
    await until(async () => !(await tabAddresses(pages.options)).some(world.isGate), "the tab to close");
  },
  "deep link, query and fragment survive; a link to the site is gated": async ({ world }) => {
    const page = await followLink(world);
    assert.deepEqual(world.sites.requests("feed.localhost"), []);
    await until(() => page.$("form .intention"), "the gate to ask");
    await enter(page, world.sites.url("feed.localhost", "/deep/link?q=1&r=%C3%A9#part-2"));
  },
  "one long address is gated, as is a site added after it; what is beside it opens without a gate": async ({
    world,
    pages,
  }) => {
    for (const [host, path] of [
      ["long.localhost", LONG],
      ["wiki.localhost", CYRILLIC],
      ["later.localhost", ""],
    ])
      await watch(pages, { name: host, patterns: [host + path], policy: swift() });
    await meetGate(world, world.sites.url("later.localhost"));
    for (const [host, path] of [
      ["long.localhost", LONG],
      ["wiki.localhost", CYRILLIC],
    ]) {
      const page = await world.session.newPage();
      const beside = world.sites.url(host, `${path.slice(0, 120)}?q=%C3%A9#part-2`);
      await visit(page, beside, (href) => href === beside);
      await ready(page);
      assert.equal(world.sites.requests(host).length > 0, true);
      world.sites.forget();
      const gate = await meetGate(world, world.sites.url(host, path));
      assert.deepEqual(world.sites.requests(host), []);
      await enter(gate, world.sites.url(host, path));
      await ready(gate);
    }
    await show(pages.dashboard);
    const there = ({ visits }) =>
      visits.filter(({ site_name: name }) => ["long.localhost", "wiki.localhost"].includes(name));
    const visits = await untilToday(pages.dashboard, (day) => there(day).length >= 2 && there(day));
    assert.equal(visits.length, 2);
  },
  "a whole site around a long address: each has its own gate": async ({ world, pages }) => {
    await watch(pages, { name: "Whole", patterns: ["whole.localhost"], policy: swift() });
    await watch(pages, { name: "Part", patterns: [`whole.localhost${LONG}`], policy: swift() });
    const beside = world.sites.url("whole.localhost", LONG.slice(0, 120));
    const whole = await meetGate(world, beside);
    await until(async () => (await whole.title()).includes("Whole"), "the gate of Whole");
    await enter(whole, beside);
    await ready(whole);
    const part = await meetGate(world, world.sites.url("whole.localhost", LONG));
    await until(async () => (await part.title()).includes("Part"), "the gate of Part");
    await enter(part, world.sites.url("whole.localhost", LONG));
    await ready(part);
  },
  "a site whose own service worker answers navigations is gated too": async ({ world, pages }) => {
    const before = await world.session.newPage();
    await visit(before, world.sites.url("worker.localhost", "/"));
    await ready(before);
    await before.close();
    await watch(pages, { name: "Worker", patterns: ["worker.localhost"], policy: swift() });
    world.sites.forget();
    const address = world.sites.url("worker.localhost", "/app?x=1#y");
    const page = await meetGate(world, address);
    const asked = world.sites.requests("worker.localhost").filter(({ path }) => path !== "/worker-sw.js");
    assert.deepEqual(asked, [], "the page of a worker that answers by itself asked its server");
    await enter(page, address);
  },
  "sign-in pop-ups, form posts and never-gated places pass": async ({ world, pages }) => {
    await watch(pages, { name: "Sign-in", patterns: ["oauth.localhost"], policy: swift() });
    await watch(pages, { name: "Form", patterns: ["form.localhost"], policy: swift() });
    const shop = await world.session.newPage();
    await visit(shop, world.sites.url("shop.localhost", "/"));
    await ready(shop);
    await shop.click("#pop-up");
    const dialog = await waitForPage(world.session.browser, (href) => href.includes("/dialog/oauth"));
    await ready(dialog);
    await dialog.click("#accept");
    await reads(shop, "Signed in: 1234");

    const plain = await world.session.newPage();
    await visit(plain, world.sites.url("plain.localhost", "/"));
    await ready(plain);
    await plain.click("#post button");
    await waitForAddress(plain, (href) => href.includes("/landing"));
    assert.equal(world.sites.requests("form.localhost")[0]?.method, "POST");

    const help = await world.session.newPage();
    await visit(help, world.sites.url("form.localhost", "/help/line"));
    await meetGate(world, world.sites.url("form.localhost", "/other"));
  },
});

story("the service stops: gate, cue and rating go on, and everything arrives afterwards", async (stage) => {
  const { world, pages } = await paired(stage);
  await world.service.stop("SIGKILL");
  const address = world.sites.url("feed.localhost", "/offline");
  const page = await meetGate(world, address);
  assert.deepEqual(world.sites.requests("feed.localhost"), []);
  await enter(page, address, { text: "Without the service" });
  await scrollUntilCue(page);
  await answerCue(page, CONTINUE);
  await cueGone(page);
  const popup = await world.session.openExtensionPage("popup.html");
  await reads(popup, "The service does not answer");
  await press(popup, "I’m done here");
  await waitForPage(world.session.browser, (href) => href.includes("/rating.html"));
  await world.service.start();
  const seen = await untilToday(pages.dashboard, (day) => day.visits[0]?.ended_at && day.visits[0]);
  assert.equal(seen.intention, "Without the service");
  assert.equal(seen.cues.length, 1);
});

story(
  "the worker is killed again and again: nothing lost, nothing doubled",
  async (stage) => {
    const { world, pages } = await paired(stage);
    const address = world.sites.url("feed.localhost", "/killed");
    const page = await meetGate(world, address);
    await world.session.killWorker();
    await enter(page, address, { text: "In spite of it all" });
    for (let round = 0; round < 5; round += 1) {
      await scrollUntilCue(page);
      await world.session.killWorker();
      await answerCue(page, CONTINUE);
      await cueGone(page);
    }
    await untilToday(pages.dashboard, ({ visits }) => visits[0]?.cues.filter(({ answer }) => answer).length === 5);
    const { visits } = await today(pages.dashboard);
    assert.equal(visits.length, 1);
    assert.deepEqual(
      visits[0].cues.map((cue) => cue.answer),
      Array(5).fill("continue"),
    );
  },
  { browsers: ["chromium"] },
);
