import { describe, expect, it } from "vitest";
import type { Place } from "../../../extension/src/domain/reached";
import {
  type Committed,
  committed,
  marks,
  moved,
  NO_TRAIL,
  openedFrom,
  type Trail,
} from "../../../extension/src/domain/trail";
import { FEED_ID, NOW } from "../samples";

const WEB: Place = { kind: "web" };
const GATE: Place = { kind: "gate" };
const HERE: Place = { kind: "site", siteId: FEED_ID };
const PAGE = "https://feed.example/watch?v=1";

const commit = (changes: Partial<Committed> = {}): Committed => ({
  place: HERE,
  address: PAGE,
  type: "link",
  qualifiers: [],
  at: NOW,
  ...changes,
});
const shown = (place: Place, changes: Partial<Trail> = {}): Trail => ({
  ...NO_TRAIL,
  place,
  ...changes,
});

describe("a document", () => {
  it("comes from what the tab showed, with the last gesture there", () => {
    const hint = { gesture: "link", at: NOW - 100 } as const;
    const trail = committed(shown(WEB, { hint }), commit());
    expect(trail.way).toMatchObject({ type: "link", from: WEB, hint, opened: false });
    expect([trail.place, trail.hint]).toEqual([HERE, null]);
  });

  it("that the gate stood in front of comes as the gate came", () => {
    const atGate = committed(shown(WEB), commit({ place: GATE, type: "typed", qualifiers: ["server_redirect"] }));
    const later = NOW + 600_000;
    const entered = committed(atGate, commit({ qualifiers: ["client_redirect"], at: later }));
    expect(entered.way).toMatchObject({ type: "typed", from: WEB, at: NOW });
    expect(committed(atGate, commit({ type: "auto_bookmark", at: later })).way).toMatchObject({
      type: "auto_bookmark",
    });
  });

  it("that its own guard sent to the gate at once comes as it came", () => {
    const page = committed(shown(WEB), commit({ type: "typed" }));
    const leave = { place: GATE, qualifiers: ["client_redirect"] };
    expect(committed(page, commit({ ...leave, at: NOW + 100 })).way).toMatchObject({ type: "typed" });
    expect(committed(page, commit({ ...leave, at: NOW + 5_000 })).way).toMatchObject({ type: "link", from: HERE });
    expect(committed(page, commit({ place: GATE, at: NOW + 100 })).way).toMatchObject({ type: "link", from: HERE });
  });

  it("in a new tab comes from the page that opened it", () => {
    const hint = { gesture: "recommendation", at: NOW } as const;
    const trail = committed(openedFrom(shown(HERE, { hint })), commit());
    expect(trail.way).toMatchObject({ from: HERE, hint, opened: true });
  });
});

describe("a page that changes its address", () => {
  const link = { gesture: "link", at: NOW - 100 } as const;
  const there = shown(HERE, marks(PAGE));
  const to = (address: string, more: Partial<Committed> = {}) => ({ ...commit({ address }), ...more });

  it.each<[string, Partial<Trail>, ReturnType<typeof to>, string | null]>([
    ["by a link, to another path", { hint: link }, to("https://feed.example/post/2"), "in_page_link"],
    ["by a link, to another query", { hint: link }, to("https://feed.example/watch?v=2"), "in_page_link"],
    ["to its own fragment", { hint: link }, to(`${PAGE}#t=30`), null],
    ["to itself", { hint: link }, to(PAGE), null],
    ["by itself, in its query", {}, to("https://feed.example/watch?v=1&t=30"), null],
    ["by itself, to another path", {}, to("https://feed.example/post/2"), "unknown"],
    ["by a press on a button, in its query", { hint: { ...link, gesture: "press" } }, to(`${PAGE}&liked`), null],
    [
      "after the end of a film",
      { hint: { gesture: "ended", at: NOW - 9_000 } },
      to("https://feed.example/watch?v=2"),
      "autoplay",
    ],
    ["going back", { hint: link }, to("https://feed.example/", { qualifiers: ["forward_back"] }), null],
    ["twice at once", { hint: link, movedAt: NOW - 999 }, to("https://feed.example/post/2"), null],
    ["twice, a second apart", { hint: link, movedAt: NOW - 1_000 }, to("https://feed.example/post/2"), "in_page_link"],
  ])("%s", (_name, before, now, expected) => {
    expect(moved({ ...there, ...before }, now).how).toBe(expected);
  });

  it("uses a gesture up", () => {
    const first = moved({ ...there, hint: link }, to("https://feed.example/post/2"));
    expect(moved(first.trail, to("https://feed.example/post/3", { at: NOW + 1_500 })).how).toBe("unknown");
  });
});

it("keeps numbers from which no address can be read", () => {
  expect(Object.values(marks(PAGE)).every((mark) => Number.isInteger(mark) && mark < 2 ** 32)).toBe(true);
  expect(JSON.stringify(committed(shown(WEB), commit()))).not.toContain("example");
});
