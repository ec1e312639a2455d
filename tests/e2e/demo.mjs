/**
 * `make demo`: a Chromium of its own, paired, with two small websites and two weeks of history. Nothing of it stays.
 * HEADLESS=1 only checks that it works, and ends.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, launch } from "./harness/browsers.mjs";
import { builtExtension } from "./harness/build.mjs";
import { visit } from "./harness/pages.mjs";
import { startService } from "./harness/service.mjs";
import { startSites } from "./harness/sites.mjs";
import { demoTexts } from "./people/demo-texts.mjs";
import { press, reads } from "./people/dom.mjs";
import { isGateOf, meetGate, pair } from "./people/home.mjs";
import { dayBefore } from "./people/today.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const headless = process.env.HEADLESS === "1";
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "fr" : "en";
const say = demoTexts[language];
const cleanUps = [];

/** The history is told by the same routes that every browser uses (`tests/demo`). */
const history = (...words) =>
  execFileSync(`${ROOT}.venv/bin/python`, ["-m", "tests.demo", ...words], { cwd: ROOT, encoding: "utf8" }).trim();

/** What is missing, as one sentence to print, or undefined. */
function missing() {
  if (!findBrowser("chromium")) return say.noBrowser;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!headless && process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return say.noScreen;
}

/** Everything that the demonstration writes lands in one folder, which goes away with it. */
function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), "escale-demo-"));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  process.env.TMPDIR = folder;
}

async function open() {
  const service = await startService({
    env: { ESCALE_SHORTEST_PLANNED_SECONDS: "20", ESCALE_LANGUAGE: language },
    prepare: (dataDir) => history("bearer", dataDir),
  });
  cleanUps.push(() => service.close());
  history("tell", String(service.port), service.prepared, language);
  const sites = await startSites();
  cleanUps.push(() => sites.close());
  const settings = { extensionDir: builtExtension("chromium"), headless, language, shown: true };
  const session = await launch("chromium", settings);
  cleanUps.push(() => session.close());
  return { service, sites, session, isGate: isGateOf(session) };
}

async function show(world) {
  const [empty] = await world.session.browser.pages();
  const { dashboard, options } = await pair(world, language);
  await Promise.all([options.close(), empty.close()]);
  const { day, visits } = await dayBefore(dashboard);
  await visit(dashboard, `${world.service.address}/day/${day}`);
  await reads(dashboard, visits.find(({ intention }) => intention).intention);
  await press(dashboard, say.today);
  await meetGate(world, world.sites.url("feed.localhost", "/"));
  console.log(say.next(world.sites));
  if (headless) return console.log("ok");
  await new Promise((resolve) => world.session.browser.once("disconnected", resolve));
}

/** Resolves when the person ends it: Ctrl-C, or a closed terminal. */
const ended = new Promise((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
});

async function main() {
  const lack = missing();
  if (lack) throw new Error(lack);
  ownFolder();
  console.log(say.wait);
  const opening = open();
  try {
    await Promise.race([opening.then(show), ended]);
  } finally {
    await opening.catch(() => {});
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
process.exit();
