/**
 * Stories: one scenario, run in each browser. A failure leaves a screenshot of every open tab in `out/`.
 *
 * STORY=part-of-name and BROWSER=chromium|firefox choose; a missing browser skips, but fails where CI is set.
 */
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findBrowser, KINDS } from "./browsers.mjs";

const OUT = fileURLToPath(new URL("../out/", import.meta.url));

/**
 * What a story is handed. `defer` runs a clean-up when the story ends, last one first; `watch` names a browser session whose
 * tabs are photographed when the story fails.
 */
class Stage {
  #cleanUps = [];
  #sessions = [];

  constructor(kind) {
    this.kind = kind;
  }

  defer(cleanUp) {
    this.#cleanUps.push(cleanUp);
  }

  watch(session) {
    this.#sessions.push(session);
    this.defer(() => session.close());
    return session;
  }

  /** The open tabs of all its browsers. */
  async tabs() {
    return (await Promise.all(this.#sessions.map((session) => session.browser.pages().catch(() => [])))).flat();
  }

  /** Save a picture of each open tab; a tab that cannot be photographed is no second failure. */
  async photograph(name) {
    mkdirSync(OUT, { recursive: true });
    for (const [index, page] of (await this.tabs()).entries()) {
      const path = `${OUT}${name.replace(/[^a-z0-9]+/gi, "-")}-${this.kind}-${index}.png`;
      // A tab behind others draws nothing: its picture never comes, and Chromium opens no other tab for minutes.
      const taken = page.bringToFront().then(() => page.screenshot({ path }));
      await Promise.race([taken, new Promise((_, reject) => setTimeout(reject, 5000))]).then(
        () => console.error(`  screenshot: ${path}`),
        () => {},
      );
    }
  }

  async end() {
    for (const cleanUp of this.#cleanUps.reverse()) await cleanUp();
  }
}

function skipReason(names, kind) {
  if (process.env.STORY && !names.some((name) => name.includes(process.env.STORY))) return "not asked for";
  if (process.env.BROWSER && process.env.BROWSER !== kind) return "not asked for";
  if (!findBrowser(kind) && !process.env.CI) return `${kind} is not installed: apt-get install chromium firefox-esr`;
  return false;
}

/**
 * Tell a story in every browser it applies to.
 * @param {string} name
 * @param {(stage: Stage) => Promise<void>} tell
 * @param {{browsers?: readonly string[], timeoutMs?: number}} options `browsers` when a story is about one of them only
 */
export function story(name, tell, { browsers = KINDS, timeoutMs = 300_000 } = {}) {
  for (const kind of browsers)
    test(`${name} (${kind})`, { timeout: timeoutMs, skip: skipReason([name], kind) }, () =>
      onStage(kind, (stage) => photographed(stage, name, () => tell(stage))),
    );
}

/**
 * Tell several stories one after the other on one stage, for those that leave each other alone: most of what a story costs is its
 * browser, its service and the pairing. Each has sites of its own, and its tabs are closed when it ends.
 * @param {string} title
 * @param {(stage: Stage) => Promise<World>} begin what all of them are handed
 * @param {Record<string, (world: World, stage: Stage) => Promise<void>>} parts by name
 * @template World
 */
export function stories(title, begin, parts) {
  const names = Object.keys(parts);
  for (const kind of KINDS)
    test(`${title} (${kind})`, { timeout: 900_000, skip: skipReason([title, ...names], kind) }, (context) =>
      onStage(kind, async (stage) => {
        const world = await photographed(stage, title, () => begin(stage));
        for (const [name, tell] of Object.entries(parts)) {
          const skip = skipReason([title, name], kind);
          await context.test(`${name} (${kind})`, { skip }, async () => {
            const before = await stage.tabs();
            await photographed(stage, name, () => tell(world, stage));
            for (const tab of await stage.tabs()) if (!before.includes(tab)) await tab.close().catch(() => {});
          });
        }
      }),
    );
}

async function onStage(kind, play) {
  if (!findBrowser(kind)) throw new Error(`${kind} is not installed: apt-get install chromium firefox-esr`);
  const stage = new Stage(kind);
  try {
    await play(stage);
  } finally {
    await stage.end();
  }
}

async function photographed(stage, name, tell) {
  try {
    return await tell();
  } catch (error) {
    await stage.photograph(name);
    throw error;
  }
}
