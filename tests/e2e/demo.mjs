/**
 * `make demo`: a Chromium of its own, paired, with two small websites and two weeks of history. Nothing of it stays.
 * HEADLESS=1 only checks that it works, and ends.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { launch } from "./harness/browsers.mjs";
import { builtExtension } from "./harness/build.mjs";
import { visit } from "./harness/pages.mjs";
import { startService } from "./harness/service.mjs";
import { startSites } from "./harness/sites.mjs";
import { demoTexts } from "./people/demo-texts.mjs";
import { press, reads } from "./people/dom.mjs";
import { isGateOf, meetGate, pair } from "./people/home.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const headless = process.env.HEADLESS === "1";
const language = /^fr/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "fr" : "en";
const cleanUps = [];

/** The history is told by the same routes that every browser uses (`tests/demo`). */
const history = (...words) =>
  execFileSync(`${ROOT}.venv/bin/python`, ["-m", "tests.demo", ...words], { cwd: ROOT, encoding: "utf8" }).trim();

async function open() {
  const service = await startService({
    env: { ESCALE_SHORTEST_PLANNED_SECONDS: "20", ESCALE_LANGUAGE: language },
    prepare: (dataDir) => history("bearer", dataDir),
  });
  cleanUps.push(() => service.close());
  history("tell", String(service.port), service.prepared, language);
  const sites = await startSites();
  cleanUps.push(() => sites.close());
  const session = await launch("chromium", { extensionDir: builtExtension("chromium"), headless, language });
  cleanUps.push(() => session.close());
  return { service, sites, session, isGate: isGateOf(session) };
}

async function show(world) {
  const { dashboard, options } = await pair(world, language);
  await options.close();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await visit(dashboard, `${world.service.address}/day/${yesterday}`);
  await reads(dashboard, demoTexts[language].lived);
  await press(dashboard, demoTexts[language].today);
  return meetGate(world, world.sites.url("feed.localhost", "/"));
}

async function main() {
  if (!headless && process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error(
      "The demonstration opens a browser and needs a screen; HEADLESS=1 make demo only checks that it works.",
    );
  console.log(demoTexts[language].wait);
  const world = await open();
  await show(world);
  console.log(demoTexts[language].next(world.sites));
  if (headless) return;
  await new Promise((resolve) => {
    world.session.browser.on("disconnected", resolve);
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}

await main()
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });
