/** What of a page counts for its visit. */
import type { CueRule } from "@escale/shared/client/types";
import { describe, expect, it, vi } from "vitest";
import type { Seen } from "../../../extension/src/content/watchers/seen";
import type { VisitState } from "../../../extension/src/messages";
import { id, MINUTE } from "../samples";
import { cards, due, given, open, player, setPlayer, state } from "./player-stage";

setPlayer();

describe("chapters", () => {
  const scroll = async (screens: number, growing = true) => {
    player.see({ screens, growing });
    await vi.advanceTimersByTimeAsync(0);
  };

  it("end after so many screens of a page that keeps growing", async () => {
    player.update(state());
    await scroll(40, false);
    await scroll(11);
    expect(cards).toHaveLength(0);
    await scroll(12);
    expect(due).toHaveBeenLastCalledWith({ visitId: id(50), kind: "chapter", count: 12, chapter: 1 });
  });

  it("come again after one more, also when several were scrolled past at once", async () => {
    player.update(state());
    await scroll(30);
    given.next = state();
    cards[0]?.answer("continue");
    await scroll(35);
    expect(cards).toHaveLength(1);
    await scroll(36);
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ chapter: 2 }));
  });
});

describe("what is not the visit's", () => {
  const PLANNED_LATER = { dueAtMs: 60 * MINUTE };
  const chapter = (unit: "screens" | "items" | "minutes", size: number): CueRule => ({ kind: "chapter", unit, size });
  const play = async (changes: Partial<VisitState> | null) => {
    player.update(changes && state({ ...PLANNED_LATER, asOf: Date.now(), ...changes }));
    await vi.advanceTimersByTimeAsync(0);
  };
  const see = async (change: Partial<Seen>) => {
    player.see(change);
    await vi.advanceTimersByTimeAsync(0);
  };
  const next = { visitId: id(51) };

  it.each<[string, CueRule, Partial<Seen>, Partial<Seen>, Partial<Seen>]>([
    [
      "a chapter",
      chapter("screens", 12),
      { screens: 14, growing: true },
      { screens: 25, growing: true },
      { screens: 26, growing: true },
    ],
    [
      "a chapter of clips",
      chapter("items", 12),
      { clips: 14, pager: true },
      { clips: 25, pager: true },
      { clips: 26, pager: true },
    ],
    ["an episode", { kind: "episode" }, { episodes: 1 }, { clips: 1 }, { episodes: 2 }],
    ["new things", { kind: "pace", per_minute: 6 }, { items: 6 }, { items: 11 }, { items: 12 }],
  ])("%s that nobody answered stays with its visit; the next one begins from nothing", async (_, rule, ...seen) => {
    const [first, early, due] = seen;
    const rules = [rule];
    await play({ rules });
    await see(first);
    expect(open()).toHaveLength(1);
    await play(null);
    await play({ rules, ...next });
    await see(early);
    expect(open(), "it is the last visit's").toHaveLength(0);
    await see(due);
    expect(open()).toHaveLength(1);
  });

  it.each<[string, Partial<Seen>, Partial<Seen>]>([
    ["screens", { screens: 60, growing: true }, { screens: 72 }],
    ["ends of episodes", { episodes: 3 }, { episodes: 4 }],
    ["new things", { items: 60 }, { items: 66 }],
  ])("%s of a pause", async (_, paused, due) => {
    const rules: CueRule[] = [chapter("screens", 12), { kind: "episode" }, { kind: "pace", per_minute: 6 }];
    await play({ rules });
    await play(null);
    await see(paused);
    await play({ rules, ...next });
    expect(cards).toHaveLength(0);
    await see(due);
    expect(cards).toHaveLength(1);
  });

  it("minutes of the last visit", async () => {
    const rules = [chapter("minutes", 1)];
    await play({ rules });
    await see({ growing: true });
    await vi.advanceTimersByTimeAsync(50_000);
    await play(null);
    await play({ rules, ...next });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(cards).toHaveLength(0);
    await play({ rules, ...next });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(due).toHaveBeenLastCalledWith({ visitId: id(51), kind: "chapter", count: 1, chapter: 1 });
  });

  it("what is read while a page is out of its site: it goes on where it was", async () => {
    const rules = [chapter("screens", 12)];
    await play({ rules });
    await see({ screens: 13, growing: true });
    open()[0]?.answer("continue");
    await play({ rules });
    await see({ screens: 20 });
    await play(null);
    await see({ screens: 60 });
    await play({ rules });
    await see({ screens: 63 });
    expect(cards, "13, 7 and 3 more").toHaveLength(1);
    await see({ screens: 64 });
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ count: 24, chapter: 2 }));
  });
});

describe("another page in the same document", () => {
  const play = (rule: CueRule, attendedMs = 0) =>
    player.update(state({ rules: [rule], dueAtMs: 600 * MINUTE, attendedMs, asOf: Date.now() }));
  const see = async (change: Partial<Seen>) => {
    player.see(change);
    await vi.advanceTimersByTimeAsync(0);
  };

  it("is not known to have no end: minutes of the feed before it end no chapter of a film", async () => {
    const rule: CueRule = { kind: "chapter", unit: "minutes", size: 1 };
    play(rule);
    await see({ growing: true });
    await vi.advanceTimersByTimeAsync(50_000);
    given.page = 1;
    for (const minutes of [1, 2, 3]) {
      play(rule, minutes * MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(due).not.toHaveBeenCalled();
    given.page = 2;
    play(rule, 4 * MINUTE);
    await see({ growing: true });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(due, "50 seconds of one feed, 9 of the next").not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(due).toHaveBeenCalledWith(expect.objectContaining({ kind: "chapter", count: 1 }));
  });

  it("has an end although three clips came before it", async () => {
    play({ kind: "chapter", unit: "screens", size: 5 });
    await see({ clips: 4, pager: true });
    given.page = 1;
    await see({ screens: 9, growing: false });
    expect(due).not.toHaveBeenCalled();
  });

  it("is the next clip of a pager, whose address changes with each", async () => {
    play({ kind: "chapter", unit: "screens", size: 5 });
    await see({ clips: 3, screens: 2, pager: true });
    for (const clips of [4, 5]) {
      given.page += 1;
      await see({ clips, screens: clips - 1, pager: true });
    }
    expect(due).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "chapter", count: 5 }));
  });

  it.each<[string, CueRule, Partial<Seen>, Partial<Seen>]>([
    [
      "screens",
      { kind: "chapter", unit: "screens", size: 35 },
      { screens: 4, growing: true },
      { screens: 5, growing: true },
    ],
    ["items", { kind: "chapter", unit: "items", size: 35 }, { items: 4, growing: true }, { items: 5, growing: true }],
    ["new things", { kind: "pace", per_minute: 35 }, { items: 4 }, { items: 5 }],
  ])("of a feed counts its %s, however many clips came before it", async (_, rule, early, last) => {
    play(rule);
    await see({ clips: 30, pager: true });
    given.page = 1;
    await see(early);
    expect(due).not.toHaveBeenCalled();
    await see(last);
    expect(due).toHaveBeenCalledWith(expect.objectContaining({ kind: rule.kind, count: 35 }));
  });
});
