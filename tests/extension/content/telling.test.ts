/** What a page tells of what it counted, also when it is nobody's for a while. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Counted, Telling } from "../../../extension/src/content/telling";

let told: Counted[];
let telling: Telling;
let page: number;

beforeEach(() => {
  vi.useFakeTimers();
  const life = new AbortController();
  [told, page] = [[], 0];
  const tell = (counted: Counted) => told.push(counted);
  telling = new Telling(tell, () => page, life.signal);
  return () => {
    life.abort();
    vi.useRealTimers();
  };
});

const items = () => told.map((counted) => counted.items);
const later = () => vi.advanceTimersByTime(6_000);

describe("while nothing is played on a page", () => {
  it("nothing that comes into sight is counted, then or afterwards", () => {
    telling.see({ items: 5 });
    telling.away();
    expect(items(), "what was seen before is told at once").toEqual([5]);
    telling.see({ items: 30 });
    later();
    telling.back();
    later();
    expect(items()).toEqual([5]);
    telling.see({ items: 32 });
    later();
    expect(items(), "5, and 2 more").toEqual([5, 7]);
  });

  it("a gesture tells what was counted before", () => {
    telling.see({ items: 5 });
    telling.away();
    telling.see({ items: 30 });
    telling.gesture("swipe", 10_000);
    expect(items()).toEqual([5, 5]);
  });

  it("a page that comes out of the cache of history begins anew", () => {
    telling.see({ items: 5 });
    telling.away();
    telling.see({ items: 30 });
    telling.restart();
    telling.back();
    telling.see({ items: 31 });
    later();
    expect(items()).toEqual([5, 1]);
  });
});

it("items of a feed are counted, however many clips came before it in the same document", () => {
  telling.see({ clips: 30 });
  page = 1;
  telling.see({ items: 4, itemsMarked: 6 });
  telling.see({ items: 8 });
  page = 2;
  telling.see({ clips: 31 });
  later();
  expect(items(), "30, 8 and 1").toEqual([39]);
});
