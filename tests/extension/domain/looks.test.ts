import { describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import {
  forgetLooks,
  goneWithBrowser,
  looksAt,
  sitesWithPages,
  toldByPlan,
  watchGone,
} from "../../../extension/src/domain/looks";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import { end, expire, start } from "../../../extension/src/domain/visits";
import { at, FEED_ID, id, MINUTE, NOW, plan, site } from "../samples";

const PATIENCE = { absenceMs: 10 * MINUTE, lookMs: MINUTE };
const GONE: ReadonlySet<string> = new Set();
const OPEN: ReadonlySet<string> = new Set([FEED_ID]);
const begun = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
/** Attended for so long, then left. */
const lived = (ms: number): State =>
  attend(attend(begun, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + ms).state;
const isLive = (state: State, now: number) => FEED_ID in expire(state, PATIENCE, now).state.visits;

describe("a visit whose pages are gone", () => {
  it.each<[string, number, number, boolean]>([
    ["a look waits a minute for who closed it by mistake", 20_000, MINUTE - 1, true],
    ["a look is over after it", 20_000, MINUTE, false],
    ["just under a minute is a look", MINUTE - 1, MINUTE, false],
    ["a minute is none, and waits for its ten", MINUTE, MINUTE, true],
    ["a page that never came is waited for", 0, 5 * MINUTE, true],
  ])("%s", (_name, attendedMs, after, expected) => {
    const gone = watchGone(lived(attendedMs), GONE, NOW + attendedMs);
    expect(isLive(gone, NOW + attendedMs + after)).toBe(expected);
  });

  it("ends at the last attended instant, as by absence", () => {
    const gone = watchGone(lived(20_000), GONE, NOW + 5 * MINUTE);
    expect(expire(gone, PATIENCE, NOW + 6 * MINUTE).facts).toMatchObject([
      { type: "visit.ended", reason: "left", at: NOW + 20_000, attended_ms: 20_000 },
    ]);
  });

  it("is counted from the first time that they were gone, and anew once one was back", () => {
    const gone = watchGone(lived(20_000), GONE, NOW + 20_000);
    expect(watchGone(gone, GONE, NOW + 50_000)).toBe(gone);
    const back = watchGone(gone, OPEN, NOW + 50_000);
    expect(isLive(back, NOW + 5 * MINUTE)).toBe(true);
    expect(isLive(watchGone(back, GONE, NOW + 60_000), NOW + 100_000)).toBe(true);
  });

  it("is not one behind other tabs", () => {
    const behind = watchGone(lived(20_000), OPEN, NOW + 20_000);
    expect([isLive(behind, NOW + 9 * MINUTE), isLive(behind, NOW + 11 * MINUTE)]).toEqual([true, false]);
  });

  it("went with the browser when it was attended last", () => {
    const closed = goneWithBrowser(lived(20_000));
    expect([isLive(closed, NOW + 79_999), isLive(closed, NOW + 80_000)]).toEqual([true, false]);
    const before = watchGone(lived(20_000), GONE, NOW + 50_000);
    expect(goneWithBrowser(before)).toEqual(before);
  });

  it("is kept by a plan that knows no looks", () => {
    const gone = watchGone(lived(20_000), GONE, NOW + 20_000);
    const old = { absenceMs: 10 * MINUTE, lookMs: Number.NaN };
    expect(expire(gone, old, NOW + 9 * MINUTE).state.visits).toHaveProperty(FEED_ID);
  });
});

describe("pages of sites", () => {
  const inner = site({ id: id(2), patterns: [at("feed.example/shorts")] });
  const rules = plan({ sites: [site(), inner] });
  it.each<[string, string[], string[]]>([
    ["a page", ["https://feed.example/home"], [FEED_ID]],
    ["a page of the site inside is none of the one around", ["https://feed.example/shorts/1"], [id(2)]],
    ["somebody who signs in is there", ["https://feed.example/login"], [FEED_ID]],
    ["no page", ["https://news.example/", "about:newtab"], []],
  ])("%s", (_name, addresses, expected) => expect([...sitesWithPages(rules, addresses)]).toEqual(expected));
});

describe("looks that the gate tells", () => {
  const loop = { looks: 5, within_seconds: 3600, latest: [] };
  const rules = plan({ sites: [site({ gate: { loop } })] });
  const looked = (count: number, ms: number): State => {
    let state = EMPTY;
    for (let one = 0; one < count; one += 1) {
      const opened = start(state, { visitId: id(50 + one), site: site(), origin: "gate", intention: null }, NOW + one);
      const there = attend(opened.state, { tabId: 1, siteId: FEED_ID }, NOW + one).state;
      state = end(attend(there, null, NOW + one + ms).state, FEED_ID, "left", NOW + one + ms).state;
    }
    return state;
  };

  it("are this browser's too, while the service is away", () => {
    expect(looksAt(looked(4, 20_000), rules, FEED_ID, NOW + MINUTE)).toBe(4);
    expect(looksAt(looked(3, 20_000), rules, FEED_ID, NOW + MINUTE)).toBeNull();
  });

  it("are no visits of a minute, none of other sites, none that a plan may have taken in", () => {
    expect(looksAt(looked(4, MINUTE), rules, FEED_ID, NOW + MINUTE)).toBeNull();
    const other = plan({ sites: [site({ id: id(2), gate: { loop } })] });
    expect(looksAt(looked(4, 20_000), other, id(2), NOW + MINUTE)).toBeNull();
    expect(looksAt(toldByPlan(looked(4, 20_000)), rules, FEED_ID, NOW + MINUTE)).toBeNull();
  });

  it("are forgotten after an hour", () => {
    const state = looked(4, 20_000);
    expect(forgetLooks(state, NOW + 30 * MINUTE)).toBe(state);
    expect(forgetLooks(state, NOW + 61 * MINUTE).looked).toEqual([]);
  });
});
