/** Pages that attack: the cue, the gate, the service, and the texts that are shown (security reference, rows 2, 9, 12, 13, 29). */
import assert from "node:assert/strict";
import { isNotTheBrowsersOwn } from "../harness/outside.mjs";
import { reload, show, visit } from "../harness/pages.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown } from "../people/cue.mjs";
import { fill, press, reads, textOf } from "../people/dom.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, swift, watch } from "../people/home.mjs";
import { stored } from "../people/stored.mjs";
import { today, untilToday } from "../people/today.mjs";

const counted = (page, name) => page.evaluate((key) => Number(document.documentElement.dataset[key] ?? 0), name);

/** The cues of the visit of this site, as the service tells them. */
const cuesOf = ({ visits }, name) => visits.find((visit) => visit.site_name === name)?.cues ?? [];

async function paired(stage) {
  const world = await home(stage);
  return { world, pages: await pair(world) };
}

/** Enter a page that does what `query` says, on a site of its own. */
async function enterHostile({ world, pages }, name, query) {
  const host = `${name.toLowerCase()}.hostile.localhost`;
  await watch(pages, { name, patterns: [host], policy: swift() });
  const address = world.sites.url(host, `/?${query}`);
  const page = await meetGate(world, address);
  await enter(page, address, { time: `${SHORTEST_SECONDS} s` });
  return page;
}

/** Whether the cue is within the page's component: `there`, hit in its middle, or with the focus; or the component's own dialog is open. */
const inComponent = (page, asked) =>
  page.evaluate(
    (selector, ask) => {
      const shadow = document.querySelector("#component")?.shadowRoot;
      if (ask === "open") return shadow?.querySelector("dialog")?.open === true;
      const host = shadow?.querySelector(selector);
      if (!host || ask === "there") return Boolean(host);
      if (ask === "focused") return shadow.activeElement === host;
      const { left, right, top, bottom } = host.getBoundingClientRect();
      return shadow.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
    },
    CUE_HOST,
    asked,
  );

/** "Continue", the second button. */
async function byKeyboard(page, key) {
  for (let count = 0; count < CONTINUE; count += 1) await page.keyboard.press("Tab");
  await page.keyboard.press(key);
}

async function byMouse(page) {
  const { left, bottom } = await page.$eval(CUE_HOST, (host) => host.getBoundingClientRect().toJSON());
  await page.mouse.click(left + 100, bottom - 48);
}

