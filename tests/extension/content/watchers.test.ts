import { beforeEach, describe, expect, it, vi } from "vitest";
import { Watching } from "../../../extension/src/content/watchers";
import { watchAutoplay } from "../../../extension/src/content/watchers/autoplay";
import { watchClips } from "../../../extension/src/content/watchers/clips";
import { watchEpisodes } from "../../../extension/src/content/watchers/episodes";
import { itemsInSight } from "../../../extension/src/content/watchers/items";
import type { AdapterSign, Page } from "../../../extension/src/content/watchers/page";
import { onScrolled } from "../../../extension/src/content/watchers/scrolled";
import { watchScrolling } from "../../../extension/src/content/watchers/scrolling";
import type { Seen } from "../../../extension/src/content/watchers/seen";
import { onTurns } from "../../../extension/src/content/watchers/turns";
import type { Adapter } from "../../../extension/src/domain/adapters";
import type { Evidence } from "../../../extension/src/domain/health";

const SCREEN = { width: 1_000, height: 800 };
/** A browser that has nothing else to do. */
const idle = (work: IdleRequestCallback) => {
  work({ didTimeout: false, timeRemaining: () => 50 });
  return 0;
};
let stop: AbortController;
let seen: Partial<Seen>[];
let pageNumber: number;
const report = (change: Partial<Seen>) => seen.push(change);

interface Playing {
  src: string;
  paused: boolean;
  duration: number;
  at: number;
}

/** A video of half the screen that plays and pauses as told. */
function video(changes: Partial<Playing> = {}) {
  const state = { src: "a", paused: true, duration: 600, at: 0, ...changes };
  const made = document.createElement("video");
  const get = (name: string, value: () => unknown) =>
    Object.defineProperty(made, name, { get: value, configurable: true });
  get("currentSrc", () => state.src);
  get("paused", () => state.paused);
  get("duration", () => state.duration);
  get("currentTime", () => state.at);
  made.pause = () => {
    state.paused = true;
  };
  made.play = async () => {
    state.paused = false;
  };
  made.getBoundingClientRect = () => new DOMRect(0, 0, SCREEN.width, SCREEN.height / 2);
  document.body.append(made);
  const fire = (type: string, change: Partial<Playing> = {}) => {
    Object.assign(state, change);
    made.dispatchEvent(Object.defineProperty(new Event(type), "isTrusted", { value: true }));
  };
  return { made, fire, begin: (src = state.src) => fire("play", { src, paused: false }) };
}

const press = (type = "pointerdown") =>
  window.dispatchEvent(Object.defineProperty(new Event(type), "isTrusted", { value: true }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  window.requestIdleCallback = idle;
  vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
  Object.assign(window, { innerWidth: SCREEN.width, innerHeight: SCREEN.height });
  document.body.replaceChildren();
  stop = new AbortController();
  [seen, pageNumber] = [[], 0];
  return () => {
    stop.abort();
    vi.useRealTimers();
  };
});

