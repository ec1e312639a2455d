import { describe, expect, it } from "vitest";
import { isSearchEngine } from "../../../extension/src/domain/engines";
import { byHint, howReached, isAgain, type Way } from "../../../extension/src/domain/reached";
import { FEED_ID, id, NOW } from "../samples";

const [WEB, ENGINE, HERE, THERE] = [
  { kind: "web" },
  { kind: "engine" },
  { kind: "site", siteId: FEED_ID },
  { kind: "site", siteId: id(2) },
] as const;
const hint = (
  gesture: "link" | "recommendation" | "subscription" | "search" | "press" | "swipe" | "ended",
  ago = 500,
) => ({
  gesture,
  at: NOW - ago,
});

/** A link in a tab that showed nothing yet, with `changes`. */
const way = (changes: Partial<Way>): Way => ({
  type: "link",
  qualifiers: [],
  from: null,
  opened: false,
  hint: null,
  at: NOW,
  referrer: null,
  notified: false,
  ...changes,
});

describe("how a page was reached", () => {
  it.each<[string, Partial<Way>, string, string]>([
    // what it is, what is known, in Chromium, in Firefox
    ["typed", { type: "typed", from: HERE, hint: hint("link") }, "typed", "typed"],
    ["pasted into the address bar", { qualifiers: ["from_address_bar"], from: WEB }, "typed", "typed"],
    ["searched from the address bar", { type: "generated", qualifiers: ["from_address_bar"] }, "search", "search"],
    ["a keyword of the address bar", { type: "keyword" }, "search", "search"],
    ["a bookmark", { type: "auto_bookmark", from: HERE }, "bookmark", "bookmark"],
    ["a start page", { type: "start_page" }, "unknown", "unknown"],
    ["out of nothing: another program, another extension", {}, "unknown", "unknown"],
    ["a link without a referrer", { from: WEB }, "external_link", "unknown"],
    ["a link with a referrer", { from: WEB, referrer: WEB }, "external_link", "external_link"],
    ["a link into a new tab", { from: WEB, opened: true }, "external_link", "external_link"],
    ["a link on another watched site", { from: THERE, referrer: THERE }, "external_link", "external_link"],
    ["a result of a search engine", { from: ENGINE, referrer: ENGINE }, "search", "search"],
    ["a result that hides where it is", { from: ENGINE }, "search", "unknown"],
    ["a form elsewhere", { type: "form_submit", from: WEB }, "external_link", "external_link"],
    ["a link on the same site", { referrer: HERE, hint: hint("link") }, "in_page_link", "in_page_link"],
    ["… without a referrer", { from: HERE, hint: hint("link") }, "in_page_link", "unknown"],
    ["… opened in a tab of its own", { from: HERE, opened: true, hint: hint("link") }, "in_page_link", "in_page_link"],
    [
      "… of a known recommendation",
      { referrer: HERE, hint: hint("recommendation") },
      "recommendation",
      "recommendation",
    ],
    ["… of a known subscription", { referrer: HERE, hint: hint("subscription") }, "subscription", "subscription"],
    ["a search on the site", { type: "form_submit", from: HERE, hint: hint("search") }, "search", "search"],
    ["a form that is no search", { type: "form_submit", from: HERE, hint: hint("press") }, "unknown", "unknown"],
    ["a press on something else", { referrer: HERE, hint: hint("press") }, "unknown", "unknown"],
    ["the next film by itself", { referrer: HERE, hint: hint("ended", 15_000) }, "autoplay", "autoplay"],
    ["the next film, without a referrer", { from: HERE, hint: hint("ended", 15_000) }, "autoplay", "unknown"],
    ["the page by itself", { from: HERE }, "unknown", "unknown"],
    ["a link pressed long ago", { referrer: HERE, hint: hint("link", 10_001) }, "unknown", "unknown"],
    ["loaded again", { type: "reload", from: HERE, hint: hint("link") }, "unknown", "unknown"],
    ["gone back to", { type: "typed", qualifiers: ["forward_back"] }, "unknown", "unknown"],
    ["said at the gate: a notification", { notified: true }, "notification", "notification"],
    ["said so, but typed", { notified: true, type: "typed" }, "typed", "typed"],
  ])("%s", (_name, known, chromium, firefox) => {
    expect(howReached(way(known), FEED_ID, true)).toBe(chromium);
    expect(howReached(way(known), FEED_ID, false)).toBe(firefox);
  });

  it.each([
    ["link", 10_000, "in_page_link"],
    ["link", 10_001, "unknown"],
    ["swipe", 9_000, "recommendation"],
    ["ended", 30_000, "autoplay"],
    ["ended", 30_001, "unknown"],
  ] as const)("%s, %i ms ago", (gesture, ago, expected) => {
    expect(byHint(hint(gesture, ago), NOW)).toBe(expected);
  });

  it.each([
    ["reload", [], true],
    ["link", ["forward_back"], true],
    ["link", ["client_redirect"], false],
  ])("again: %s %j", (type, qualifiers, expected) => expect(isAgain({ type, qualifiers })).toBe(expected));
});

it.each([
  ["www.google.com", true],
  ["www.google.co.uk", true],
  ["google.fr", true],
  ["mail.google.com", false],
  ["google.evil.example", false],
  ["duckduckgo.com", true],
  ["www.bing.com", true],
  ["fr.search.yahoo.com", true],
  ["notbing.com", false],
  ["bing.com.example", false],
])("%s is a search engine: %s", (host, expected) => expect(isSearchEngine(host)).toBe(expected));
