import { describe, expect, it } from "vitest";
import { covers, matchesOf, originOf, siteAt, webAddress } from "../../../extension/src/domain/patterns";
import { at, id, site } from "../samples";

const url = (text: string) => new URL(text);

describe("covers", () => {
  it.each([
    ["feed.example", "https://feed.example/", true],
    ["feed.example", "http://feed.example:8080/a?b#c", true],
    ["feed.example", "https://m.feed.example/x", true],
    ["feed.example", "https://notfeed.example/", false],
    ["feed.example", "https://feed.example.org/", false],
    ["feed.example/shorts", "https://feed.example/shorts", true],
    ["feed.example/shorts", "https://feed.example/shorts/", true],
    ["feed.example/shorts", "https://feed.example/shorts/1?q", true],
    ["feed.example/shorts", "https://feed.example/shortstories", false],
    ["feed.example/shorts", "https://feed.example/", false],
    ["feed.example/shorts", "https://feed.example/Shorts", false],
    ["127.0.0.1", "http://127.0.0.1:9/", true],
  ])("%s covers %s: %s", (pattern, address, expected) => {
    expect(covers(at(pattern), url(address))).toBe(expected);
  });
});

describe("siteAt", () => {
  const feed = site({ id: id(1), patterns: [at("feed.example")] });
  const shorts = site({ id: id(2), patterns: [at("feed.example/shorts")] });
  const music = site({ id: id(3), patterns: [at("music.feed.example")] });

  it.each([
    ["https://feed.example/", id(1)],
    ["https://feed.example/shorts/1", id(2)],
    ["https://music.feed.example/shorts", id(3)],
    ["https://other.example/", undefined],
  ])("%s belongs to %s, whatever the order", (address, expected) => {
    for (const sites of [
      [feed, shorts, music],
      [music, shorts, feed],
    ])
      expect(siteAt(sites, url(address))?.id).toBe(expected);
  });
});

describe("webAddress", () => {
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "moz-extension://a/b",
    "",
    "feed.example",
    "//feed.example",
  ])("refuses %s", (text) => expect(webAddress(text)).toBeNull());
});

it("asks permission for a host and below, and for an IP address alone", () => {
  expect(originOf(at("feed.example/shorts"))).toBe("*://*.feed.example/*");
  expect(originOf(at("127.0.0.1"))).toBe("*://127.0.0.1/*");
});

it("matches a path at a segment's border only", () => {
  expect(matchesOf(at("feed.example"))).toEqual(["*://*.feed.example/*"]);
  expect(matchesOf(at("feed.example/shorts"))).toEqual([
    "*://*.feed.example/shorts",
    "*://*.feed.example/shorts?*",
    "*://*.feed.example/shorts/*",
  ]);
});

interface Golden {
  name: string;
  pattern: { host: string; path: string };
  host: string;
  path: string;
  matches: boolean;
}

const golden = Object.values(
  import.meta.glob<Golden[]>("../../../shared/fixtures/patterns/*.json", { eager: true, import: "default" }),
).flat();

describe("the same addresses as the service", () => {
  it("are pinned", () => expect(golden.length).toBeGreaterThan(0));
  it.each(golden.map((one) => [one.name, one] as const))("%s", (_name, { pattern, host, path, matches }) => {
    expect(covers(pattern, { hostname: host, pathname: path })).toBe(matches);
  });
});
