/** A calm page: what counts people is hidden without a shift, one click shows it again. What is paid for in a feed is counted. */
import assert from "node:assert/strict";
import { bundled } from "../harness/bundled.mjs";
import { show, visit } from "../harness/pages.mjs";
import { stories } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { press, reads } from "../people/dom.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

const QUIET = { chapter_cue: false, planned_time_cue: false };
const CALM = { calm_counters: true, calm_badges: true, calm_trending: true };
const HIDDEN = [".like span", ".answers", ".heart", ".views", ".followers", ".badge", ".tags", ".ranked"];
const SEEN = ["#needed *", ".help h2", ".help *", "#feed p", "#feed header *:not(.gone, .gone *, .away, .tiny)"];

async function paired(stage) {
  const world = await home(stage);
  return { world, pages: await pair(world), script: await bundled("./sponsored.ts") };
}

async function entered({ world, pages }, name, policy, path) {
  const host = `${name.toLowerCase()}.calm.localhost`;
  await watch(pages, { name, patterns: [host], policy: swift({ ...QUIET, ...policy }) });
  const address = world.sites.url(host, path);
  const page = await meetGate(world, address);
  await enter(page, address);
  await until(() => page.$("html[data-ready]"), "the page to be there");
  return page;
}

/** Of these selectors, those of which any element shows its text. */
const shown = (page, selectors) =>
  page.evaluate((all) => {
    const isInk = (element) => getComputedStyle(element).webkitTextFillColor !== "rgba(0, 0, 0, 0)";
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && isInk(element);
    const found = (selector) => globalThis.roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    return all.filter((selector) => found(selector).some(isShown));
  }, selectors);

