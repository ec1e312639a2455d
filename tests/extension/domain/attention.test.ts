import { describe, expect, it } from "vitest";
import {
  attend,
  attendedAt,
  attendedTab,
  credited,
  type Snapshot,
  settle,
} from "../../../extension/src/domain/attention";
import { EMPTY } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, NOW, site } from "../samples";

const tab = (tabId: number, audible = false) => ({ tabId, url: "https://feed.example/", audible });
const seen = (changes: Partial<Snapshot> = {}): Snapshot => ({
  windows: [
    { focused: false, active: tab(1) },
    { focused: true, active: tab(2) },
  ],
  idle: "active",
  addresses: [],
  ...changes,
});

describe("attendedTab", () => {
  it.each([
    ["the active tab of the focused window", seen(), [], 2],
    ["none without a focused window", seen({ windows: [{ focused: false, active: tab(1) }] }), [], undefined],
    ["none when idle", seen({ idle: "idle" }), [], undefined],
    ["idle, but video plays there", seen({ idle: "idle" }), [2], 2],
    ["idle, and video plays elsewhere", seen({ idle: "idle" }), [1], undefined],
    ["idle, but sound plays there", seen({ idle: "idle", windows: [{ focused: true, active: tab(3, true) }] }), [], 3],
    [
      "none when locked, even with music",
      seen({ idle: "locked", windows: [{ focused: true, active: tab(3, true) }] }),
      [3],
      undefined,
    ],
    ["none without windows", seen({ windows: [] }), [], undefined],
  ])("%s", (_name, snapshot, playing, expected) => {
    expect(attendedTab(snapshot, playing)?.tabId).toBe(expected);
  });
});

describe("credited", () => {
  it.each([
    [0, 0],
    [1, 1],
    [59_999, 59_999],
    [60_000, 60_000],
    [60_001, 60_000],
    [8 * 3_600_000, 60_000],
    [-1, 0],
    [-3_600_000, 0],
  ])("a gap of %i ms credits %i", (gap, expected) => expect(credited(NOW, NOW + gap)).toBe(expected));
});

describe("settle", () => {
  const live = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
  const attending = attend(live, { tabId: 2, siteId: FEED_ID }, NOW).state;

  it("credits an interval and the total, and goes on from there", () => {
    const first = settle(attending, NOW + 10_000);
    const second = settle(first.state, NOW + 25_000);
    expect(second.facts).toEqual([
      {
        type: "visit.progressed",
        at: NOW + 25_000,
        visit_id: id(50),
        site_id: FEED_ID,
        from_at: "2026-11-23T09:00:10.000Z",
        to_at: "2026-11-23T09:00:25.000Z",
        attended_ms: 25_000,
      },
    ]);
    expect(second.state.visits[FEED_ID]?.lastAttendedAt).toBe(NOW + 25_000);
  });

  it("credits two ticks at most for a night, and nothing for a clock that went back", () => {
    const night = settle(attending, NOW + 8 * 3_600_000).state;
    expect(night.visits[FEED_ID]).toMatchObject({ attendedMs: 60_000, lastAttendedAt: NOW + 60_000 });
    const back = settle(attending, NOW - 3_600_000);
    expect(back.facts).toEqual([]);
    expect(settle(back.state, NOW - 3_600_000 + 1_000).state.visits[FEED_ID]?.attendedMs).toBe(1_000);
  });

  it("leaves its argument as it was", () => {
    const before = structuredClone(attending);
    settle(attending, NOW + 10_000);
    expect(attending).toEqual(before);
  });

  it("counts the running part without settling it", () => {
    expect(attendedAt(attending, FEED_ID, NOW + 4_000)).toBe(4_000);
    expect(attendedAt(attend(attending, null, NOW + 4_000).state, FEED_ID, NOW + 9_000)).toBe(4_000);
  });
});
