/** What a cue must not do to a page: move it, keep its focus or its keys, end its full screen; nor may the page's style break the cue. */
import assert from "node:assert/strict";
import { show } from "../harness/pages.mjs";
import { stories } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown } from "../people/cue.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, swift, watch } from "../people/home.mjs";

async function paired(stage) {
  const world = await home(stage);
  return { world, pages: await pair(world) };
}

/** A page of a site of its own, with some seconds until its planned time is over. */
async function entered({ world, pages }, name, kind = "feed") {
  const host = `${name.toLowerCase()}.${kind}.localhost`;
  await watch(pages, { name, patterns: [host], policy: swift() });
  const address = world.sites.url(host, kind === "video" ? "/?autoplay=&seconds=70&episode=1" : "/");
  const page = await meetGate(world, address);
  await enter(page, address, { time: `${SHORTEST_SECONDS} s` });
  return page;
}

/** The cue's place, and whether it is what one sees and touches in its middle. */
const placeOf = (page) =>
  page.$eval(CUE_HOST, (host) => {
    const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isWhole =
      left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && width > 200 && height > 100;
    return { isOnTop: middle === host, isWhole };
  });

/** By a click of the person: browsers want one. */
async function fullScreen(page, selector) {
  await page.evaluate((what) => {
    const begin = () => document.querySelector(what).requestFullscreen();
    document.querySelector("#title").addEventListener("click", begin, { once: true });
  }, selector);
  await page.click("#title");
  await until(() => inFullScreen(page), "full screen");
}

const inFullScreen = (page) =>
  page.evaluate(
    () => document.fullscreenElement && (document.fullscreenElement.id || document.fullscreenElement.className),
  );

/** The same answer twice within a second. */
async function settled(ask) {
  let last = JSON.stringify(await ask());
  return until(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await ask();
    const isSame = JSON.stringify(now) === last;
    last = JSON.stringify(now);
    return isSame && now;
  }, "the page to settle");
}

const SEEN = { isOnTop: true, isWhole: true };

stories("pages are not harmed", paired, {
  "nothing of the page moves; its focus and its keys are its own again": async (home) => {
    const page = await entered(home, "Moves");
    await page.evaluate(() => {
      const control = document.createElement("button");
      document.body.prepend(control);
      control.focus();
      globalThis.heard = [];
      document.addEventListener("keydown", (event) => globalThis.heard.push(event.key), true);
    });
    // Pages move while they load.
    const places = () =>
      page.evaluate(() => [...document.querySelectorAll("article")].map((one) => one.getBoundingClientRect().toJSON()));
    const before = await settled(places);
    await cueShown(page);
    assert.deepEqual(await places(), before, "the page moved when the cue came");
    await answerCue(page, CONTINUE);
    await cueGone(page);
    assert.deepEqual(await places(), before, "the page moved when the cue went");
    await page.keyboard.type("j");
    const after = await page.evaluate(() => [globalThis.heard, document.activeElement.localName]);
    assert.deepEqual(after, [["j"], "button"], "the page heard the cue's keys, or lost its own");
  },
  "who writes goes on writing while a cue comes, also in a component of the page's own": async (home) => {
    const page = await entered(home, "Writes");
    await page.evaluate(() => {
      const component = document.createElement("div");
      component.attachShadow({ mode: "open" }).append(document.createElement("input"));
      component.id = "writes";
      document.body.prepend(component);
      component.shadowRoot.firstChild.focus();
    });
    const written = () => page.evaluate(() => document.querySelector("#writes").shadowRoot.firstChild.value);
    await cueShown(page);
    await page.keyboard.type("a draft");
    assert.equal(await written(), "a draft");
    const place = await page.$eval(CUE_HOST, (host) => host.getBoundingClientRect().toJSON());
    await page.mouse.click(place.x + place.width / 2, place.y + 12); // into the card, beside its buttons
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await page.keyboard.type(" goes on");
    assert.equal(await written(), "a draft goes on", "the focus did not come back");
  },
  "full screen does not hide it, and goes on": async (home) => {
    const page = await entered(home, "Full", "video");
    await fullScreen(page, ".stage");
    await cueShown(page);
    await until(async () => (await placeOf(page)).isOnTop, "the cue above the full screen");
    assert.deepEqual(await placeOf(page), SEEN);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    assert.equal(await inFullScreen(page), "stage", "full screen ended with the cue");
  },
  "a bare video leaves full screen for the question, and goes back": async (home) => {
    const page = await entered(home, "Bare", "video");
    await fullScreen(page, "video");
    await cueShown(page);
    await until(async () => (await inFullScreen(page)) === null, "the video to make room");
    await until(async () => (await placeOf(page)).isOnTop, "the cue above the page");
    await answerCue(page, CONTINUE);
    await until(async () => (await inFullScreen(page)) === "player", "the video to fill the screen again");
  },
  "it fits a narrow window and a page that is zoomed, also in the dark": async (home) => {
    const page = await entered(home, "Zoom");
    await cueShown(page);
    for (const [width, height, zoom] of [
      [320, 568, "1"],
      [640, 400, "1"],
      [800, 600, "2"],
    ]) {
      await page.setViewport({ width, height });
      await page.evaluate((value) => {
        document.documentElement.style.zoom = value;
        document.documentElement.style.background = "#000";
      }, zoom);
      await until(
        async () => (await placeOf(page)).isWhole,
        `the whole cue in ${width} × ${height}, zoomed by ${zoom}`,
      );
      assert.deepEqual(await placeOf(page), SEEN);
    }
    await answerCue(page, CONTINUE);
    await cueGone(page);
  },
  "what plays behind another tab plays on, without a question": async (home) => {
    const { world, pages } = home;
    const host = "behind.video.localhost";
    await watch(pages, {
      name: "Behind",
      patterns: [host],
      policy: swift({ planned_time_cue: false, episode_cue: true, autoplay_cue: true }),
    });
    const address = world.sites.url(host, "/?autoplay=&seconds=70&episode=1");
    const page = await meetGate(world, address);
    await enter(page, address);
    const state = () => page.$eval("video", ({ paused, duration }) => ({ paused, duration }));
    await until(async () => !(await state()).paused, "the first to play");
    const other = await world.session.newPage();
    await show(other);
    await until(() => page.evaluate(() => document.visibilityState === "hidden"), "the tab to be behind");
    await page.$eval("video", (video) => {
      video.currentTime = video.duration - 0.5;
    });
    await until(() => page.evaluate(() => document.documentElement.dataset.episode === "2"), "the next one");
    await until(async () => !(await state()).paused, "it to play");
    assert.equal(await page.$(CUE_HOST), null, "a cue came where nobody looks");
    await other.close();
  },
  "from right to left, in large letters, on a page that styles everything": async (home) => {
    const page = await entered(home, "Style");
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
      document.documentElement.style.fontSize = "200%";
      const style = document.createElement("style");
      style.textContent = `* { color: red !important; font-size: 3px !important; } body * { all: unset !important; }
        html > div { display: none !important; width: 10px !important; opacity: 0 !important; rotate: 90deg !important;
          scale: 0.1 !important; translate: 900px !important; visibility: hidden !important; content-visibility: hidden !important; }`;
      document.head.append(style);
    });
    await cueShown(page);
    assert.deepEqual(await placeOf(page), SEEN);
    await answerCue(page, CONTINUE);
    await cueGone(page);
  },
});
