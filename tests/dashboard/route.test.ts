import { expect, it } from "vitest";
import { routeOf, STEPS, stepOf } from "../../server/dashboard/src/route";
import { isSame } from "../../server/dashboard/src/sites/watch";
import { id, site } from "./samples";

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
  ["/family", { page: "family", at: { view: "overview" } }],
  ["/family/people/new", { page: "family", at: { view: "new" } }],
  [`/family/people/${id(3)}`, { page: "family", at: { view: "person", id: id(3) } }],
  [`/family/people/${id(3)}/2026-W48`, { page: "none" }],
  ["/family/people/noe", { page: "none" }],
  ["/family/seen", { page: "family", at: { view: "seen", week: null } }],
  ["/family/seen/2026-W48", { page: "family", at: { view: "seen", week: "2026-W48" } }],
  ["/family/seen/2026-W54", { page: "none" }],
  [`/family/look/${id(3)}`, { page: "family", at: { view: "look", id: id(3), week: null } }],
  [`/family/look/${id(3)}/2026-W48`, { page: "family", at: { view: "look", id: id(3), week: "2026-W48" } }],
  [`/family/look/${id(3)}/2026-W99`, { page: "none" }],
  ["/family/agreement/new", { page: "family", at: { view: "agreement-new" } }],
  [`/family/agreement/${id(200)}`, { page: "family", at: { view: "agreement", id: id(200) } }],
  ["/family/review/2026-W47", { page: "family", at: { view: "review", week: "2026-W47" } }],
  ["/family/nothing", { page: "none" }],
])("%s", (path, route) => expect(routeOf(path)).toEqual(route));

it("numbers the steps of the first run", () => {
  expect(STEPS.map(stepOf)).toEqual([0, 1, 2, 3]);
  expect(stepOf("/welcome/nothing")).toBeNull();
});

it("knows a suggestion by one shared address", () => {
  const suggestion = { key: "v", name: "Video", patterns: ["youtube.com", "youtu.be"], category: "video", feed: false };
  expect(isSame(suggestion, site({ patterns: ["youtu.be"] }))).toBe(true);
  expect(isSame(suggestion, site({ patterns: ["youtube.com/shorts"] }))).toBe(false);
});
