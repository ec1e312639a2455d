import { expect, it } from "vitest";
import { routeOf, STEPS, stepOf } from "../../server/dashboard/src/route";
import { nameOf } from "../../server/dashboard/src/sites/name";
import { isSame } from "../../server/dashboard/src/sites/watch";
import { site } from "./samples";

it.each([
  ["/", { page: "today" }],
  ["/today", { page: "today" }],
  ["/sites", { page: "sites" }],
  ["/data", { page: "data" }],
  ["/day/2026-11-23", { page: "day", day: "2026-11-23" }],
  ["/day/2028-02-29", { page: "day", day: "2028-02-29" }],
  ["/day/2026-02-29", { page: "none" }],
  ["/day/2026-13-45", { page: "none" }],
  ["/day/2026-11-23/", { page: "none" }],
  ["/day/x", { page: "none" }],
  ["/welcome/browser", { page: "today" }],
  ["/nowhere", { page: "none" }],
])("%s", (path, route) => expect(routeOf(path)).toEqual(route));

it("numbers the steps of the first run", () => {
  expect(STEPS.map(stepOf)).toEqual([0, 1, 2, 3]);
  expect(stepOf("/welcome/nothing")).toBeNull();
});

it.each([
  ["https://www.youtube.com/shorts/?v=1#top", "youtube.com/shorts"],
  ["  feed.example  ", "feed.example"],
  ["http://feed.example:8080/", "feed.example:8080"],
  ["www.", "www."],
  ["?", "?"],
  [`${"a".repeat(90)}.example`, "a".repeat(80)],
])("%s is called %s", (address, name) => expect(nameOf(address)).toBe(name));

it("knows a suggestion by one shared address", () => {
  const suggestion = { key: "v", name: "Video", patterns: ["youtube.com", "youtu.be"], category: "video", feed: false };
  expect(isSame(suggestion, site({ patterns: ["youtu.be"] }))).toBe(true);
  expect(isSame(suggestion, site({ patterns: ["youtube.com/shorts"] }))).toBe(false);
});
