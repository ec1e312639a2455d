/** Pages that are left and come back from the cache of history, that scroll in two places, or play in a small window of their own. */
import assert from "node:assert/strict";
import { show, waitForAddress } from "../harness/pages.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown } from "../people/cue.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

/** A press begins what starts within eight seconds of it. */
const PRESS_MS = 8_500;

async function paired(stage, env = {}) {
  const world = await home(stage, { env });
  return { world, pages: await pair(world) };
}

/** A page of a site of its own. */
async function entered({ world, pages }, name, kind, { policy = {}, time = "10 min" } = {}) {
  const host = `${name.toLowerCase()}.${kind}.localhost`;
  await watch(pages, { name, patterns: [host], policy: swift(policy) });
  const address = world.sites.url(host, "/");
  const page = await meetGate(world, address);
  await enter(page, address, { time });
  return { page, address };
}

const wait = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

async function noCue(page, ms, what) {
  await wait(page, ms);
  assert.equal(await page.$(CUE_HOST), null, what);
}

/** The page may be gone before it has said that it did what it was told. */
const leave = (page, go, ...given) => page.evaluate(go, ...given).catch(() => undefined);

/** A page that is left while it loads is never kept. */
const loaded = (page) =>
  until(() => page.evaluate(() => document.readyState === "complete"), "the page to have loaded");

/** Why the browser did not keep the page, where it says so. */
const whyNot = (page) =>
  page.evaluate(() => JSON.stringify(performance.getEntriesByType("navigation")[0]?.notRestoredReasons ?? null));

/** Follow a link away and go back until the document is the very same one: a browser keeps a page when it likes to. */
async function awayAndBack(world, page, address) {
  const elsewhere = world.sites.url("plain.localhost", "/");
  const isKept = () => page.evaluate(() => window.stayed === true);
  const reasons = [];
  for (let times = 0; times < 5; times += 1) {
    await loaded(page);
    await wait(page, 200 * times);
    await page.evaluate(() => {
      window.stayed = true;
    });
    await leave(page, (to) => location.assign(to), elsewhere);
    await waitForAddress(page, (href) => href === elsewhere);
    await leave(page, () => history.back());
    await waitForAddress(page, (href) => href === address);
    if (await isKept()) return;
    reasons.push(await whyNot(page));
  }
  assert.fail(`the page never came from the cache of history: ${reasons.join(", ")}`);
}

const cuesOf = ({ visits }, name) => visits.filter((one) => one.site_name === name).flatMap((one) => one.cues);

/** The page was pressed meanwhile: a click beside the buttons brings the focus back into the card. */
async function answerInCard(page) {
  const card = await page.$eval(CUE_HOST, (host) => host.getBoundingClientRect().toJSON());
  await page.mouse.click(card.x + card.width / 2, card.y + 12);
  await answerCue(page, CONTINUE);
  await cueGone(page);
}

/** A film that the page draws and records itself: small windows want a picture. `next()` begins another one as a page does, without a press. */
async function playFilm(page) {
  await page.evaluate(async () => {
    const canvas = document.querySelector("canvas");
    const stream = canvas.captureStream(10);
    const recorder = new MediaRecorder(stream, { mimeType: "video/webm" });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    recorder.stop();
    await done;
    for (const track of stream.getTracks()) track.stop();
    const film = document.createElement("video");
    Object.assign(film, { id: "film", loop: true, width: 900, height: 500 });
    document.body.prepend(film);
    window.next = () => {
      film.src = URL.createObjectURL(new Blob(parts, { type: "video/webm" }));
      film.play().catch(() => undefined);
    };
    document.querySelector("#title").addEventListener("click", () => film.requestPictureInPicture());
    document.body.prepend(document.querySelector("#title"));
    window.next();
  });
  await until(async () => !(await film(page)).paused, "the film to play");
}

const film = (page) =>
  page.evaluate(() => ({
    paused: document.querySelector("#film").paused,
    isApart: document.pictureInPictureElement?.id === "film",
  }));