describe("autoplay", () => {
  const isHeld = () => seen.at(-1)?.held !== null && seen.length > 0;

  it("holds what nobody began, until it is let go", () => {
    watchAutoplay(window, report, stop.signal);
    const { made, begin } = video();
    begin();
    expect([made.paused, isHeld()]).toEqual([true, true]);
    seen.at(-1)?.held?.release();
    expect([made.paused, isHeld()]).toEqual([false, false]);
    begin();
    expect(made.paused, "a yes is for all of it").toBe(false);
    begin("b");
    expect(made.paused, "and for nothing else").toBe(true);
  });

  it("leaves to the person what a press began, and not what comes after it", () => {
    watchAutoplay(window, report, stop.signal);
    const [film, sound] = [video(), video({ src: "sound" })];
    press();
    vi.advanceTimersByTime(2_000);
    film.begin();
    sound.begin();
    expect([film.made.paused, sound.made.paused]).toEqual([false, false]);
    vi.advanceTimersByTime(2_000);
    film.begin("after the advertisement");
    expect(film.made.paused).toBe(true);
  });

  it("leaves alone what the page's arrival began, also when the watcher comes late", () => {
    vi.advanceTimersByTime(3_000);
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ loadEventStart: 2_000 } as never]);
    watchAutoplay(window, report, stop.signal);
    const [film, next] = [video(), video({ src: "next" })];
    film.begin();
    expect(film.made.paused).toBe(false);
    vi.advanceTimersByTime(2_000);
    next.begin();
    expect(next.made.paused, "the arrival began one thing").toBe(true);
  });

  it("holds in a page that arrived long ago", () => {
    vi.advanceTimersByTime(60_000);
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ loadEventStart: 2_000 } as never]);
    watchAutoplay(window, report, stop.signal);
    const { made, begin } = video();
    begin();
    expect(made.paused).toBe(true);
  });

  it("asks again about the same source once it has ended", () => {
    watchAutoplay(window, report, stop.signal);
    const { made, fire, begin } = video();
    press();
    begin();
    fire("ended", { paused: true });
    vi.advanceTimersByTime(5_000);
    begin();
    expect(made.paused).toBe(true);
  });

  it("who plays it in a small window of its own has said yes", () => {
    watchAutoplay(window, report, stop.signal);
    const [film, other] = [video(), video({ src: "b" })];
    film.begin();
    other.begin();
    vi.advanceTimersByTime(5_000);
    film.begin();
    expect(film.made.paused, "a page that only begins again is no person").toBe(true);
    Object.defineProperty(document, "pictureInPictureElement", { value: film.made, configurable: true });
    film.begin();
    other.begin();
    expect([film.made.paused, other.made.paused, isHeld()]).toEqual([false, true, true]);
    Reflect.deleteProperty(document, "pictureInPictureElement");
    film.begin();
    expect(film.made.paused, "also when it is back in the page").toBe(false);
    other.fire("emptied");
    expect(isHeld()).toBe(false);
  });

  it.each<[string, (one: ReturnType<typeof video>) => void, boolean, boolean]>([
    ["a muted preview is still, without a question", ({ made }) => previewOf(made), true, false],
    ["a call is never touched", ({ made }) => Object.defineProperty(made, "srcObject", { value: {} }), false, false],
    [
      "a hidden page is left alone",
      () => vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden"),
      false,
      false,
    ],
    ["scrolling begins what fills the screen", ({ made }) => scrolledTo(made), false, false],
  ])("%s", (_name, given, paused, held) => {
    watchAutoplay(window, report, stop.signal);
    const one = video();
    given(one);
    one.begin();
    expect([one.made.paused, isHeld()]).toEqual([paused, held]);
    vi.restoreAllMocks();
  });

  const previewOf = (made: HTMLMediaElement) => {
    made.muted = true;
    made.getBoundingClientRect = () => new DOMRect(0, 0, 500, 300);
  };
  const scrolledTo = (made: HTMLMediaElement) => {
    made.getBoundingClientRect = () => new DOMRect(300, 0, 400, SCREEN.height);
    press("wheel");
  };
});

describe("episodes and clips", () => {
  it("an end is an episode's when it lasts a minute, also when the next takes its place without one", () => {
    watchEpisodes(window, report, stop.signal);
    const { fire } = video({ duration: 60 });
    fire("ended", { at: 60 });
    fire("timeupdate", { at: 20 });
    fire("emptied");
    fire("timeupdate", { at: 59 });
    fire("emptied");
    expect(seen).toEqual([{ episodes: 1 }, { episodes: 2 }]);
    video({ duration: 59 }).fire("ended");
    expect(seen).toHaveLength(2);
  });

  it("clips count by their source; three in a row have no end", () => {
    watchClips(window, report, stop.signal);
    const { fire } = video({ duration: 20 });
    for (const src of ["a", "a", "b", "c"]) fire("playing", { src });
    fire("playing", { src: "film", duration: 181 });
    expect(seen).toEqual([{ clips: 1 }, { clips: 2 }, { clips: 3, pager: true }, { pager: false }]);
    fire("playing", { src: "d", duration: 20 });
    expect(seen.at(-1), "the row begins anew").toEqual({ clips: 4 });
  });

  it("a clip on the page that a link led to is not of the row; one that a button turned to is", () => {
    const { page } = pageOf(null);
    watchClips(window, report, stop.signal, page);
    const { fire } = video({ duration: 20 });
    for (const src of ["a", "b", "c"]) fire("playing", { src });
    const [button, link] = [document.createElement("button"), document.createElement("a")];
    link.setAttribute("href", "/article");
    document.body.append(button, link);
    const turn = (by: Element, src: string) => {
      by.dispatchEvent(Object.defineProperty(new MouseEvent("click", { bubbles: true }), "isTrusted", { value: true }));
      pageNumber += 1;
      fire("playing", { src });
    };
    turn(button, "d");
    expect(seen.at(-1)).toEqual({ clips: 4, pager: true });
    turn(link, "e");
    expect(seen.at(-1)).toEqual({ clips: 5 });
  });
});

describe("items", () => {
  /** Boxes under each other, `height` apart, within a list; the screen's middle is in one of them. */
  function feed(tops: readonly number[], height: number, at: number) {
    const list = document.createElement("main");
    const items = tops.map((top) => {
      const made = document.createElement("article");
      made.getBoundingClientRect = () => new DOMRect(0, top, 600, height);
      const lines = [0, 1, 2].map((line) => {
        const text = document.createElement("p");
        text.getBoundingClientRect = () => new DOMRect(0, top + line * 30, 600, 30);
        return text;
      });
      made.append(...lines);
      return made;
    });
    list.getBoundingClientRect = () => new DOMRect(0, 0, 600, 9_000);
    list.append(...items);
    document.body.append(list);
    document.elementFromPoint = () => items[at]?.firstElementChild ?? null;
    return items;
  }

  it("are counted by what the screen shows of them, not by their lines", () => {
    const items = feed([-200, 200, 600, 1_000], 400, 1);
    const sight = itemsInSight(window);
    expect([sight?.count, sight?.middle]).toEqual([0.5 + 1 + 0.5, items[1]]);
  });

  it("are none where nothing repeats", () => {
    feed([0, 400], 400, 0);
    for (const line of document.querySelectorAll("p")) line.remove();
    expect(itemsInSight(window)).toBeNull();
  });
});

const adapter = (changes: Partial<Adapter>): Adapter => ({ key: "a", hosts: ["a.example"], source: [], ...changes });

/** A page that knows this adapter, and keeps what is noted. */
function pageOf(known: Adapter | null) {
  const signs: AdapterSign[] = [];
  const found: Partial<Evidence> = {};
  const page: Page = {
    adapter: () => known,
    pageNumber: () => pageNumber,
    found: (change) => Object.assign(found, change),
    sign: (_, sign) => signs.push(sign),
  };
  return { page, signs, found };
}

describe("clips and episodes of a known site", () => {
  const begin = (known: Adapter, duration: number) => {
    const { page, signs } = pageOf(known);
    watchClips(window, report, stop.signal, page);
    const { made, fire } = video({ duration });
    const clip = document.createElement("section");
    clip.className = "clip";
    document.body.append(clip);
    clip.append(made);
    for (const src of ["a", "b", "c"]) fire("playing", { src });
    return signs;
  };

  it("a long one is a clip where the site's own markup says so", () => {
    expect(begin(adapter({ clips: { clip: ".clip" } }), 400)).toEqual([]);
    expect(seen.at(-1)).toEqual({ clips: 3, pager: true });
  });

  it.each([
    [".clip", ["agreed"]],
    [".of-before", ["missed"]],
    [".clip[", []],
  ])("%s is judged by what structure takes for clips", (clip, expected) => {
    expect(begin(adapter({ clips: { clip } }), 20)).toEqual(expected);
    expect(seen.at(-1)).toEqual({ clips: 3, pager: true });
  });

  it("a “next” that the browser refuses is none", () => {
    const { page } = pageOf(adapter({ player: { next: ".next[" } }));
    const failed = vi.fn();
    window.addEventListener("error", failed, { signal: stop.signal });
    watchEpisodes(window, report, stop.signal, page);
    const click = new MouseEvent("click", { bubbles: true });
    document.body.dispatchEvent(Object.defineProperty(click, "isTrusted", { value: true }));
    expect(failed).not.toHaveBeenCalled();
  });

  it("who presses “next” near the end has chosen, and is not asked", () => {
    const { page } = pageOf(adapter({ player: { next: ".next" } }));
    watchEpisodes(window, report, stop.signal, page);
    const { fire } = video({ duration: 60 });
    const next = document.createElement("button");
    next.className = "next";
    document.body.append(next);
    fire("timeupdate", { at: 59.5 });
    next.dispatchEvent(Object.defineProperty(new MouseEvent("click", { bubbles: true }), "isTrusted", { value: true }));
    fire("emptied");
    expect(seen).toEqual([]);
  });
});

