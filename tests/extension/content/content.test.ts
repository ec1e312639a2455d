import { beforeEach, describe, expect, it, vi } from "vitest";
import { guard } from "../../../extension/src/content/guard";
import { watchPlaying } from "../../../extension/src/content/playing";
import { watchScrolling } from "../../../extension/src/content/watchers/scrolling";
import type { Seen } from "../../../extension/src/content/watchers/seen";

describe("guard", () => {
  const run = (workerStart: number | undefined, framed = false) => {
    const stop = vi.fn();
    const goToGate = vi.fn();
    const entries = workerStart === undefined ? [] : [{ workerStart }];
    const view = {
      stop,
      location: { href: "https://feed.example/a?b#c" },
      performance: { getEntriesByType: () => entries },
    };
    guard({ ...view, top: framed ? {} : undefined } as never, goToGate);
    const own = { ...view, top: null as unknown };
    own.top = own;
    if (!framed) guard(own as never, goToGate);
    return { stop, goToGate };
  };

  it("stops a page that a worker answered, and keeps its address", () => {
    const { stop, goToGate } = run(12.5);
    expect(stop).toHaveBeenCalledOnce();
    expect(goToGate).toHaveBeenCalledExactlyOnceWith("https://feed.example/a?b#c");
  });

  it.each([
    ["the network answered, a form post too", 0, false],
    ["the browser cannot tell", undefined, false],
    ["a frame", 12.5, true],
  ])("leaves alone: %s", (_name, workerStart, framed) => expect(run(workerStart, framed).stop).not.toHaveBeenCalled());
});

describe("watchScrolling", () => {
  let page: { top: number; height: number };
  let seen: Partial<Seen>[];
  let stop: AbortController;

  beforeEach(() => {
    page = { top: 0, height: 3_000 };
    seen = [];
    stop = new AbortController();
    const scroller = {
      get scrollTop() {
        return page.top;
      },
      get scrollHeight() {
        return page.height;
      },
      clientHeight: 1_000,
    };
    vi.spyOn(document, "scrollingElement", "get").mockReturnValue(scroller as never);
    vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    window.requestIdleCallback = () => 0;
    watchScrolling(window, (scrolled) => seen.push(scrolled), stop.signal);
    return () => {
      stop.abort();
      vi.useRealTimers();
    };
  });

  const scrollTo = (top: number, height = page.height) => {
    page = { top, height };
    document.dispatchEvent(new Event("scroll"));
    vi.advanceTimersByTime(200);
  };

  it("counts whole screens, each once", () => {
    for (const top of [100, 999, 1_000, 1_500, 500, 1_499, 1_999, 2_000]) scrollTo(top);
    expect(seen.map(({ screens }) => screens)).toEqual([0, 1, 2]);
  });

  it("calls a page growing once it grew twice under scrolling", () => {
    scrollTo(1_000);
    scrollTo(2_000, 6_000);
    scrollTo(5_000, 9_000);
    expect(seen.map(({ growing }) => growing)).toEqual([false, false, true]);
  });

  it("takes a banner for no growth", () => {
    scrollTo(1_000);
    scrollTo(2_000, 3_100);
    scrollTo(3_000, 3_200);
    expect(seen.at(-1)?.growing).toBe(false);
  });

  it("goes on counting on the next page of a single-page site", () => {
    for (const top of [1_000, 2_000]) scrollTo(top);
    history.pushState(null, "", "/next");
    scrollTo(0);
    scrollTo(1_000);
    expect(seen.at(-1)?.screens).toBe(3);
  });

  it("stops when told", () => {
    stop.abort();
    scrollTo(5_000);
    expect(seen).toEqual([]);
  });
});

describe("watchPlaying", () => {
  let told: boolean[];
  let stop: AbortController;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    [told, stop] = [[], new AbortController()];
    document.body.replaceChildren();
    watchPlaying(window, (playing) => told.push(playing), stop.signal);
    return () => {
      stop.abort();
      vi.useRealTimers();
    };
  });

  /** A video on the page, that plays once it is told so. */
  const video = () => {
    const made = document.createElement("video");
    let paused = true;
    Object.defineProperty(made, "paused", { get: () => paused });
    document.body.append(made);
    const fire = (type: string, isTrusted = true) => {
      paused = type !== "playing";
      made.dispatchEvent(Object.defineProperty(new Event(type), "isTrusted", { value: isTrusted }));
    };
    return { made, fire };
  };

  it("tells when the first starts and the last stops, and believes no forged event", () => {
    const [one, two] = [video(), video()];
    one.fire("playing", false);
    expect(told).toEqual([]);
    for (const { fire } of [one, two]) fire("playing");
    one.fire("pause");
    expect(told).toEqual([true]);
    two.fire("ended");
    stop.abort();
    one.fire("playing");
    expect(told).toEqual([true, false]);
  });

  it("what is taken out of the page plays no more, though nothing says so", () => {
    const { made, fire } = video();
    fire("playing");
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([true]);
    made.remove();
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([true, false]);
    expect(vi.getTimerCount(), "a still page is not looked at").toBe(0);
  });

  const move = (type: "pagehide" | "pageshow", isTrusted = true) =>
    window.dispatchEvent(
      Object.defineProperties(new Event(type), { isTrusted: { value: isTrusted }, persisted: { value: true } }),
    );

  it("is over when the page goes, and goes on when the cache of history brings it back playing", () => {
    const { fire } = video();
    fire("playing");
    move("pagehide", false);
    expect(told, "the page made it up").toEqual([true]);
    move("pagehide");
    expect(told).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(0);
    move("pageshow");
    expect(told, "without an event of its own").toEqual([true, false, true]);
    move("pagehide");
    fire("pause");
    move("pageshow");
    expect(told).toEqual([true, false, true, false]);
  });

  it("what stopped unheard is noticed with the next event", () => {
    const [one, two] = [video(), video()];
    for (const { fire } of [one, two]) fire("playing");
    one.made.remove();
    two.fire("pause");
    expect(told).toEqual([true, false]);
  });
});
