/**
 * Which cue works on which page, in which browser: `make cues`. Prints the table and keeps it in `docs/cues.md`; ends with 1 when a
 * cell is worse than the one that was kept. Filters: BROWSER, KIND, PAGE.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { KINDS as BROWSERS } from "../harness/browsers.mjs";
import { visit } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone } from "../people/cue.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, swift, watch } from "../people/home.mjs";
import { drive, isPlaying } from "./drive.mjs";
import { PAGES, servePages } from "./pages.mjs";
import { Stage } from "./stage.mjs";
import { isWorse, readTable, table } from "./table.mjs";

const KEPT = new URL("../../../docs/cues.md", import.meta.url);
const QUIET = { chapter_cue: false, planned_time_cue: false, cues_per_day: 200 };
const EVERYWHERE = ["feed", "clips", "series", "framed"];

/**
 * Each kind with its policy and the pages that it is about. `ofVisit`: shown on every page of the site once it is due, so the
 * pages are opened when it waits; `after` is how long that takes.
 */
const CUES = {
  chapter: { policy: { chapter_cue: true, chapter_size: 3 }, on: ["feed", "clips"] },
  items: { policy: { chapter_cue: true, chapter_unit: "items", chapter_size: 4 }, on: ["feed", "clips"] },
  pace: { policy: { pace_cue: true, pace_per_minute: 4 }, on: ["feed", "clips"] },
  episode: { policy: { episode_cue: true }, on: ["series", "framed"] },
  autoplay: { policy: { autoplay_cue: true }, on: ["series", "framed"] },
  night: { policy: { night_cue: true, night_from: "00:00", night_until: "23:59" }, on: EVERYWHERE, ofVisit: true },
  planned: { policy: { planned_time_cue: true }, on: EVERYWHERE, ofVisit: true, time: `${SHORTEST_SECONDS} s` },
  budget: { policy: { budget_cue: true, budget_seconds: 60 }, on: EVERYWHERE, ofVisit: true },
};

const isAsked = (name, value) => !process.env[name] || process.env[name] === value;

async function inBrowser(kind, pages, tell) {
  const stage = new Stage(kind);
  try {
    const world = await home(stage, { pages });
    const own = await pair(world);
    for (const cue of Object.keys(CUES).filter((name) => isAsked("KIND", name))) await ofKind(world, own, cue, tell);
  } finally {
    await stage.end();
  }
}

async function ofKind(world, own, cue, tell) {
  const { policy, on, ofVisit, time } = CUES[cue];
  const host = `${cue}.pages.localhost`;
  await watch(own, { name: cue, patterns: [host], policy: swift({ ...QUIET, ...policy }) });
  const first = await meetGate(world, world.sites.url(`start.${host}`, "/"));
  await enter(first, world.sites.url(`start.${host}`, "/"), time ? { time } : {});
  if (ofVisit) await until(() => first.$(CUE_HOST), "the cue to be due", { timeoutMs: 90_000 });
  await first.close();
  for (const [page, offers] of Object.entries(PAGES)) {
    if (!isAsked("PAGE", page)) continue;
    const result = on.includes(offers) ? await onPage(world, cue, page, offers).catch(failed) : null;
    tell(cue, page, result);
  }
}

/** A page that cannot be driven is a cell that does not work; the others are tried all the same. */
function failed(error) {
  console.error(error);
  return { verdict: "no" };
}

/** `works` with the milliseconds from due to shown; `partly` when it came but its answer did not do all of it; `no`. */
async function onPage({ session, sites }, cue, name, offers) {
  const page = await session.newPage();
  try {
    await page.evaluateOnNewDocument(stopwatch).catch(() => {});
    await visit(page, sites.url(`${name}.${cue}.pages.localhost`, "/"));
    await page.evaluate(stopwatch);
    if (!CUES[cue].ofVisit) await drive(page, offers, cue);
    const shown = await until(() => page.$(CUE_HOST), "a cue", { timeoutMs: 12_000 }).catch(() => null);
    if (!shown) return { verdict: "no" };
    const ms = await page.evaluate(() => globalThis.stopwatch?.ms ?? null);
    if (CUES[cue].ofVisit) return { verdict: "works", ms };
    return { verdict: (await goesOn(page, cue)) ? "works" : "partly", ms };
  } finally {
    await page.close().catch(() => {});
  }
}

async function goesOn(page, cue) {
  await answerCue(page, CONTINUE);
  try {
    await until(() => cueGone(page), "the cue to go", { timeoutMs: 5_000 });
    if (cue === "autoplay") await until(() => isPlaying(page), "what was held to play", { timeoutMs: 5_000 });
    return true;
  } catch {
    return false;
  }
}

/** In the page: the time from what made the cue due (or the page's first paint) to the cue on the screen. */
function stopwatch() {
  if (globalThis.stopwatch) return;
  const watch = { since: performance.now(), ms: null };
  globalThis.stopwatch = watch;
  const begin = () => {
    if (watch.ms === null) watch.since = performance.now();
  };
  const listen = (target, types) => {
    for (const type of types) target.addEventListener(type, begin, { capture: true });
  };
  const media = ["ended", "play", "playing"];
  listen(document, ["scroll", ...media]);
  // What a shadow root or a frame plays is not heard outside of it.
  Object.defineProperty(globalThis, "player", { set: (player) => listen(player, media) });
  const look = () => {
    if (watch.ms !== null || !document.querySelector("div[popover]:not(.lid)")) return;
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    watch.ms = Math.max(0, performance.now() - Math.max(watch.since, painted));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

const cells = {};
const pages = await servePages();
const kinds = BROWSERS.filter((kind) => isAsked("BROWSER", kind));
for (const kind of kinds)
  await inBrowser(kind, pages, (cue, page, result) => {
    cells[`${cue} ${page} ${kind}`] = result;
    console.error(kind, cue, page, result ? `${result.verdict} ${Math.round(result.ms ?? -1)}` : "does not apply");
  });
const kept = readTable(KEPT);
console.log(table(Object.keys(CUES), Object.keys(PAGES), kinds, cells));
if (!process.env.KIND && !process.env.PAGE && !process.env.BROWSER) {
  const head = readFileSync(new URL("./head.md", import.meta.url), "utf8");
  writeFileSync(KEPT, `${head}\n${table(Object.keys(CUES), Object.keys(PAGES), kinds, cells)}\n`);
}
const worse = Object.entries(cells).filter(([name, cell]) => isWorse(kept[name], cell));
for (const [name] of worse) console.error(`worse than before: ${name}`);
process.exitCode = worse.length > 0 ? 1 : 0;
