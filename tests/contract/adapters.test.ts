import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAdapter, told } from "../../extension/src/adapters/file";
import { readAdapters } from "../../extension/src/adapters/folder";
import { adapterAt } from "../../extension/src/domain/adapters";

const FOLDER = "shared/catalogue/adapters";
const files = Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")]));
const { adapters, refusals } = readAdapters(files);

describe("the catalogue", () => {
  test("holds no broken adapter", () => {
    expect(refusals.map(told)).toEqual([]);
  });

  test("knows the sites that were asked for", () => {
    const asked = ["bluesky", "facebook", "instagram", "linkedin", "mastodon", "reddit", "tiktok", "x", "youtube"];
    expect(adapters.map(({ key }) => key).sort()).toEqual([...asked, "youtube_shorts"]);
  });

  test("no two adapters claim one place", () => {
    const places = adapters.flatMap(({ hosts, paths = ["/"] }) =>
      hosts.flatMap((host) => paths.map((path) => host + path)),
    );
    expect(places).toHaveLength(new Set(places).size);
  });

  test("each feed says on which pages it is sure to be found", () => {
    const unsure = adapters.filter(({ feed }) => feed && !feed.pages).map(({ key }) => key);
    expect(unsure).toEqual([]);
  });

  test.each([
    ["https://www.youtube.com/watch?v=1", "youtube"],
    ["https://www.youtube.com/shorts/1", "youtube_shorts"],
    ["https://m.youtube.com/", "youtube"],
    ["https://x.com/home", "x"],
    ["https://notx.com/home", null],
    ["about:blank", null],
    [null, null],
  ])("at %s is %s", (address, key) => {
    expect(adapterAt(adapters, address)?.key ?? null).toBe(key);
  });
});

const GOOD = {
  key: "a_site",
  hosts: ["a.example"],
  source: [{ address: "https://code.example/a", on: "2026-11-27" }],
  feed: { item: "article[data-item]" },
};
const written = (changes: object): string => JSON.stringify({ ...GOOD, ...changes }, null, 2);
/** As a build would say it, or null when it is taken. */
const refused = (text: string, file = "a_site.json"): string | null => {
  const read = readAdapter(file, text);
  return "refusal" in read ? told(read.refusal) : null;
};

describe("a file", () => {
  test("that is whole is taken as it is", () => {
    expect(readAdapter("a_site.json", written({}))).toEqual({ adapter: GOOD });
  });

  test.each([
    ["no JSON", '{\n  "key": "a_site",\n  "hosts": [\n', "a_site.json:4: not JSON"],
    ["a comma too much", '{\n  "key": "a_site",\n}', "a_site.json:3: not JSON"],
    ["a comment", '{\n  // hello\n  "key": "a_site"\n}', "a_site.json:2: not JSON"],
    ["nothing", "", "a_site.json:1: not JSON"],
    ["a list", "[]", "a_site.json:1: the file: "],
    [
      "no hosts",
      written({ hosts: undefined }),
      'a_site.json:1: the file: Instance does not have required property "hosts".',
    ],
    ["an unknown name", written({ labels: ["Like"] }), 'a_site.json:15: unknown name "labels"'],
    ["an unknown name inside", written({ feed: { item: "p", title: "p" } }), 'a_site.json:14: unknown name "title"'],
    [
      "a host with a path",
      written({ hosts: ["a.example", "b.example/c"] }),
      "a_site.json:5: hosts.1: String does not match pattern.",
    ],
    ["a host with a star", written({ hosts: ["*.example"] }), "a_site.json:4: hosts.0: String does not match pattern."],
    [
      "a page that is no path",
      written({ feed: { item: "article", pages: ["/", "home"] } }),
      "a_site.json:16: feed.pages.1: ",
    ],
    ["no date", written({ source: [{ address: "https://code.example/a" }] }), "a_site.json:7: source.0: "],
    ["a selector that is none", written({ feed: { item: "article[" } }), "a_site.json:13: not a selector: "],
    [
      "an English label",
      written({ sponsored: ["p", '[aria-label="Sponsored"]'] }),
      "a_site.json:17: [aria-label] holds words for people",
    ],
    ["a title", written({ sponsored: ["a[title^=Ad]"] }), "a_site.json:16: [title] holds words for people"],
    ["words inside :not", written({ sponsored: ["a:not([alt=Ad])"] }), "a_site.json:16: [alt] holds words for people"],
    [
      "a component's words",
      written({ sponsored: ["shreddit-post[post-title]"] }),
      "a_site.json:16: [post-title] holds words",
    ],
    [
      "a text of the page",
      written({ sponsored: ["span:contains('Ad')"] }),
      "a_site.json:16: :contains says nothing of structure",
    ],
    [
      "a filter list's way",
      written({ sponsored: ["div:has-text(Ad)"] }),
      "a_site.json:16: :has-text says nothing of structure",
    ],
    ["no CSS", written({ sponsored: ["a[href!=b]"] }), "a_site.json:16: [name!=value] is no CSS"],
    [
      "what Chromium alone refuses",
      written({ sponsored: ["p", "a[href=x s]"] }),
      "a_site.json:17: browsers do not read",
    ],
    [
      "a key that is not the file's",
      written({ key: "another" }),
      'a_site.json:2: the key "another" is not the file\'s name',
    ],
  ])("with %s is refused with its name and line", (_, text, expected) => {
    expect(refused(text)).toContain(expected);
  });

  test("does not take the others with it", () => {
    const both = readAdapters({ "a_site.json": written({}), "b.json": "{" });
    expect(both.adapters).toEqual([GOOD]);
    expect(both.refusals).toEqual([{ file: "b.json", line: 1, code: "json", detail: "not JSON" }]);
  });
});