stories("pages that attack", paired, {
  "a web page reads and writes nothing of the service": async ({ world }) => {
    const rows = () =>
      ["site", "event", "visit", "browser", "member"].map((name) =>
        stored(world.service, `SELECT count(*) FROM ${name}`),
      );
    const before = rows();
    for (const name of ["127.0.0.1", "localhost"]) {
      const page = await world.session.newPage();
      await visit(page, `${world.sites.url("attack.localhost", "/")}#http://${name}:${world.service.port}`);
      await until(() => page.evaluate(() => document.documentElement.dataset.done === "true"), "the attacks to end", {
        timeoutMs: 60_000,
      });
      const results = JSON.parse(await page.$eval("#results", (element) => element.textContent));
      assert.ok(Object.keys(results).length >= 8);
      assert.deepEqual(
        Object.values(results).filter((result) => result.startsWith("read")),
        [],
      );
      await page.close();
    }
    assert.deepEqual(rows(), before);
  },
  "the gate goes nowhere but to watched sites, in no frame": async ({ world, pages }) => {
    await watch(pages, { name: "Hostile", patterns: ["hostile.localhost"], policy: swift() });
    const gate = `${world.session.extensionOrigin}/gate.html`;
    const page = await world.session.newPage();
    for (const elsewhere of ["https://elsewhere.example/", "javascript:alert(1)", "data:text/html,x"]) {
      await visit(page, `${gate}#${elsewhere}`, (href) => href.startsWith(gate));
      await reload(page);
      await reads(page, "Nothing to ask here");
      assert.ok(world.isGate(await page.evaluate(() => location.href)));
    }
    // A gate that asks about a watched site, and whose address is changed under it, is none for the new one.
    const plain = await world.session.newPage();
    await visit(plain, world.sites.url("plain.localhost", "/"));
    const asks = await meetGate(world, world.sites.url("hostile.localhost"));
    await asks.evaluate((to) => {
      location.hash = to;
    }, "https://elsewhere.example/");
    await show(plain);
    await show(asks);
    await reads(asks, "Nothing to ask here");
    assert.ok(world.isGate(await asks.evaluate(() => location.href)));
    await asks.close();
    await plain.evaluate(
      (src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
        return new Promise((resolve) => setTimeout(resolve, 1500));
      },
      `${gate}#${world.sites.url("hostile.localhost")}`,
    );
    const shown = await Promise.all(plain.frames().map((frame) => frame.$("form .intention").catch(() => null)));
    assert.deepEqual(shown.filter(Boolean), [], "the gate asks inside a frame");
  },
  "a page that removes the cue meets it once more, and it is recorded": async (home) => {
    const page = await enterHostile(home, "Removes", "remove");
    await until(async () => (await counted(page, "removed")) >= 2, "the cue to come back");
    await until(
      () =>
        stored(
          home.world.service,
          "SELECT count(*) FROM visit, json_each(cues) WHERE json_extract(value, '$[6]') IS NOT NULL",
        )[0][0] === 1,
      "the removal to be stored",
      { timeoutMs: 90_000, everyMs: 500 },
    );
    assert.equal(await counted(page, "removed"), 2);
  },
  "a page that covers the cue, or opens a dialog of its own, is under it": async (home) => {
    const onTop = (page) =>
      page.$eval(CUE_HOST, (host) => {
        const { left, right, top, bottom } = host.getBoundingClientRect();
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
      });
    for (const [name, query, answer] of [
      ["Covers", "coveronce", (page) => byKeyboard(page, "Enter")],
      ["Dialogs", "modal", (page) => byKeyboard(page, "Escape")],
      ["Presses", "modal", byMouse],
      ["Keeps", "modal&keepclicks", byMouse],
    ]) {
      const page = await enterHostile(home, name, query);
      const isModal = query.startsWith("modal");
      const done = isModal ? "modal" : "covered";
      await until(async () => (await counted(page, done)) > 0, "the page to cover it", { timeoutMs: 40_000 });
      await until(() => onTop(page), "the cue to be on top again");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
      await answer(page);
      await until(async () => (await page.$(CUE_HOST)) === null, "the cue to take an answer");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const isOpen = await page.evaluate(() => document.querySelector("dialog")?.open ?? false);
      assert.equal(isOpen, isModal, "the answer closed the page's own dialog");
      await untilToday(home.pages.dashboard, (day) => cuesOf(day, name)[0]?.answer === "continue");
    }
  },
  "a dialog within a component of the page holds the cue, which can be answered there": async (home) => {
    for (const [name, key] of [
      ["Components", "Enter"],
      ["Escapes", "Escape"],
    ]) {
      const page = await enterHostile(home, name, "shadowmodal");
      await until(() => inComponent(page, "touched"), "the cue within the component's dialog", { timeoutMs: 40_000 });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
      for (let count = 0; count < CONTINUE; count += 1) await page.keyboard.press("Tab");
      assert.ok(await inComponent(page, "focused"), "the keyboard does not reach the cue");
      await page.keyboard.press(key);
      await until(async () => !(await inComponent(page, "there")), "the cue to take an answer");
      assert.ok(await inComponent(page, "open"), `${key} on the cue closed the component's own dialog`);
      await untilToday(home.pages.dashboard, (day) => cuesOf(day, name)[0]?.answer === "continue");
    }
  },
  "hints of the page that come and go beside the cue are no attack on it": async (home) => {
    const page = await enterHostile(home, "Hints", "tips");
    await until(async () => (await counted(page, "tips")) > 20, "the hints to come and go", { timeoutMs: 40_000 });
    assert.equal(await counted(page, "seen"), 1, "the cue was put there anew");
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await untilToday(home.pages.dashboard, (day) => cuesOf(day, "Hints")[0]?.answer === "continue");
  },
  "a page that covers without end wins, and it is recorded": async (home) => {
    const page = await enterHostile(home, "Endless", "cover");
    await until(async () => (await counted(page, "covered")) > 8, "the page to cover it", { timeoutMs: 40_000 });
    const removals = `SELECT count(*) FROM visit, json_each(cues), site WHERE site.id = visit.site_id
      AND site.name = 'Endless' AND json_extract(value, '$[6]') IS NOT NULL`;
    await until(() => stored(home.world.service, removals)[0][0] === 1, "it to be stored", {
      timeoutMs: 90_000,
      everyMs: 500,
    });
    assert.equal(await page.$(CUE_HOST), null, "the cue fights for ever");
  },
  "a page that floods, or twists what scripts share, gets its cue and stays as it is": async (home) => {
    for (const [name, query, sign] of [
      ["Floods", "flood", "flooded"],
      ["Twists", "twist", "ticked"],
    ]) {
      const page = await enterHostile(home, name, query);
      await answerCue(page, CONTINUE);
      await cueGone(page);
      // A cue that the page made vanish would be gone as well: the service knows that it was answered.
      await untilToday(home.pages.dashboard, (day) => cuesOf(day, name)[0]?.answer === "continue");
      await show(page); // behind another tab it draws no frames, so it would not flood
      const before = await counted(page, sign);
      await until(async () => (await counted(page, sign)) > before, "the page to go on");
      assert.deepEqual([await counted(page, "hooked"), await counted(page, "violated")], [0, 0]);
    }
  },
  "a page that clicks and forges answers nothing; the person does": async (home) => {
    const { dashboard } = home.pages;
    const page = await enterHostile(home, "Clicks", "click&forge");
    const cues = (day) => cuesOf(day, "Clicks");
    await until(async () => (await counted(page, "clicked")) > 0, "the page to click");
    await cueShown(page);
    assert.equal(
      await page.evaluate(() => document.documentElement.dataset.open),
      "false",
      "the root of the cue is open",
    );
    assert.ok(cues(await today(dashboard)).every((cue) => cue.answer === null));
    await show(page);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await untilToday(dashboard, (day) => cues(day)[0]?.answer === "continue");
  },
});

