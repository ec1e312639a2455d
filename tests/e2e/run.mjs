/**
 * Run every story in both browsers: `node tests/e2e/run.mjs`. Filters: STORY, BROWSER (see `harness/story.mjs`).
 * Four files at once: a story waits now and then, for a browser to start or for time to pass; four keep two cores busy (measured).
 * From the last to the first, so that the longest file does not begin when the others are done.
 */
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = new URL("./stories/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs"))
  .sort()
  .reverse();

run({ files: files.map((name) => fileURLToPath(new URL(name, folder))), concurrency: 4 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
