import { beforeEach, describe, expect, it, vi } from "vitest";
import { Counting } from "../../../extension/src/content/counting";
import type { AdapterSign, Page } from "../../../extension/src/content/watchers/page";
import { watchScrolling } from "../../../extension/src/content/watchers/scrolling";
import type { Seen } from "../../../extension/src/content/watchers/seen";
import type { Adapter } from "../../../extension/src/domain/adapters";
import { NOW } from "../samples";

const SCREEN = { width: 1_000, height: 800 };
let stop: AbortController;
let seen: Partial<Seen>[];
let signs: AdapterSign[];
/** What was seen a moment ago is kept: no test is within the moment of another. */
let begunAt = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  begunAt += 60_000;
  vi.advanceTimersByTime(begunAt);
  window.requestIdleCallback = (work) => {
    work({ didTimeout: false, timeRemaining: () => 50 });
    return 0;
  };
  Object.assign(window, { innerWidth: SCREEN.width, innerHeight: SCREEN.height });
  document.body.replaceChildren();
  document.elementFromPoint = () => null;
  [stop, seen, signs] = [new AbortController(), [], []];
  return () => {
    stop.abort();
    vi.useRealTimers();
  };
});

const watch = (adapter: Adapter | null = null) => {
  const page: Page = {
    adapter: () => adapter,
    pageNumber: () => 0,
    found: () => undefined,
    sign: (_, sign) => signs.push(sign),
  };
  watchScrolling(window, (change) => seen.push(change), stop.signal, page);
};

/** Something that scrolls, `tall` screens long: `to` goes to so many, where `on` hears it. */
function scroller(element: Element, on: EventTarget = element, tall = 100, restMs = 400) {
  const state = { top: 0, tall };
  const get = (name: string, value: () => number) =>
    Object.defineProperty(element, name, { get: value, configurable: true });
  get("scrollTop", () => state.top * SCREEN.height);
  get("scrollHeight", () => state.tall * SCREEN.height);
  get("clientHeight", () => SCREEN.height);
  get("clientWidth", () => SCREEN.width / 2);
  return (screens: number, tall = state.tall) => {
    Object.assign(state, { top: screens, tall });
    on.dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(restMs);
  };
}

function pane(restMs?: number) {
  const made = document.createElement("div");
  document.body.append(made);
  return scroller(made, made, 100, restMs);
}

const newPerMinute = () => {
  const counting = new Counting(() => 0);
  for (const change of seen) counting.see(change, null, NOW);
  return counting.counters({ rules: [], attended: false } as never, NOW).new_per_minute;
};

describe("two lists side by side", () => {
  it("each count once, however often one goes to and fro", () => {
    watch();
    const [one, two] = [pane(), pane()];
    for (const at of [1, 2, 3, 4, 5]) one(at);
    for (const at of [1, 2, 3]) two(at);
    expect(seen.at(-1)).toMatchObject({ screens: 8, items: 8 });
    for (let turn = 0; turn < 10; turn += 1) {
      one(5 + turn / 1_000);
      two(3 + turn / 1_000);
    }
    expect([seen.at(-1)?.screens, newPerMinute()]).toEqual([8, 8]);
    one(6.1);
    expect(seen.at(-1)).toMatchObject({ screens: 9, items: 9 });
  });

  it("one that stands still is not recycled by scrolling the other", () => {
    watch();
    const [still, other] = [pane(), pane()];
    still(1);
    const items = [0, 1, 2].map((place) => {
      const item = document.createElement("article");
      item.getBoundingClientRect = () => new DOMRect(0, 200 + place * 100, 500, 100);
      return item;
    });
    document.body.firstElementChild?.append(...items);
    document.elementFromPoint = () => items[1] ?? null;
    for (const at of [1, 2, 3, 4, 5, 6]) other(at);
    expect(seen.at(-1)).toMatchObject({ screens: 7, growing: false });
    for (const at of [2, 3, 4, 5]) still(at);
    expect(seen.at(-1)?.growing, "what stays in sight of its own list is").toBe(true);
  });
});

