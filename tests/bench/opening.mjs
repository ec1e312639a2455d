/** From asking for a page of the dashboard to its figures being there, with two weeks of history. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { launch } from "../e2e/harness/browsers.mjs";
import { builtExtension } from "../e2e/harness/build.mjs";
import { visit } from "../e2e/harness/pages.mjs";
import { startService } from "../e2e/harness/service.mjs";
import { startSites } from "../e2e/harness/sites.mjs";
import { isGateOf, pair } from "../e2e/people/home.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNS = 15;
export const PAGES = ["/today", "/week", "/reflection", "/sites", "/data"];

const history = (...words) =>
  execFileSync(`${ROOT}.venv/bin/python`, ["-m", "tests.demo", ...words], { cwd: ROOT, encoding: "utf8" }).trim();

/**
 * Milliseconds since the navigation began, once nothing waits and the page has had a turn after it, in which a click would be
 * answered; none is made. An upper bound: looking begins only when the driver has seen the page load, and its wait is in the sample.
 * Each load is a new document: scripts are read and run anew, from the browser's cache or not.
 */
const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const isThere = document.querySelector("main h1") && !document.querySelector(".waiting");
          if (isThere) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Samples by page, in milliseconds. */
export async function openings(kind) {
  const service = await startService({ prepare: (dataDir) => history("bearer", dataDir) });
  const sites = await startSites();
  const session = await launch(kind, { extensionDir: builtExtension(kind) });
  try {
    history("tell", String(service.port), service.prepared, "en");
    const { dashboard } = await pair({ service, sites, session, isGate: isGateOf(session) });
    await dashboard.bringToFront();
    // Pairing ended on one of the pages: from there the first visit would be met by the document that is already there.
    await visit(dashboard, "about:blank");
    const samples = Object.fromEntries(PAGES.map((path) => [path, []]));
    for (let run = 0; run < RUNS; run += 1)
      for (const path of PAGES) {
        await visit(dashboard, `${service.address}${path}`);
        samples[path].push(await settled(dashboard));
      }
    return samples;
  } finally {
    await session.close();
    await sites.close();
    await service.close();
  }
}
