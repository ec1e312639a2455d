/** Accessibility of the page as it is: axe-core with zero violations, and nothing to scroll sideways at 320 px. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { show } from "../harness/pages.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 1280];
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

async function themes(page, kind) {
  if (kind === "firefox") return ["as the system"]; // WebDriver BiDi cannot emulate it yet.
  return ["light", "dark"].map((value) => ({
    value,
    set: () => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
  }));
}

/** Colours that fade to another theme arrive: a busy machine may draw no picture in any time one could wait. */
const arrived = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const moving of document.getAnimations()) moving.finish();
  });

/** Check what is shown, at both widths and in the themes that the driver can set. */
export async function isAccessible(page, name, kind) {
  await show(page);
  for (const theme of await themes(page, kind)) {
    await theme.set?.();
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 800 });
      await arrived(page);
      if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
      const found = await page.evaluate(async (rules) => {
        const { violations } = await globalThis.axe.run(document, rules);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
      }, RULES);
      const where = `${name}, ${width} px, ${theme.value ?? theme}`;
      assert.deepEqual(found, [], where);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${where}: ${overflow} px too wide`);
    }
  }
}
