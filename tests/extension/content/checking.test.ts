import { beforeEach, expect, it } from "vitest";
import { Checking } from "../../../extension/src/content/checking";
import type { Adapter } from "../../../extension/src/domain/adapters";
import type { Request, VisitState } from "../../../extension/src/messages";
import { FEED_ID, id, NOW, site } from "../samples";

const ADAPTER: Adapter = { key: "a", hosts: ["feed.example"], source: [], feed: { item: "article" } };
let told: Request<"page/checked">[];
let checking: Checking;
const state = (visit = 50, changes: Partial<VisitState> = {}): VisitState => ({
  visitId: id(visit),
  siteId: FEED_ID,
  rules: site().cues,
  attendedMs: 0,
  attended: true,
  asOf: NOW,
  dueAtMs: 0,
  language: "en",
  adapter: ADAPTER,
  nightAnswered: false,
  dayMs: 0,
  grantedMs: 0,
  cuesLeft: 12,
  pendingCue: null,
  ...changes,
});

beforeEach(() => {
  told = [];
  checking = new Checking(
    (request) => told.push(request),
    () => 0,
  );
  checking.follow(state());
});

it("tells once what it knows, and once more when it turns out better", () => {
  for (const turns of [14, 15, 16]) checking.found({ turns });
  checking.found({ endless: true });
  checking.found({ endless: true, turns: 30 });
  expect(told.map((one) => one.checks)).toEqual([
    [{ kind: "chapter", able: false }],
    [{ kind: "chapter", able: true }],
  ]);
});

it("judges the next visit by what is found in it", () => {
  checking.found({ turns: 15 });
  checking.follow(state(51));
  checking.found({ turns: 29 });
  expect(told).toHaveLength(1);
  checking.found({ turns: 30 });
  expect(told[1]).toEqual({ visitId: id(51), checks: [{ kind: "chapter", able: false }], adapter: null });
});

it("says nothing while nobody attends", () => {
  checking.follow(state(50, { attended: false }));
  checking.found({ turns: 15 });
  expect(told).toEqual([]);
});

it("tells what was found meanwhile once somebody attends", () => {
  checking.follow(state(50, { attended: false }));
  checking.found({ endless: true });
  checking.follow(state());
  checking.follow(state());
  expect(told).toEqual([{ visitId: id(50), checks: [{ kind: "chapter", able: true }], adapter: null }]);
});

it("another page of the site is judged by itself, whatever the last one was", () => {
  const rules: VisitState["rules"] = [{ kind: "pace", per_minute: 30 }, ...site().cues];
  checking.follow(state(50, { rules }));
  checking.found({ endless: true, ended: true, counted: 12, screens: 9, turns: 20 });
  told = [];
  checking.follow(state(51, { rules }));
  checking.found({ screens: 10 });
  expect(told).toEqual([]);
  checking.found({ screens: 17, turns: 35 });
  expect(told.flatMap((one) => one.checks)).toEqual([
    { kind: "pace", able: false },
    { kind: "chapter", able: false },
  ]);
  checking.found({ endless: true });
  expect(told.at(-1)?.checks, "found again, though it was known before").toEqual([{ kind: "chapter", able: true }]);
});

it("tells of an adapter at once that it found something, and after three screens that it did not", () => {
  for (const _ of [1, 2]) checking.sign(ADAPTER, "missed");
  expect(told).toEqual([]);
  for (const _ of [3, 4]) checking.sign(ADAPTER, "missed");
  checking.sign(ADAPTER, "agreed");
  checking.sign(ADAPTER, "missed");
  checking.sign({ ...ADAPTER, key: "another" }, "agreed");
  expect(told.map((one) => one.adapter)).toEqual([
    { key: "a", agreed: false },
    { key: "a", agreed: true },
  ]);
});