describe("scrolling", () => {
  /** The page's own scroller, as tall and as far down as told. `to` scrolls there, in screens. */
  function scroller(known: Adapter | null = null) {
    const state = { top: 0, tall: 5 * SCREEN.height };
    const root = document.documentElement;
    const get = (name: string, value: () => number) =>
      Object.defineProperty(root, name, { get: value, configurable: true });
    get("scrollTop", () => state.top);
    get("scrollHeight", () => state.tall);
    get("clientHeight", () => SCREEN.height);
    vi.spyOn(document, "scrollingElement", "get").mockReturnValue(root);
    const { page, found, signs } = pageOf(known);
    watchScrolling(window, report, stop.signal, page);
    const to = (screens: number, tall = state.tall / SCREEN.height) => {
      Object.assign(state, { top: screens * SCREEN.height, tall: tall * SCREEN.height });
      document.dispatchEvent(new Event("scroll"));
      vi.advanceTimersByTime(400);
    };
    return { to, found, signs };
  }

  beforeEach(() => {
    document.elementFromPoint = () => null;
  });

  it("a page that grows twice, each time farther down, goes on", () => {
    const { to } = scroller();
    to(1);
    to(2, 8);
    to(2.2, 11);
    to(3);
    expect(seen.at(-1)).toMatchObject({ screens: 3, growing: false });
    to(4, 14);
    expect(seen.at(-1)).toMatchObject({ screens: 4, growing: true });
  });

  it("little by little at its end is growing too", () => {
    const { to, found } = scroller();
    to(1);
    to(4);
    expect(found.ended).toBe(true);
    to(4.1, 5.2);
    to(4.8, 5.8);
    to(5, 6.1);
    expect(found.endless).toBe(true);
  });

  it("another page of the site begins anew, what was scrolled stays", () => {
    const { to } = scroller();
    to(1);
    to(2, 8);
    to(3);
    to(4, 11);
    expect(seen.at(-1)).toMatchObject({ screens: 4, growing: true });
    history.pushState(null, "", "/another");
    to(0, 5);
    expect(seen.at(-1), "told at once").toEqual({ growing: false });
    to(1);
    expect(seen.at(-1)).toMatchObject({ screens: 5, growing: false });
  });

  it("another page that was gone to from the top of a feed begins anew too", () => {
    const { to } = scroller();
    to(1);
    to(2, 8);
    to(4, 11);
    to(0.2);
    pageNumber = 1;
    history.pushState(null, "", "/another-from-the-top");
    to(0.1, 5);
    expect(seen.at(-1)).toEqual({ growing: false });
    to(1);
    expect(seen.at(-1)).toMatchObject({ growing: false });
  });

  it("an address that follows one down the feed is the same page", () => {
    const { to } = scroller();
    to(1);
    to(2, 8);
    history.replaceState(null, "", "/item/2");
    to(2.3);
    to(3.2);
    to(4, 11);
    expect(seen.at(-1)).toMatchObject({ screens: 4, growing: true });
  });
});

describe("many scrolls", () => {
  it("are told a few times a second, the last place and the rest included", () => {
    const moved = vi.fn();
    const rested = vi.fn();
    onScrolled(window, { moved, rested }, stop.signal);
    for (let frame = 0; frame < 60; frame += 1) {
      document.dispatchEvent(new Event("scroll"));
      vi.advanceTimersByTime(16);
    }
    expect(moved.mock.calls.length).toBeGreaterThan(10);
    expect(moved.mock.calls.length).toBeLessThan(25);
    expect(rested).not.toHaveBeenCalled();
    const before = moved.mock.calls.length;
    document.dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(200);
    expect([moved.mock.calls.length - before, rested.mock.calls.length]).toEqual([1, 1]);
    stop.abort();
    document.dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(200);
    expect(rested).toHaveBeenCalledTimes(1);
  });

  it("turns of a wheel are told a few times a second, and none that a page forged", () => {
    const told = vi.fn();
    const turnedAt = onTurns(window, told, stop.signal);
    window.dispatchEvent(new Event("wheel"));
    expect([told.mock.calls.length, turnedAt()]).toEqual([0, Number.NEGATIVE_INFINITY]);
    for (let frame = 0; frame < 60; frame += 1) {
      press("wheel");
      vi.advanceTimersByTime(16);
    }
    expect(told).toHaveBeenCalledTimes(3);
    expect(performance.now() - turnedAt(), "known to a few tenths of a second").toBeLessThan(400);
  });
});

describe("watching", () => {
  it("counts on without a visit, and forgets what it holds, without playing it to an empty room", () => {
    const watching = new Watching(window, report, stop.signal);
    watching.follow([{ kind: "autoplay" }, { kind: "episode" }]);
    const { made, begin, fire } = video();
    begin();
    expect(made.paused).toBe(true);
    watching.follow([]);
    expect([made.paused, seen.at(-1)]).toEqual([true, { held: null }]);
    begin();
    expect(made.paused, "who presses plays").toBe(false);
    fire("ended");
    expect(seen.at(-1)).toEqual({ episodes: 1 });
  });
});
