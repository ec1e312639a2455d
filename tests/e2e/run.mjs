/**
 * Run every story in both browsers: `node tests/e2e/run.mjs`. Filters: STORY, BROWSER (see `harness/story.mjs`).
 * Two files at once: a story mostly waits, for a browser to start or for time to pass, and uses under half of one core (measured).
 */
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = new URL("./stories/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs"))
  .sort();

run({ files: files.map((name) => fileURLToPath(new URL(name, folder))), concurrency: 2 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
