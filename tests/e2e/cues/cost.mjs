/**
 * What watching costs the page, in Chromium: `make cues-cost`. The same feed watched and not: our share of the main
 * thread while a thousand items go by, and the memory after a thousand and after ten thousand.
 */
import { visit } from "../harness/pages.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { servePages } from "./pages.mjs";
import { Stage } from "./stage.mjs";

const HOST = "cost.pages.localhost";
const ITEM_PX = 240;
/** Every watcher runs, and nothing is due before the measurement ends. */
const POLICY = {
  ...{ planned_time_cue: false, chapter_cue: true, chapter_unit: "minutes", chapter_size: 200 },
  ...{ episode_cue: true, autoplay_cue: true, pace_cue: true, pace_per_minute: 120, cues_per_day: 1 },
  ...{ calm_counters: true, calm_badges: true, calm_trending: true },
};

/** In the page: scroll so many items, frame by frame. Resolves with the seconds that it took. */
async function scrollPast({ items, perFrame, itemPx }) {
  const began = performance.now();
  const goal = scrollY + items * itemPx;
  while (scrollY < goal) {
    scrollBy(0, perFrame);
    await new Promise(requestAnimationFrame);
  }
  return (performance.now() - began) / 1000;
}

async function measure(page) {
  const client = await page.createCDPSession();
  await client.send("Performance.enable");
  const metric = async (name) => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find((one) => one.name === name).value;
  };
  const heap = async () => {
    await client.send("HeapProfiler.collectGarbage");
    return metric("JSHeapUsedSize");
  };
  const busyBefore = await metric("TaskDuration");
  await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  const seconds = await page.evaluate(scrollPast, { items: 1_000, perFrame: 120, itemPx: ITEM_PX });
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const busy = (await metric("TaskDuration")) - busyBefore;
  const early = await heap();
  await page.evaluate(scrollPast, { items: 9_000, perFrame: 1_200, itemPx: ITEM_PX });
  return { seconds, busy, ours: oursIn(trace), early, late: await heap() };
}

/** Seconds of the main thread in functions of an extension, what they made the browser lay out included. */
function oursIn({ traceEvents }) {
  const calls = traceEvents.filter(
    ({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith("chrome-extension://"),
  );
  return calls.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1e6;
}

/** `watched`: with Escale's script in the page; otherwise the same browser and extension, on a site that is none of its business. */
async function run(pages, watched) {
  const stage = new Stage("chromium");
  try {
    const world = await home(stage, { pages });
    const own = await pair(world);
    const address = world.sites.url(`growing.${HOST}`, "/");
    if (watched) await watch(own, { name: "Cost", patterns: [HOST], policy: swift(POLICY) });
    const page = watched ? await meetGate(world, address) : await world.session.newPage();
    await (watched ? enter(page, address) : visit(page, address));
    return await measure(page);
  } finally {
    await stage.end();
  }
}

const MB = 1_048_576;
const line = (name, { seconds, busy, ours, early, late }) =>
  `| ${name} | ${seconds.toFixed(1)} | ${busy.toFixed(2)} | ${(ours * 1000).toFixed(0)} | ${((100 * ours) / busy).toFixed(2)} % | ${(early / MB).toFixed(2)} | ${(late / MB).toFixed(2)} |`;

const pages = await servePages();
const off = await run(pages, false);
const on = await run(pages, true);
console.log("| watched | seconds | main thread busy, s | ours, ms | ours of busy | MB at 1,000 items | MB at 10,000 |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
console.log(line("no", off));
console.log(line("yes", on));
console.log(
  `\nMemory that watching adds: ${((on.early - off.early) / MB).toFixed(2)} MB, then ${((on.late - off.late) / MB).toFixed(2)} MB.`,
);
