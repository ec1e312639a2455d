/**
 * What watching costs the page, in Chromium: `make cues-cost`. The same feed watched and not, turned by a wheel while a thousand items
 * go by; then the memory after a thousand and after ten thousand. Ends with 1 when our functions take more than 1 % of the time that
 * the main thread had while it scrolled. The share of the time in which it was busy is told beside it. Tracing a call costs time by
 * itself, which nobody pays who does not trace: a listener of the page that does nothing, called at each scroll of the same run, tells how
 * much, and so much is taken off each of our calls.
 */
import { visit } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone } from "../people/cue.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { servePages } from "./pages.mjs";
import { Stage } from "./stage.mjs";

const HOST = "cost.pages.localhost";
const ITEM_PX = 240;
const ITEMS = 1_000;
const MOST_SHARE = 0.01;
/** Pixels a second: thirty items, more than anybody reads. */
const SPEED = 30 * ITEM_PX;
/** Every watcher runs; the one cue of the day is over before the measurement begins. */
const POLICY = {
  ...{ planned_time_cue: false, chapter_cue: true, chapter_unit: "minutes", chapter_size: 200 },
  ...{ episode_cue: true, autoplay_cue: true, pace_cue: true, pace_per_minute: 4, cues_per_day: 1 },
  ...{ calm_counters: true, calm_badges: true, calm_trending: true },
};

/** In the page: scroll so many items, frame by frame. */
async function scrollPast({ items, perFrame, itemPx }) {
  const goal = scrollY + items * itemPx;
  while (scrollY < goal) {
    scrollBy(0, perFrame);
    await new Promise(requestAnimationFrame);
  }
}

/** As a person does: a wheel over the page, until `px` more went by. Resolves with the seconds that it took. */
async function turnWheel(page, client, px) {
  const at = () => page.evaluate(() => scrollY);
  const [from, began] = [await at(), performance.now()];
  const gesture = { x: 400, y: 400, speed: SPEED, gestureSourceType: "mouse", preventFling: true };
  for (let left = px; left > 0; left = from + px - (await at()))
    await client.send("Input.synthesizeScrollGesture", { ...gesture, yDistance: -Math.min(left, SPEED) });
  return (performance.now() - began) / 1000;
}

/** In the page: the listener whose calls tell what a traced call costs. */
const listenForNothing = () => addEventListener("scroll", function doesNothing() {}, { capture: true, passive: true });

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
  await page.evaluate(listenForNothing);
  await page.tracing.start({ categories: ["devtools.timeline"] });
  const seconds = await turnWheel(page, client, ITEMS * ITEM_PX);
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const busy = (await metric("TaskDuration")) - busyBefore;
  const early = await heap();
  await page.evaluate(scrollPast, { items: 9 * ITEMS, perFrame: 1_200, itemPx: ITEM_PX });
  return { seconds, busy, ...callsIn(trace), early, late: await heap() };
}

/**
 * `traced`: seconds of the page's main thread in functions of an extension, what they made the browser lay out included, and `calls` of
 * them. The thread's own time: what other programs took from it meanwhile is not ours. `nothing`: seconds of a call that does nothing.
 */
function callsIn({ traceEvents }) {
  const calls = traceEvents.filter(({ name, args }) => name === "FunctionCall" && args?.data?.url);
  const page = calls.find(({ args }) => args.data.url.includes(HOST));
  const ours = calls.filter(
    ({ pid, tid, args }) => pid === page.pid && tid === page.tid && args.data.url.startsWith("chrome-extension://"),
  );
  if (process.env.WHICH) tellWhich(ours);
  const nothing = calls.filter(({ args }) => args.data.functionName === "doesNothing").map(({ tdur = 0 }) => tdur);
  const traced = sum(ours.map(({ tdur = 0 }) => tdur)) / 1e6;
  return { traced, calls: ours.length, nothing: sum(nothing) / nothing.length / 1e6 };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/** `WHICH=1`: by function, to see where the time goes (of a build with names). */
function tellWhich(calls) {
  const sums = {};
  for (const { tdur = 0, args } of calls) {
    const name = `${args.data.functionName}:${args.data.lineNumber}`;
    const { ms = 0, count = 0 } = sums[name] ?? {};
    sums[name] = { ms: ms + tdur / 1000, count: count + 1 };
  }
  const sorted = Object.entries(sums).sort(([, one], [, other]) => other.ms - one.ms);
  for (const [name, { ms, count }] of sorted.slice(0, 20)) console.error(`${ms.toFixed(1)} ms, ${count} × ${name}`);
}

/** `watched`: with Escale's script in the page; otherwise the same browser and extension, on a site that is none of its business. */
async function run(pages, watched) {
  const stage = new Stage("chromium");
  try {
    const extensionDir = process.env.EXTENSION;
    const world = await home(stage, { pages, extensionDir });
    const own = await pair(world);
    const address = world.sites.url(`growing.${HOST}`, "/");
    if (watched) await watch(own, { name: "Cost", patterns: [HOST], policy: swift(POLICY) });
    const page = watched ? await meetGate(world, address) : await world.session.newPage();
    await (watched ? enter(page, address) : visit(page, address));
    await page.evaluate(scrollPast, { items: 30, perFrame: 120, itemPx: ITEM_PX });
    if (watched) await answerTheOne(page);
    return await measure(page);
  } finally {
    await stage.end();
  }
}

async function answerTheOne(page) {
  await until(() => page.$(CUE_HOST), "the one cue of the day", { timeoutMs: 20_000 });
  await answerCue(page, CONTINUE);
  await until(() => cueGone(page), "the cue to go");
}

const MB = 1_048_576;
const percent = (share) => `${(100 * share).toFixed(2)} %`;
const row = (cells) => `| ${cells.join(" | ")} |`;
const oursOf = ({ traced, calls, nothing }) => traced - calls * nothing;
const line = (name, one) => {
  const { seconds, busy, traced, calls, nothing, early, late } = one;
  return row([
    name,
    seconds.toFixed(1),
    busy.toFixed(2),
    (traced * 1000).toFixed(0),
    calls,
    (nothing * 1e6).toFixed(0),
    (oursOf(one) * 1000).toFixed(0),
    percent(oursOf(one) / seconds),
    percent(oursOf(one) / busy),
    (early / MB).toFixed(2),
    (late / MB).toFixed(2),
  ]);
};

const HEADS = [
  "watched",
  "seconds",
  "busy, s",
  "traced, ms",
  "calls",
  "a call of nothing, µs",
  "ours, ms",
  "ours of the time",
  "ours of busy",
  "MB at 1,000",
  "MB at 10,000",
];

const pages = await servePages();
const off = await run(pages, false);
const on = await run(pages, true);
console.log([row(HEADS), row(HEADS.map(() => "---")), line("no", off), line("yes", on)].join("\n"));
console.log(
  `\nMemory that watching adds: ${((on.early - off.early) / MB).toFixed(2)} MB, then ${((on.late - off.late) / MB).toFixed(2)} MB.`,
);
process.exitCode = oursOf(on) / on.seconds < MOST_SHARE ? 0 : 1;
