/** Every kind of cue beside the planned time and the chapter of screens, and every strength, on pages that play and grow. */
import assert from "node:assert/strict";
import { show, visit } from "../harness/pages.mjs";
import { stories } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown, scrollUntilCue } from "../people/cue.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { visitOf } from "../people/kept.mjs";
import { untilToday } from "../people/today.mjs";

const QUIET = { chapter_cue: false, planned_time_cue: false };
/** All day and all night, whenever the story is told. */
const NIGHT = { ...QUIET, night_cue: true, night_from: "00:00", night_until: "23:59" };

async function paired(stage) {
  const world = await home(stage);
  return { world, pages: await pair(world) };
}

/** Watch a site of its own and enter it. `kinds()` waits until that many cues are recorded, and tells their kinds. */
async function entered({ world, pages }, name, policy, { kind = "feed", path = "/", category = null } = {}) {
  const host = `${name.toLowerCase()}.${kind}.localhost`;
  await watch(pages, { name, patterns: [host], category, policy: swift(policy) });
  const address = world.sites.url(host, path);
  const page = await meetGate(world, address);
  await enter(page, address);
  const kinds = (count) =>
    untilToday(pages.dashboard, ({ visits }) => {
      const cues = visits.filter(({ site_name: site }) => site === name).flatMap((one) => one.cues);
      return cues.length >= count && cues.map((cue) => cue.kind);
    });
  return { page, kinds, address };
}

const player = (page) =>
  page.$eval("video", (video) => ({ paused: video.paused, ended: video.ended, at: video.currentTime }));
const isPlaying = (page, what) => until(async () => !(await player(page)).paused, what);
const episode = (page) => page.evaluate(() => Number(document.documentElement.dataset.episode));
const wait = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

async function toTheEnd(page) {
  await until(() => page.$eval("video", (video) => video.seekable.length > 0), "the video to be ready");
  await page.$eval("video", (video) => {
    video.currentTime = video.duration - 0.5;
  });
}

async function noCue(page, ms) {
  await wait(page, ms);
  assert.equal(await page.$(CUE_HOST), null, "a cue came");
}

const placeOf = (page) =>
  page.$eval(CUE_HOST, (host) => {
    const { width, height, right, bottom } = host.getBoundingClientRect();
    return { width, height, right, bottom, shown: host.className, of: [innerWidth, innerHeight] };
  });

/** Who was at `page` went to another tab, for longer than a visit waits. */
async function nobodyComesBack({ pages }, name) {
  await show(pages.options);
  const isLeft = async () => (await visitOf(pages.options, name))?.isAttended === false;
  await until(isLeft, "the page to be left");
  await visitOf(pages.options, name, { lastAttendedAt: Date.now() - 601_000 });
  await show(pages.dashboard); // the browser is looked at again
  await until(async () => !(await visitOf(pages.options, name)), "the visit to end");
}

/** A window of its own, in front of all others. */
const besides = ({ options }) =>
  options.evaluate(async () => {
    const { windows } = globalThis.browser ?? globalThis.chrome;
    await windows.create({ url: "about:blank", focused: true });
  });

const EPISODES = { kind: "video", path: "/?autoplay=&seconds=70&episode=1" };

