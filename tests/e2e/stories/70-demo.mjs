/** `make demo` works: it ends with the gate in front and yesterday's history told. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { story } from "../harness/story.mjs";

const DEMO = fileURLToPath(new URL("../demo.mjs", import.meta.url));

for (const [lang, sentence] of [
  ["en_GB.UTF-8", "The gate in front is that of a small endless feed"],
  ["fr_FR.UTF-8", "Le sas affiché est celui d’un petit fil sans fin"],
])
  story(
    `the demonstration opens by itself (${lang.slice(0, 2)})`,
    async () => {
      const env = { ...process.env, HEADLESS: "1", LANG: lang, LC_ALL: lang };
      const { stdout } = await promisify(execFile)(process.execPath, [DEMO], { env });
      assert.ok(stdout.includes(sentence), stdout);
      assert.match(stdout, /^ok$/m);
    },
    { browsers: ["chromium"] },
  );