async function setApart(page) {
  await page.click("#title");
  await until(async () => (await film(page)).isApart, "the film to be in a window of its own");
  await show(page);
}

stories("pages that go and come back", paired, {
  "a cue that is shown comes back once with a page from the cache of history, and is one cue": async (home) => {
    const { page, address } = await entered(home, "Shown", "kept", { time: `${SHORTEST_SECONDS} s` });
    await cueShown(page);
    await awayAndBack(home.world, page, address);
    await cueShown(page);
    await wait(page, 1_000); // the page may show what it knows before it is told what is true now
    assert.equal((await page.$$(CUE_HOST)).length, 1);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await noCue(page, 1_000, "it was asked again");
    const cues = await untilToday(home.pages.dashboard, (day) => {
      const found = cuesOf(day, "Shown");
      return found.some((cue) => cue.answer === "continue") && found;
    });
    assert.deepEqual(
      cues.map(({ kind }) => kind),
      ["planned_time"],
    );
  },
  "one that was not due yet is due when the time that is attended is over, there and back": async (home) => {
    const { page, address } = await entered(home, "Pending", "kept", { time: `${SHORTEST_SECONDS} s` });
    await awayAndBack(home.world, page, address);
    await cueShown(page);
    await answerCue(page, CONTINUE);
    await cueGone(page);
  },
  "two lists that are moved together are read once": async (home) => {
    const { page } = await entered(home, "Panes", "panes", { policy: { chapter_size: 6 } });
    const stepsToCue = async () => {
      for (let steps = 1; steps <= 20; steps += 1) {
        await page.evaluate(() => {
          for (const pane of document.querySelectorAll(".pane")) pane.scrollBy({ top: pane.clientHeight * 0.9 });
        });
        await wait(page, 1_000);
        if (await page.$(CUE_HOST)) return steps;
      }
      return assert.fail("no chapter ended");
    };
    await stepsToCue();
    await answerCue(page, CONTINUE);
    await cueGone(page);
    const steps = await stepsToCue();
    assert.ok(steps >= 5, `six screens were over with ${steps} steps of 0.9: each list was counted`);
  },
});

/**
 * Firefox has the interface too. Headless, its small window takes the focus for good: no page is attended any more, and the driver
 * cannot bring a tab to the front again, so nothing can be told of it there.
 */
story(
  "a film in a window of its own plays on under a question, and is held by none",
  async (stage) => {
    // Long enough for a busy machine to make a film and set it apart before the time is over.
    const seconds = 4 * SHORTEST_SECONDS;
    const world = await paired(stage, { ESCALE_SHORTEST_PLANNED_SECONDS: String(seconds) });
    const policy = { chapter_cue: false, autoplay_cue: true };
    const { page } = await entered(world, "Apart", "video", { policy, time: `${seconds} s` });
    await playFilm(page);
    await setApart(page);
    await cueShown(page);
    await wait(page, 1_000);
    assert.deepEqual(await film(page), { paused: false, isApart: true }, "the planned time stopped it");
    await answerInCard(page);
    await wait(page, PRESS_MS);
    await page.evaluate(() => window.next());
    await noCue(page, 1_000, "the next one in the small window was asked about");
    assert.deepEqual(await film(page), { paused: false, isApart: true });

    await page.evaluate(() => document.exitPictureInPicture());
    await page.evaluate(() => window.next());
    await cueShown(page);
    assert.deepEqual(await film(page), { paused: true, isApart: false }, "it is held in the page");
    await setApart(page);
    await wait(page, PRESS_MS);
    // The page hears no press of that window: it plays, as a button there makes it.
    await page.evaluate(() => document.querySelector("#film").play());
    await wait(page, 500);
    assert.deepEqual(await film(page), { paused: false, isApart: true }, "the button of the small window did nothing");
    await answerInCard(page);
  },
  { browsers: ["chromium"] },
);