stories("kinds of cue", paired, {
  "the end of an episode; the next one waits under the cue and plays after “one more”": async (home) => {
    const policy = { ...QUIET, episode_cue: true, autoplay_cue: true };
    const { page, kinds } = await entered(home, "Episodes", policy, EPISODES);
    await isPlaying(page, "the first episode to play: the person came for it");
    await toTheEnd(page);
    await cueShown(page);
    await until(async () => (await episode(page)) === 2, "the page to go on by itself");
    await wait(page, 500);
    assert.equal((await player(page)).paused, true, "the next episode played under the cue");
    await answerCue(page, CONTINUE);
    await isPlaying(page, "the next episode after “one more”");
    await cueGone(page);
    assert.deepEqual(await kinds(1), ["episode"]);
  },
  "what starts by itself is held and asks; a press starts it without a question": async (home) => {
    const { page, kinds } = await entered(home, "Held", { ...QUIET, autoplay_cue: true }, EPISODES);
    await isPlaying(page, "the first episode");
    await toTheEnd(page);
    await cueShown(page);
    assert.deepEqual([(await player(page)).paused, await episode(page)], [true, 2]);
    await answerCue(page, CONTINUE);
    await isPlaying(page, "the second episode after a yes");
    await page.$eval("video", (video) => video.pause());
    await page.$eval("#title", (title) =>
      title.addEventListener("click", () => document.querySelector("video").play()),
    );
    await page.click("#title");
    await isPlaying(page, "what a press starts");
    await noCue(page, 500);
    assert.deepEqual(await kinds(1), ["autoplay"]);
  },
  "what is held stays still when nobody comes back and the visit ends": async (home) => {
    const { page } = await entered(home, "Asleep", { ...QUIET, autoplay_cue: true }, EPISODES);
    await isPlaying(page, "the first episode");
    await toTheEnd(page);
    await cueShown(page);
    await nobodyComesBack(home, "Asleep");
    await cueGone(page);
    await wait(page, 1_000);
    assert.deepEqual([(await player(page)).paused, await episode(page)], [true, 2], "it plays to an empty room");
  },
  "what starts by itself beside another window is held with its question": async (home) => {
    const { page } = await entered(home, "Beside", { ...QUIET, autoplay_cue: true }, EPISODES);
    await isPlaying(page, "the first episode");
    await besides(home.pages);
    const isLeft = async () => (await visitOf(home.pages.options, "Beside"))?.isAttended === false;
    await until(isLeft, "the other window to be looked at");
    await toTheEnd(page);
    await cueShown(page);
    assert.deepEqual([(await player(page)).paused, await episode(page)], [true, 2]);
    assert.equal((await visitOf(home.pages.options, "Beside")).isAttended, false);
  },
  "chapters by items, and no more cues than the day may have": async (home) => {
    const policy = { chapter_unit: "items", chapter_size: 6, cues_per_day: 1 };
    const { page, kinds } = await entered(home, "Items", policy);
    await scrollUntilCue(page);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    for (let screen = 0; screen < 12; screen += 1) {
      await page.evaluate(() => scrollBy({ top: innerHeight * 0.9 }));
      await wait(page, 100);
    }
    await noCue(page, 500);
    assert.deepEqual(await kinds(1), ["chapter"]);
  },
  "the night is told once a visit": async (home) => {
    const { page, kinds, address } = await entered(home, "Night", NIGHT);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await visit(page, address);
    await noCue(page, 1_500);
    assert.deepEqual(await kinds(1), ["night"]);
  },
  "many new things within a minute": async (home) => {
    const { page, kinds } = await entered(home, "Pace", { ...QUIET, pace_cue: true, pace_per_minute: 6 });
    await scrollUntilCue(page);
    assert.deepEqual(await kinds(1), ["pace"]);
  },
  "the day’s minutes of a category are spent on any of its sites": async (home) => {
    const budget = { budget_cue: true, budget_seconds: 60, budget_scope: "category" };
    const options = { category: "news" };
    const first = await entered(home, "Morning", { ...QUIET, ...budget }, options);
    await wait(first.page, 25_000);
    await noCue(first.page, 0);
    const second = await entered(home, "Evening", { ...QUIET, ...budget }, options);
    await show(second.page);
    await cueShown(second.page, { timeoutMs: 60_000 });
    await answerCue(second.page, CONTINUE);
    await cueGone(second.page);
    await noCue(second.page, 2_000);
    assert.deepEqual(await second.kinds(1), ["budget"]);
  },
  "a chip stays in its corner and leaves the focus alone": async (home) => {
    const { page, kinds } = await entered(home, "Chip", { ...NIGHT, strength: "chip" });
    await cueShown(page);
    const { width, height, right, bottom, shown, of } = await placeOf(page);
    assert.ok(width <= 340 && height < of[1] / 3, `${width} × ${height}`);
    assert.ok(right <= of[0] && bottom <= of[1], "it is cut off");
    assert.deepEqual([shown, await page.evaluate(() => document.activeElement.tagName)], ["chip", "BODY"]);
    await wait(page, 700);
    await page.mouse.click(right - 60, bottom - 84); // "Stay a while"
    await cueGone(page);
    assert.deepEqual(await kinds(1), ["night"]);
  },
  "behind a curtain the page rests, and goes on after it": async (home) => {
    const policy = { ...NIGHT, strength: "curtain" };
    const { page } = await entered(home, "Curtain", policy, EPISODES);
    await cueShown(page);
    const { width, height, of } = await placeOf(page);
    assert.ok(width >= of[0] - 20 && height >= of[1] - 20, `${width} × ${height} of ${of}`);
    await wait(page, 700);
    assert.equal((await player(page)).paused, true, "it plays behind the curtain");
    await answerCue(page, CONTINUE);
    await isPlaying(page, "what played before");
  },
  "what rests behind a curtain stays still when nobody answers and the visit ends": async (home) => {
    const { page } = await entered(home, "Rests", { ...NIGHT, strength: "curtain" }, EPISODES);
    await cueShown(page);
    await until(async () => (await player(page)).paused, "the film to rest");
    await nobodyComesBack(home, "Rests");
    await cueGone(page);
    await wait(page, 1_000);
    assert.equal((await player(page)).paused, true, "it plays to an empty room");
  },
});
