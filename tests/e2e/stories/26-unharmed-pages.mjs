/** What a cue must not do to a page: move it, keep its focus or its keys, end its full screen; nor may the page's style break the cue. */
import assert from "node:assert/strict";
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

const SEEN = { isOnTop: true, isWhole: true };

stories("pages are not harmed", paired, {
  "nothing of the page moves; its focus and its keys are its own again": async (home) => {
    const page = await entered(home, "Moves");
    await page.evaluate(() => {
      const field = document.createElement("input");
      document.body.prepend(field);
      field.focus();
      globalThis.heard = [];
      document.addEventListener("keydown", (event) => globalThis.heard.push(event.key), true);
      globalThis.places = () =>
        JSON.stringify([...document.querySelectorAll("article")].map((one) => one.getBoundingClientRect()));
      globalThis.before = globalThis.places();
    });
    const isUnmoved = () => page.evaluate(() => globalThis.places() === globalThis.before);
    await cueShown(page);
    assert.ok(await isUnmoved(), "the page moved when the cue came");
    await answerCue(page, CONTINUE);
    await cueGone(page);
    assert.ok(await isUnmoved(), "the page moved when the cue went");
    await page.keyboard.type("j");
    const after = await page.evaluate(() => [globalThis.heard, document.querySelector("input").value]);
    assert.deepEqual(after, [["j"], "j"], "the page heard the cue's keys, or lost its own");
  },
  "full screen does not hide it, and goes on": async (home) => {
    const page = await entered(home, "Full", "video");
    await page.$eval(".stage", (stage) => stage.addEventListener("click", () => stage.requestFullscreen()));
    await page.click(".stage");
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await until(isFull, "full screen");
    await cueShown(page);
    assert.deepEqual(await placeOf(page), SEEN);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    assert.ok(await isFull(), "full screen ended with the cue");
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
