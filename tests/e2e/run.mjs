/**
 * Run every story in both browsers: `node tests/e2e/run.mjs`. Filters: STORY, BROWSER (see `harness/story.mjs`).
 * Files run one after the other: two browsers at once on two cores make every wait longer than it need be.
 */
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = new URL("./stories/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".mjs"))
  .sort();

run({ files: files.map((name) => fileURLToPath(new URL(name, folder))), concurrency: 1 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
