import { describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import { count, reach, tellAway } from "../../../extension/src/domain/counted";
import { NO_PAGE_COUNTS } from "../../../extension/src/domain/counts";
import { showGate } from "../../../extension/src/domain/gates";
import { EMPTY, revived, type State } from "../../../extension/src/domain/state";
import { end, start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, NOW, site } from "../samples";

const page = { siteId: FEED_ID, quietUntil: 0, life: 7 };
const FROM = { tabId: 1, life: 7 };
const open: State = { ...EMPTY, pages: { 1: page } };
const begin = (state: State) =>
  start(state, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
const counts = (state: State) => state.visits[FEED_ID]?.counts;
const told = (state: State, after: number) =>
  attend(attend(state, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + after).facts.filter(
    (fact) => fact.type === "visit.counted",
  );

describe("pages reached", () => {
  it("are counted in their visit", () => {
    const state = reach(reach(begin(open), 1, "typed"), 1, "in_page_link");
    expect(counts(reach(state, 1, "in_page_link"))?.reached).toEqual({ typed: 1, in_page_link: 2 });
  });

  it("wait for the visit that begins on them, and are counted once", () => {
    const waiting = reach(open, 1, "external_link");
    const first = begin(waiting);
    expect(counts(first)?.reached).toEqual({ external_link: 1 });
    const again = start(first, { visitId: id(51), site: site(), origin: "cue", intention: null }, NOW + 1).state;
    expect(counts(again)?.reached).toEqual({});
  });

  it("do not wait behind a gate: the page comes again", () => {
    const asking = { tabId: 1, address: "https://feed.example/", site: site(), renews: null };
    const gated = showGate(reach(open, 1, "typed"), asking, id(60), NOW).state;
    expect(counts(begin(gated))?.reached).toEqual({});
  });

  it("of a tab without a watched page are nobody's", () => expect(reach(EMPTY, 1, "typed")).toBe(EMPTY));
});

describe("what a page's script counted", () => {
  it("is cumulative: told twice, it counts once", () => {
    const seen = { items: 6, sponsored: 1, autoplay: 1, recommendation: 2 };
    const once = count(begin(open), FROM, seen);
    expect(counts(once)).toEqual({ reached: { autoplay: 1, recommendation: 2 }, items: 6, sponsored: 1 });
    expect(count(once, FROM, seen)).toBe(once);
    expect(counts(count(once, FROM, { ...seen, items: 8 }))).toMatchObject({ items: 8, sponsored: 1 });
    expect(count(once, FROM, NO_PAGE_COUNTS)).toBe(once);
  });

  it("is nobody's once the next document is there", () => {
    const [seen, site2] = [{ ...NO_PAGE_COUNTS, items: 6 }, id(2)];
    const other = { ...begin(open), pages: { 1: { siteId: site2, quietUntil: 0, life: 8 } } };
    const both = start(
      other,
      { visitId: id(51), site: site({ id: site2 }), origin: "gate", intention: null },
      NOW,
    ).state;
    expect(count(both, FROM, seen)).toBe(both);
    expect(count(both, { ...FROM, life: 8 }, seen).visits[site2]?.counts.items).toBe(6);
  });

  it("before a visit belongs to none", () => {
    const before = count(open, FROM, { ...NO_PAGE_COUNTS, items: 6 });
    expect(counts(count(begin(before), FROM, { ...NO_PAGE_COUNTS, items: 7 }))?.items).toBe(1);
  });

  it("never passes what the contract takes", () => {
    expect(counts(count(begin(open), FROM, { ...NO_PAGE_COUNTS, items: 1_000_000 }))?.items).toBe(100_000);
  });
});

describe("the fact", () => {
  const state = reach(begin(open), 1, "typed");

  it("comes with progress, whole, and only when something is new", () => {
    const [fact] = told(state, 20_000);
    expect(fact).toMatchObject({ visit_id: id(50), at: NOW + 20_000, items: 0, sponsored: 0 });
    expect(Object.keys(fact && "reached" in fact ? fact.reached : {})).toHaveLength(10);
    const settled = attend(attend(state, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + 20_000).state;
    expect(told(settled, 20_000)).toEqual([]);
  });

  it("comes at once when nobody attends the site", () => {
    const told = tellAway(state, NOW + 1);
    expect(told.facts).toMatchObject([{ type: "visit.counted", at: NOW + 1 }]);
    expect(tellAway(told.state, NOW + 2).facts).toEqual([]);
    const attended = attend(state, { tabId: 1, siteId: FEED_ID }, NOW).state;
    expect(tellAway(attended, NOW + 1).facts).toEqual([]);
  });

  it("comes at the end, whoever attended", () => {
    expect(end(state, FEED_ID, "left", NOW + 5_000).facts.map((fact) => fact.type)).toEqual([
      "visit.counted",
      "visit.ended",
    ]);
  });

  it("is nothing in a visit that an earlier version stored", () => {
    const { counts: _, untold: __, ...old } = begin(open).visits[FEED_ID] ?? {};
    const before = revived({ ...open, visits: { [FEED_ID]: old as never } });
    expect(end(before, FEED_ID, "done", NOW + 1).facts.map((fact) => fact.type)).toEqual(["visit.ended"]);
  });
});
