/** What people paste from their address bar, and what Escale can make of it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isWholeAddress, pasted } from "../../shared/ui/pasted";

it.each([
  ["a host", "youtube.com", "youtube.com"],
  ["spaces around", "  youtube.com ", "youtube.com"],
  ["a whole address", "https://www.youtube.com/", "youtube.com"],
  ["a query and a fragment", "https://x.example/?a=1#top", "x.example"],
  ["a port", "http://feed.localhost:8080/", "feed.localhost"],
  ["this machine", "localhost:3000", "localhost"],
  ["numbers", "http://127.0.0.1:8080/", "127.0.0.1"],
  ["capital letters", "YouTube.COM", "youtube.com"],
  ["a last dot", "youtube.com.", "youtube.com"],
  ["a site below another", "m.youtube.com", "m.youtube.com"],
  ["somebody's name", "https://me:secret@example.org/", "example.org"],
  ["brackets", "https://lemonde.example/a_[1].html", "lemonde.example"],
  ["a path with an empty part", "https://archive.example/2020/https://x.example/", "archive.example"],
  ["a path with a bar", "https://a.example/x|y", "a.example"],
  ["a path with a star", "a.example/*", "a.example"],
  ["a path beyond what is stored", `https://amazon.example/${"x".repeat(200)}`, "amazon.example"],
])("takes all of the site of an address with %s, and offers no part", (_name, text, host) => {
  expect(pasted(text)).toEqual({ whole: { pattern: host, name: host }, part: null });
});

it.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "youtube.com", "youtube.com/watch"],
  ["https://youtu.be/abc?t=3", "youtu.be", "youtu.be/abc"],
  ["https://www.reddit.com/r/x/comments/1/t/", "reddit.com", "reddit.com/r/x/comments/1/t"],
  ["https://www.tiktok.com/@me/video/1?lang=fr", "tiktok.com", "tiktok.com/@me/video/1"],
  ["youtube.com/shorts/", "youtube.com", "youtube.com/shorts"],
  ["https://a.example/x/../y", "a.example", "a.example/y"],
  [`a.example/${"x".repeat(60)}`, "a.example", `a.example/${"x".repeat(60)}`],
])("of %s, takes the whole site or offers the part", (text, host, part) => {
  expect(pasted(text)).toEqual({ whole: { pattern: host, name: host }, part: { pattern: part, name: part } });
});

it("calls a part by its letters, and sends it as browsers do", () => {
  const part = { pattern: "fr.wikipedia.org/wiki/%C3%89t%C3%A9", name: "fr.wikipedia.org/wiki/Été" };
  expect(pasted("fr.wikipedia.org/wiki/Été")?.part).toEqual(part);
  expect(pasted("https://fr.wikipedia.org/wiki/%C3%89t%C3%A9")?.part).toEqual(part);
});

it.each(["%00", "%20", "%E2%80%AE", "%C3", "%"])("keeps %s in a name as it is", (unseen) => {
  expect(pasted(`https://a.example/b${unseen}`)?.part?.name).toBe(`a.example/b${unseen}`);
});

it("names nothing longer than the service keeps", () => {
  expect(pasted(`a.example/${"x".repeat(190)}`)?.part?.name).toHaveLength(80);
});

it.each([
  ["https://straße.example", "xn--strae-oqa.example", "straße.example"],
  ["https://www.пример.example/", "xn--e1afmkfd.example", "пример.example"],
  ["CAFÉ.example", "xn--caf-dma.example", "café.example"],
  ["https://evil.example\\@bank.example/", "evil.example", "evil.example"],
  ["https://bank.example@evil.example/", "evil.example", "evil.example"],
  ["0x7f.1", "127.0.0.1", "127.0.0.1"],
])("goes where the browser goes: %s", (text, pattern, name) => {
  expect(pasted(text)?.whole).toEqual({ pattern, name });
});

it.each([
  ["nothing", ""],
  ["spaces", "   "],
  ["a word", "youtube"],
  ["a sentence", "my favourite site"],
  ["every site", "*"],
  ["a wildcard", "*.youtube.com"],
  ["another protocol", "ftp://files.example/"],
  ["a file", "file:///etc/passwd"],
  ["code", "javascript:alert(1)"],
  ["a page of the browser", "about:blank"],
  ["somebody's mail", "marie@gmail.com"],
  ["somebody's mail as a link", "mailto:marie@gmail.com"],
  ["somebody's account", "a:b@example.org"],
  ["markup", "<b>alert(1)</b>"],
  ["a broken address", "https://"],
  ["an address in new numbers", "http://[::1]/"],
  ["only www", "www."],
  ["a host with nothing in it", "a..example"],
])("%s is no address of a website", (_name, text) => expect(pasted(text)).toBeNull());

/** The same file is read by the service's tests: both halves go where the browser goes. */
const NAMES: { name: string; text: string; host: string | null }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../shared/fixtures/names/hosts.json"), "utf8"),
);

it.each(NAMES)("a host with $name", ({ text, host }) => {
  expect(pasted(`https://${text}/`)?.whole.pattern ?? null).toBe(host);
});

it("knows what comes from an address bar", () => {
  expect([" https://a.example/b", "HTTP://a.example"].every(isWholeAddress)).toBe(true);
  expect(["a.example/b", "a.example/https://b", ""].some(isWholeAddress)).toBe(false);
});
