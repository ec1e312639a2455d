/** What the browser's half costs, measured in both browsers with the built extension and the real service. Prints Markdown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findBrowser, KINDS, launch } from "../e2e/harness/browsers.mjs";
import { builtExtension } from "../e2e/harness/build.mjs";
import { visit } from "../e2e/harness/pages.mjs";
import { startService } from "../e2e/harness/service.mjs";
import { startSites } from "../e2e/harness/sites.mjs";
import { until } from "../e2e/harness/wait.mjs";
import { enter, isGateOf, meetGate, pair, swift, watch } from "../e2e/people/home.mjs";
import { openings } from "./opening.mjs";

const GATE_RUNS = 30;
const LOAD_RUNS = 20;
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const ms = (value) => `${value.toFixed(0)} ms`;
const row = (...cells) => `| ${cells.join(" | ")} |`;
const table = (heads, rows) => [row(...heads), row(...heads.map(() => "---")), ...rows].join("\n");

function spread(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

async function world(kind) {
  const service = await startService();
  const sites = await startSites();
  const session = await launch(kind, { extensionDir: builtExtension(kind) });
  const close = async () => {
    await session.close();
    await sites.close();
    await service.close();
  };
  return { service, sites, session, isGate: isGateOf(session), close };
}

/** From asking for the address to the field of the gate having the focus, on the wall clock that both documents share. */
async function gateTimes({ session, sites }) {
  const samples = [];
  for (let run = 0; run < GATE_RUNS; run += 1) {
    const page = await session.newPage();
    await visit(page, sites.url("plain.localhost", "/"));
    const begun = await page.evaluate(
      (address) => {
        const now = performance.timeOrigin + performance.now();
        location.href = address;
        return now;
      },
      sites.url("feed.localhost", `/${run}`),
    );
    const usable = await until(
      () =>
        page.evaluate(() => {
          const field = document.querySelector("form .intention");
          if (!field || document.activeElement !== field) return 0;
          const [paint] = performance.getEntriesByName("first-contentful-paint");
          return performance.timeOrigin + Math.max(paint?.startTime ?? performance.now(), 0);
        }),
      "the gate",
      { everyMs: 10 },
    );
    samples.push(usable - begun);
    await page.close();
  }
  return spread(samples);
}

/** Requests that reach a site before its gate is answered; those of a worker fetched by the browser itself are left out. */
async function reached(made, host, path) {
  made.sites.forget();
  const page = await meetGate(made, made.sites.url(host, path));
  const asked = made.sites.requests(host).filter((request) => request.path !== "/worker-sw.js").length;
  await page.close();
  return asked;
}

async function loadTimes(session, address) {
  const page = await session.newPage();
  const samples = [];
  for (let run = 0; run < LOAD_RUNS; run += 1) {
    await visit(page, `${address}?run=${run}`);
    const load = () => page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
    samples.push(await until(load, "the load to end", { everyMs: 10 }));
  }
  await page.close();
  return spread(samples);
}

async function prepare(made) {
  const worker = await made.session.newPage();
  await visit(worker, made.sites.url("worker.localhost", "/"));
  await until(() => worker.evaluate(() => document.documentElement.dataset.ready === "true"), "the site's worker");
  await worker.close();
  const pages = await pair(made);
  for (const host of ["feed", "worker"])
    await watch(pages, { name: host, patterns: [`${host}.localhost`], policy: swift() });
  return pages;
}

/** Scripts of ours that the browser was told to run on an address: registered patterns that match its host. */
const scriptsFor = (options, host) =>
  options.evaluate(async (wanted) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const scripts = await api.scripting.getRegisteredContentScripts();
    return scripts.filter(({ matches }) => matches.some((pattern) => pattern.includes(wanted))).length;
  }, host);

async function measure(kind) {
  const made = await world(kind);
  try {
    const { options } = await prepare(made);
    const gate = await gateTimes(made);
    const counts = [
      await reached(made, "feed.localhost", "/"),
      await reached(made, "worker.localhost", "/app"),
      await reached(made, "worker.localhost", "/live/app"),
    ];
    const scripts = [await scriptsFor(options, "feed.localhost"), await scriptsFor(options, "plain.localhost")];
    const address = made.sites.url("feed.localhost", "/load");
    await enter(await meetGate(made, address), address);
    const load = await loadTimes(made.session, address);
    return { gate, counts, scripts, load };
  } finally {
    await made.close();
  }
}

/** The same page in the same kind of browser with an extension that holds a manifest and nothing else. */
async function bareLoad(kind) {
  const sites = await startSites();
  const empty = mkdtempSync(join(tmpdir(), "escale-empty-"));
  const gecko = { id: "empty@bench.local" };
  const manifest = { manifest_version: 3, name: "Empty", version: "1", browser_specific_settings: { gecko } };
  writeFileSync(join(empty, "manifest.json"), JSON.stringify(manifest));
  const session = await launch(kind, { extensionDir: empty });
  try {
    return await loadTimes(session, sites.url("feed.localhost", "/load"));
  } finally {
    await session.close();
    await sites.close();
    rmSync(empty, { recursive: true });
  }
}

function sizes() {
  return ["guard", "visit"].map((name) => {
    const bytes = readFileSync(`${builtExtension("chromium")}/content-scripts/${name}.js`);
    return row(`content-scripts/${name}.js`, `${bytes.length} B`, `${gzipSync(bytes).length} B`);
  });
}

const rows = { gate: [], counts: [], scripts: [], load: [], opening: [] };
for (const kind of KINDS.filter(findBrowser)) {
  const [before, { gate, counts, scripts, load }, after] = [
    await bareLoad(kind),
    await measure(kind),
    await bareLoad(kind),
  ];
  const bare = { p50: (before.p50 + after.p50) / 2, p95: (before.p95 + after.p95) / 2 };
  rows.gate.push(row(kind, ms(gate.p50), ms(gate.p95)));
  rows.counts.push(row(kind, ...counts));
  rows.scripts.push(row(kind, ...scripts));
  for (const [path, samples] of Object.entries(await openings(kind))) {
    const { p50, p95 } = spread(samples);
    rows.opening.push(row(kind, path, ms(p50), ms(p95)));
  }
  rows.load.push(row(kind, ms(bare.p50), ms(load.p50), ms(load.p50 - bare.p50), ms(bare.p95), ms(load.p95)));
}
const parts = [
  ["Gate: from navigation to a usable gate", table(["browser", "p50", "p95"], rows.gate)],
  [
    "Gate: requests that reach a gated site",
    table(["browser", "no worker", "its worker answers by itself", "its worker asks its server"], rows.counts),
  ],
  ["Content scripts: size", table(["script", "raw", "gzip"], sizes())],
  ["Content scripts: registered for a page", table(["browser", "watched and gated", "unwatched"], rows.scripts)],
  [
    "Load of a watched page with a live visit",
    table(["browser", "p50 without", "p50 with", "added", "p95 without", "p95 with"], rows.load),
  ],
  ["Dashboard: from asking to a page that answers", table(["browser", "page", "p50", "p95"], rows.opening)],
];
console.log(parts.map(([title, body]) => `## ${title}\n\n${body}`).join("\n\n"));
