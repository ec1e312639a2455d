/** Security reference, row 29: what is built names no address beyond this machine, so nothing can be fetched from or sent to one. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const BUILT = ["extension/built/chrome-mv3", "extension/built/firefox-mv3", "server/escale/static"];
const ADDRESS = /(?:https?|wss?|ftp):\/\/[^\s"'`)<>\\]*/g;
/** Names of XML vocabularies, which nobody fetches; this machine; and the beginnings of addresses that people typed. */
const HARMLESS = [
  /^https:\/\/json-schema\.org\/draft\//,
  /^https:\/\/github\.com\/cfworker$/, // a schema library's base for names
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/127\.0\.0\.1[:/]/,
  /^https:\/\/\$\{/,
];

const isHarmless = (address: string) => HARMLESS.some((kind) => kind.test(address));

test.each(BUILT)("%s", (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(3);
  const named = files.flatMap((file) => {
    const text = readFileSync(`${file.parentPath}/${file.name}`, "latin1");
    return (text.match(ADDRESS) ?? []).filter((one) => !isHarmless(one)).map((one) => `${file.name}: ${one}`);
  });
  expect(named).toEqual([]);
});

test.each([
  ["https://fonts.example/a.woff2", false],
  ["http://127.0.0.1.evil.example/", false],
  ["wss://push.example/", false],
  ["http://127.0.0.1:17817/api", true],
])("%s is harmless: %s", (address, expected) => expect(isHarmless(address)).toBe(expected));