it("who is put far down did not see what lies between", () => {
  watch();
  const to = pane();
  to(40);
  expect([seen.at(-1), newPerMinute()]).toEqual([{ screens: 1, items: 1, growing: false }, 1]);
  to(41);
  expect(seen.at(-1)).toMatchObject({ screens: 2, items: 2 });
  to(0);
  for (const at of [1, 2]) to(at);
  expect(seen.at(-1)?.screens, "back at the top, what was passed over is read").toBe(4);
});

it("two lists that move together are read once, as much as the one that moves more", () => {
  watch();
  const [one, two] = [pane(0), pane(0)];
  for (let step = 1; step <= 30; step += 1) {
    one(step / 10);
    two(step / 20);
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(400);
  expect(seen.at(-1)?.screens).toBe(3);
});

it("little steps come to whole screens", () => {
  watch();
  const to = pane();
  for (let step = 1; step <= 30; step += 1) to(step / 10);
  expect(seen.map(({ screens }) => screens)).toEqual([0, 1, 2, 3]);
});

describe("a frame of the page's own", () => {
  /** A frame's document is of another window, with classes of its own. */
  function frame(isLarge: boolean) {
    const made = Object.defineProperty(document.createElement("div"), "localName", { value: "iframe" }); // none is loaded
    document.body.append(made);
    const inner = document.implementation.createHTMLDocument();
    for (const [name, value] of [
      ["defaultView", Object.assign(Object.create(window), { frameElement: made })],
      ["scrollingElement", inner.documentElement],
      ["elementFromPoint", () => null],
    ] as const)
      Object.defineProperty(inner, name, { value });
    Object.defineProperty(made, "contentDocument", { value: inner });
    const to = scroller(inner.documentElement, inner);
    if (!isLarge) Object.defineProperty(inner.documentElement, "clientWidth", { value: 100 });
    return to;
  }

  it.each([
    ["counts when it fills enough of the screen", true, [0, 1, 2]],
    ["is passed over when it is small", false, []],
  ])("%s", (_name, isLarge, expected) => {
    const to = frame(isLarge);
    watch();
    for (const at of [0.5, 1, 2]) to(at);
    expect(seen.map(({ screens }) => screens)).toEqual(expected);
  });
});

describe("an adapter's feed", () => {
  const known = (pages?: string[]): Adapter => ({
    key: "a",
    hosts: ["a.example"],
    source: [],
    feed: { item: ".of-before", ...(pages && { pages }) },
  });
  /** An endless list of articles, none of which the adapter finds. */
  const scrollOn = (path: string) => {
    history.pushState(null, "", path);
    const to = pane();
    const items = [0, 1, 2].map((place) => {
      const item = document.createElement("article");
      item.getBoundingClientRect = () => new DOMRect(0, 200 + place * 100, 500, 100);
      return item;
    });
    document.body.firstElementChild?.append(...items);
    document.elementFromPoint = () => items[1] ?? null;
    for (const at of [1, 2, 3, 4, 5]) to(at, 100 + at * 2);
    return items;
  };

  it.each([
    ["on its own page", "/home", ["/", "/home"], true],
    ["on its own page, with a slash", "/home/", ["/home"], true],
    ["on the first page", "/", ["/"], true],
    ["on another kind of page, which it does not know", "/watch", ["/", "/home"], false],
    ["below its page", "/home/comments", ["/home"], false],
    ["anywhere, when it says no pages", "/watch", undefined, true],
  ])("that finds nothing has missed: %s", (_name, path, pages, isMissed) => {
    watch(known(pages));
    scrollOn(path);
    expect(signs.includes("missed")).toBe(isMissed);
  });

  it("that the browser refuses is none: structure counts, and nothing is missed", () => {
    watch({ ...known(["/home"]), feed: { item: "article[", pages: ["/home"] } });
    scrollOn("/home");
    expect(signs).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  });

  it("that finds something agrees, wherever it is", () => {
    watch({ ...known(["/home"]), feed: { item: "article", pages: ["/home"] } });
    scrollOn("/watch");
    expect(new Set(signs)).toEqual(new Set(["agreed"]));
  });
});
