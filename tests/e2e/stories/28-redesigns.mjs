/** Sites change how they are built: cues that cannot play are told, adapters are believed or retired by what they find. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtExtension } from "../harness/build.mjs";
import { reload, show } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "../people/asking.mjs";
import { cueShown, scrollUntilCue } from "../people/cue.mjs";
import { reads } from "../people/dom.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { today, untilToday } from "../people/today.mjs";

/** Goes on without end, and moves what it shows by itself: nothing scrolls, nothing grows. */
const MOVED = `<!doctype html><meta charset="utf-8"><title>Moved</title><style>body{margin:0;overflow:hidden}</style>
<canvas width="600" height="2000"></canvas><script>let at=0;addEventListener("wheel",(event)=>{at+=event.deltaY;
document.querySelector("canvas").style.transform="translateY("+(-at%400)+"px)"})</script>`;

/** A build whose adapters are for the sites of this story, and one of them broken: the files lie in the extension as they are. */
function withAdapters(stage) {
  const folder = mkdtempSync(join(tmpdir(), "escale-adapters-"));
  stage.defer(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(builtExtension(stage.kind), folder, { recursive: true });
  const change = (key, changes) => {
    const path = join(folder, "adapters", `${key}.json`);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...changes }));
  };
  change("mastodon", { hosts: ["marked.feed.localhost"], feed: { item: "article.card" } });
  change("bluesky", { hosts: ["renamed.feed.localhost"], feed: { item: "article.of-before" } });
  writeFileSync(join(folder, "adapters", "x.json"), '{\n  "key": "x",\n  "hosts": ["x.com",]\n}\n');
  return folder;
}

const wait = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

/** Read on by sixteen screens: the feed grows twice on the way, and that it goes on is known. */
async function scroll(page) {
  await show(page);
  for (let screen = 0; screen < 18; screen += 1) {
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.9 }));
    await wait(page, 150);
  }
}

/** Turn the wheel as somebody who wants a page to go on: a little more than a quarter of a minute. */
async function turn(page) {
  await show(page);
  await page.mouse.move(200, 200);
  for (let second = 0; second < 17; second += 1) {
    await page.mouse.wheel({ deltaY: 300 });
    await wait(page, 1050);
  }
}

/** One visit, from the gate to the end that the toolbar gives it. */
async function visited({ world, pages }, name, host, act) {
  const address = world.sites.url(host);
  const page = await meetGate(world, address);
  await enter(page, address);
  await act(page);
  const live = ({ visits }) => visits.find((one) => one.site_name === name && !one.ended_at);
  const { id } = await untilToday(pages.dashboard, live);
  await pages.options.evaluate(async (visitId) => {
    const { runtime } = globalThis.browser ?? globalThis.chrome;
    await runtime.sendMessage({ type: "toolbar/end", request: { visitId } });
  }, id);
  await untilToday(pages.dashboard, (day) => !live(day) && day);
  await page.close().catch(() => {}); // the toolbar closes the tabs of a visit that it ends
}

const failing = async (dashboard) => (await ask(dashboard, "GET", "failing-cues")).cues;

const notice = (dashboard) => dashboard.$eval(".told", (element) => element.textContent).catch(() => "");

async function watched(home, name, host) {
  const policy = swift({ chapter_size: 25, planned_time_cue: false });
  await watch(home.pages, { name, patterns: [host], category: null, policy });
}

story(
  "a site whose pages give no chapters any more is told, and no longer once they do",
  async (stage) => {
    let isMoved = false;
    const pages = (response, host) => {
      if (!isMoved || host !== "changing.feed.localhost") return false;
      response.writeHead(200, { "content-type": "text/html" }).end(MOVED);
      return true;
    };
    const world = await home(stage, { pages });
    const told = { world, pages: await pair(world) };
    const { dashboard } = told.pages;
    const again = (act) => visited(told, "Changing", "changing.feed.localhost", act);
    await watched(told, "Changing", "changing.feed.localhost");
    await again(scroll);
    isMoved = true;
    for (let count = 1; count <= 3; count += 1) {
      assert.deepEqual(await failing(dashboard), [], `told after ${count - 1} visits`);
      await again(turn);
    }
    const [cue] = await until(
      async () => (await failing(dashboard)).length > 0 && failing(dashboard),
      "the cue to be told",
      {
        timeoutMs: 90_000,
        everyMs: 500,
      },
    );
    assert.deepEqual([cue.kind, cue.visits, cue.worked], ["chapter", 3, true]);
    await show(dashboard);
    await reload(dashboard);
    await until(async () => (await notice(dashboard)).includes("Chapters no longer work on Changing."), "the notice");
    await stage.photograph("redesign told");
    isMoved = false;
    await again(scroll);
    await until(async () => (await failing(dashboard)).length === 0, "the cue to be able", { timeoutMs: 90_000 });
    await show(dashboard);
    await reload(dashboard);
    await reads(dashboard, "Changing");
    assert.equal((await notice(dashboard)).includes("Chapters"), false);
  },
  { timeoutMs: 600_000 },
);

story(
  "an adapter that finds the feed is believed, one that finds nothing is retired, a broken one is refused, and cues go on",
  async (stage) => {
    const world = await home(stage, { extensionDir: withAdapters(stage) });
    const told = { world, pages: await pair(world) };
    const { options } = told.pages;
    const statusOf = (key) => options.$eval(`[data-adapter="${key}"]`, (item) => item.dataset.status);
    await watched(told, "Marked", "marked.feed.localhost");
    await watched(told, "Renamed", "renamed.feed.localhost");
    await reads(options, "x.json, line 3");
    assert.deepEqual([await statusOf("mastodon"), await statusOf("bluesky")], ["unverified", "unverified"]);
    for (let count = 0; count < 3; count += 1) {
      await visited(told, "Marked", "marked.feed.localhost", scroll);
      await visited(told, "Renamed", "renamed.feed.localhost", scroll);
    }
    await show(options);
    await reload(options);
    await until(async () => (await statusOf("mastodon")) === "verified", "the adapter that fits to be believed");
    assert.equal(await statusOf("bluesky"), "retired");
    await stage.photograph("adapters");
    const address = world.sites.url("renamed.feed.localhost");
    const page = await meetGate(world, address);
    await enter(page, address);
    await scrollUntilCue(page);
    await cueShown(page);
    assert.deepEqual((await today(told.pages.dashboard)).visits.length >= 6, true);
  },
  { timeoutMs: 600_000 },
);
