/** The dashboard as it is built: small enough to be there at once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const STATIC = join(import.meta.dirname, "../../server/escale/static");
const KB = 1024;
const compressed = (path: string) => gzipSync(readFileSync(join(STATIC, path))).length;

it("needs at most 100 KB of compressed script for the first page", () => {
  const page = readFileSync(join(STATIC, "index.html"), "utf8");
  const scripts = page.match(/assets\/[\w-]+\.js/g) ?? [];
  expect(scripts).not.toEqual([]);
  const first = scripts.map((name) => readFileSync(join(STATIC, name), "utf8")).join("");
  expect(first).not.toMatch(/^import[^(]*from/m); // what it imports at once would count too
  expect(scripts.map(compressed).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(100 * KB);
});

it("fetches the pages of the family when somebody goes there, and not much for each", () => {
  const later = readdirSync(join(STATIC, "assets")).filter((name) => /Page.*\.js$/.test(name));
  expect(later.some((name) => name.startsWith("FamilyPages"))).toBe(true);
  for (const name of later) expect([name, compressed(`assets/${name}`) <= 60 * KB]).toEqual([name, true]);
});