const TEXTS = [
  `<img src=x onerror="alert(1)">`,
  `"><script>alert(1)</script>`,
  `{ $intention } {"{"} \${alert(1)} {{7*7}}`,
  `<svg/onload=alert(1)>`,
];

story("hostile texts are text, everywhere; nothing leaves the machine", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  const dialogs = [];
  const listen = (page) => page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  listen(pages.dashboard);
  await pages.dashboard.evaluateOnNewDocument(() => {
    window.refusedByPolicy = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      window.refusedByPolicy.push(effectiveDirective);
    });
  });
  const [text, name] = [TEXTS.join(" "), TEXTS[1]];
  await watch(pages, { name, patterns: ["feed.localhost"], policy: swift() });
  const address = world.sites.url("feed.localhost", "/");
  const page = await meetGate(world, address);
  listen(page);
  await enter(page, address, { text, time: `${SHORTEST_SECONDS} s` });
  const popup = await world.session.openExtensionPage("popup.html");
  await reads(popup, "alert(1)");
  await show(page);
  await cueShown(page, { timeoutMs: 40_000 });
  await untilToday(pages.dashboard, ({ visits }) => visits[0]?.intention === text.trim());
  await reload(pages.dashboard);
  await reads(pages.dashboard, "alert(1)");
  const shown = await textOf(pages.dashboard);
  for (const one of [...TEXTS, name]) assert.ok(shown.includes(one), `not shown as it is: ${one}\n${shown}`);
  await show(pages.options);
  await fill(pages.options, "#address", TEXTS[0]);
  await press(pages.options, "Add");
  await reads(pages.options, "This is not the address of a site");
  assert.deepEqual(dialogs, []);
  assert.deepEqual(
    await pages.dashboard.evaluate(() => window.refusedByPolicy),
    [],
    "the dashboard met its own policy",
  );
  assert.deepEqual(world.session.outside.attempts().filter(isNotTheBrowsersOwn), []);
});
