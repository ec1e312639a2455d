/** The dashboard as it is built: small enough to be there at once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const ASSETS = join(import.meta.dirname, "../../server/escale/static/assets");
const MOST_BYTES = 100 * 1024;

it("needs at most 100 KB of compressed script", () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith(".js"));
  expect(scripts).not.toEqual([]);
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(ASSETS, name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST_BYTES);
});