/** And those of which any element does not. */
const missing = (page, selectors) =>
  page.evaluate((all) => {
    const isGone = (element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      getComputedStyle(element).webkitTextFillColor === "rgba(0, 0, 0, 0)";
    const found = (selector) => globalThis.roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    return all.filter((selector) => found(selector).some(isGone));
  }, selectors);

const places = (page) =>
  page.evaluate(() =>
    JSON.stringify(
      globalThis.roots
        .flatMap((root) => [...(root.body ?? root).querySelectorAll("*")])
        .map((one) => one.getBoundingClientRect().toJSON()),
    ),
  );

const isStyled = () => globalThis.roots.every((root) => [...root.querySelectorAll("link")].every(({ sheet }) => sheet));

const isCalm = (page) => until(async () => (await shown(page, HIDDEN)).length === 0, "the counters to be hidden");
const isWhole = (page) => until(async () => (await missing(page, HIDDEN)).length === 0, "everything to be shown");

async function popupOf({ world }, page, text) {
  await show(page);
  const popup = await world.session.openExtensionPage("popup.html");
  await press(popup, text);
  return popup;
}

/** Scroll the feed by less than a screen at a time; tells which items came into sight. */
const scrollFeed = (page, to) =>
  page.evaluate(async (goal) => {
    const list = document.querySelector("#feed");
    const frame = () => new Promise(requestAnimationFrame);
    globalThis.inSight ??= new Set();
    const note = () => {
      const { top, bottom } = list.getBoundingClientRect();
      for (const card of list.querySelectorAll("article")) {
        const place = card.getBoundingClientRect();
        if (place.bottom > top + 1 && place.top < Math.min(bottom, innerHeight) - 1)
          globalThis.inSight.add(Number(card.dataset.index));
      }
    };
    const step = list.scrollTop < goal ? 60 : -60;
    for (let at = list.scrollTop; step > 0 ? at < goal : at > goal; at += step) {
      list.scrollTop = at;
      await frame();
      await frame();
      note();
    }
    await frame();
    return [...globalThis.inSight].filter((index) => index % 5 === 2).length;
  }, to);

async function countsPaid({ world, script }, path) {
  const page = await world.session.newPage();
  await visit(page, world.sites.url("paid.calm.localhost", path));
  await until(() => page.$("html[data-ready]"), "the page to be there");
  await page.evaluate(script);
  await page.evaluate(() => globalThis.watchPaid());
  const counted = (count) =>
    until(async () => (await page.evaluate(() => globalThis.sponsored)) === count, `${count} counted`);
  const first = await scrollFeed(page, 3_000);
  await counted(first);
  assert.ok(first > 3, `${first} paid items came into sight`);
  assert.equal(await scrollFeed(page, 0), first);
  await counted(first);
  const all = await scrollFeed(page, 7_000);
  assert.ok(all > first);
  await counted(all);
}

stories("a calm page", paired, {
  ...Object.fromEntries(
    ["en", "fr"].map((language) => [
      `counters, badges and trending boxes are hidden, nothing moves, buttons work (${language})`,
      async (home) => {
        const page = await entered(home, `Calm-${language}`, CALM, `/?lang=${language}`);
        await isCalm(page);
        assert.deepEqual(await missing(page, SEEN), [], "what one needs to know is hidden");
        assert.equal(await page.title(), "Littoral");
        const calm = await places(page);
        const labels = await page.$$eval(".like", (all) => all.map((one) => one.getAttribute("aria-label")));
        assert.deepEqual([...new Set(labels)], ["likes"], "readers hear a counter");
        const signs = [".heart", ".views"].map((one) => page.$eval(one, (of) => of.dataset.escaleSign));
        assert.deepEqual(await Promise.all(signs), ["♥", language === "fr" ? "vues" : "views"], "a button is blank");
        await page.click(".answers");
        await page.click(".heart");
        assert.equal(await page.$eval("[data-pressed]", (one) => one.dataset.pressed), "1", "a button does not work");
        const popup = await popupOf(home, page, "Show everything");
        await reads(popup, "Calm this page");
        await isAccessible(popup, "popup, everything shown", home.world.session.kind);
        await isWhole(page);
        assert.equal(await places(page), calm, "something moved");
        assert.equal(await page.title(), "(3) Littoral");
        assert.match(await page.$eval(".like", (one) => one.getAttribute("aria-label")), /^1\d\d\d likes$/);
        await press(popup, "Calm this page");
        await isCalm(page);
      },
    ]),
  ),
  "what comes and what changes is hidden too, and what is shown stays shown for the visit": async (home) => {
    const page = await entered(home, "Recycled", CALM, "/?drawn");
    await isCalm(page);
    await scrollFeed(page, 4_000);
    await isCalm(page);
    await page.evaluate(() => {
      document.title = "(4) Littoral";
      document.querySelector(".answers").textContent = "1 024";
      document.querySelector("#feed p").textContent = "Low tide, 12 h";
    });
    await isCalm(page);
    assert.deepEqual([await page.title(), await missing(page, ["#feed p"])], ["Littoral", []]);
    await popupOf(home, page, "Show everything");
    await isWhole(page);
    await show(page);
    await visit(page, `${await page.evaluate(() => location.href)}&again`);
    await until(() => page.$("html[data-ready]"), "the page to be there");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.deepEqual(await missing(page, HIDDEN), []);
  },
  "counters in shadow roots, closed ones too, are hidden as they come, and shown with the rest": async (home) => {
    const page = await entered(home, "Within", CALM, "/?within");
    await isCalm(page);
    assert.deepEqual(await missing(page, [...SEEN, "article p"]), [], "what one needs to know is hidden");
    await page.evaluate(() => {
      globalThis.more();
      globalThis.more();
      globalThis.roots[1].querySelector(".answers").textContent = "1 024";
    });
    await isCalm(page);
    await until(() => page.evaluate(isStyled), "the style of each item to be there");
    const calm = await places(page);
    await popupOf(home, page, "Show everything");
    await isWhole(page);
    assert.equal(await page.evaluate(() => globalThis.roots.length), 15);
    assert.equal(await places(page), calm, "something moved");
  },
  "a site without it is calmed for one visit, with the shadow roots that were there before its style": async (home) => {
    const page = await entered(home, "Once", {}, "/?within");
    await isWhole(page);
    await popupOf(home, page, "Calm this page");
    await isCalm(page);
  },
  "paid items are counted once each, by label, letters, markup (en)": (home) => countsPaid(home, "/"),
  "and in French, in a list that uses its elements again (fr)": (home) => countsPaid(home, "/?lang=fr&drawn"),
  "what is paid arrives in the day's figures, with the items that it was among": async (home) => {
    const page = await entered(home, "Share", {}, "/");
    const paid = await scrollFeed(page, 3_000);
    const all = await page.evaluate(() => globalThis.inSight.size);
    const { sponsored, items } = await untilToday(home.pages.dashboard, ({ visits }) => {
      const mine = visits.find(({ site_name: name }) => name === "Share");
      return mine?.sponsored_seen >= paid && { sponsored: mine.sponsored_seen, items: mine.items_seen };
    });
    assert.equal(sponsored, paid);
    assert.ok(items >= all - 2 && items <= all + 2, `${items} items of ${all}`);
  },
});
