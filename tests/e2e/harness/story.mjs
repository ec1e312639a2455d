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

  /** Save a picture of each open tab; a tab that cannot be photographed is no second failure. */
  async photograph(name) {
    mkdirSync(OUT, { recursive: true });
    const pages = (await Promise.all(this.#sessions.map((session) => session.browser.pages().catch(() => [])))).flat();
    for (const [index, page] of pages.entries()) {
      const path = `${OUT}${name.replace(/[^a-z0-9]+/gi, "-")}-${this.kind}-${index}.png`;
      await Promise.race([page.screenshot({ path }), new Promise((_, reject) => setTimeout(reject, 5000))]).then(
        () => console.error(`  screenshot: ${path}`),
        () => {},
      );
    }
  }

  async end() {
    for (const cleanUp of this.#cleanUps.reverse()) await cleanUp();
  }
}

function skipReason(name, kind) {
  if (process.env.STORY && !name.includes(process.env.STORY)) return "not asked for";
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
  for (const kind of browsers) {
    test(`${name} (${kind})`, { timeout: timeoutMs, skip: skipReason(name, kind) }, async () => {
      if (!findBrowser(kind)) throw new Error(`${kind} is not installed: apt-get install chromium firefox-esr`);
      const stage = new Stage(kind);
      try {
        await tell(stage);
      } catch (error) {
        await stage.photograph(name);
        throw error;
      } finally {
        await stage.end();
      }
    });
  }
}
