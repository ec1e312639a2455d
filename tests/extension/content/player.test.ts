/** When cues are shown and how answers are told. */
import type { CueRule } from "@escale/shared/client/types";
import { describe, expect, it, vi } from "vitest";
import type { Player } from "../../../extension/src/content/player";
import type { Seen } from "../../../extension/src/content/watchers/seen";
import { id, MINUTE, site } from "../samples";
import {
  answers,
  cards,
  dropped,
  due,
  given,
  IDS,
  open,
  player,
  removals,
  setPlayer,
  state,
  stop,
  tick,
  view,
} from "./player-stage";

setPlayer();

describe("planned time", () => {
  it("is shown at its moment, not before, without waiting for the next tick", async () => {
    player.update(state());
    await tick(30_000);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(cards).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(cards.map((card) => card.view.kind)).toEqual(["planned_time"]);
  });

  it("is not late because something was seen a moment before", async () => {
    player.update(state());
    await tick(30_000);
    await vi.advanceTimersByTimeAsync(29_970);
    player.see({ screens: 1 });
    await vi.advanceTimersByTimeAsync(29);
    expect(cards).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(cards).toHaveLength(1);
  });

  it("does not run on while the page is not attended", async () => {
    player.update(state({ attended: false }));
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(due).not.toHaveBeenCalled();
  });

  it("closes here when another tab answered it", async () => {
    player.update(state({ pendingCue: { cueId: id(70), kind: "planned_time" } }));
    await vi.advanceTimersByTimeAsync(0);
    expect(open()).toHaveLength(1);
    player.update(state({ dueAtMs: 6 * MINUTE }));
    expect(open()).toHaveLength(0);
  });

  it("stays through ticks while it waits for its answer", async () => {
    const pending = { pendingCue: { cueId: id(70), kind: "planned_time" as const } };
    player.update(state(pending));
    await tick(MINUTE, pending);
    await tick(2 * MINUTE, pending);
    expect([cards.length, open().length]).toEqual([1, 1]);
  });

  it("goes on with what the answer gave", async () => {
    player.update(state({ attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    given.next = state({ attendedMs: MINUTE, dueAtMs: 6 * MINUTE });
    cards[0]?.answer("continue");
    await vi.advanceTimersByTimeAsync(0);
    expect([answers, open()]).toEqual([["continue"], []]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(cards).toHaveLength(1);
  });

  it("is not shown again on a page that is being left for a new intention, but is when history brings it back", async () => {
    player.update(state({ attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    cards[0]?.answer("new_intention");
    player.update(state({ attendedMs: MINUTE + 1_000, asOf: Date.now() }));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(cards).toHaveLength(1);
    player.comeBack(state({ attendedMs: MINUTE + 1_000, asOf: Date.now() }));
    await vi.advanceTimersByTimeAsync(0);
    expect(cards).toHaveLength(2);
  });

  it("asks again later when the background does not agree", async () => {
    due.mockResolvedValueOnce(null);
    player.update(state({ attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(6_000);
    expect([due.mock.calls.length, cards.length]).toEqual([2, 1]);
  });
});

describe("other kinds", () => {
  const see = async (change: Parameters<Player["see"]>[0]) => {
    player.see(change);
    await vi.advanceTimersByTimeAsync(0);
  };
  const rules = (...kinds: CueRule[]) => player.update(state({ rules: kinds }));
  const goOn = async () => {
    given.next = state({ rules: [] });
    cards.at(-1)?.answer("continue");
    await vi.advanceTimersByTimeAsync(0);
  };

  it("an episode is told once", async () => {
    rules({ kind: "episode" });
    await see({ episodes: 1 });
    expect(cards.map((card) => card.view.kind)).toEqual(["episode"]);
    await goOn();
    rules({ kind: "episode" });
    await vi.advanceTimersByTimeAsync(0);
    expect(cards).toHaveLength(1);
    await see({ episodes: 2 });
    expect(cards).toHaveLength(2);
  });

  it("what is held goes on with the yes, and when nothing is asked", async () => {
    const release = vi.fn(() => player.see({ held: null }));
    rules({ kind: "autoplay" });
    await see({ held: { release } });
    expect([cards[0]?.view.kind, release.mock.calls.length]).toEqual(["autoplay", 0]);
    await goOn();
    expect(release).toHaveBeenCalledOnce();
    player.update(state({ rules: [{ kind: "autoplay" }], cuesLeft: 0 }));
    await see({ held: { release } });
    expect([cards.length, release.mock.calls.length]).toEqual([1, 2]);
  });

  it("minutes of a feed are those after it began to grow, while attended", async () => {
    rules({ kind: "chapter", unit: "minutes", size: 1 });
    await vi.advanceTimersByTimeAsync(20_000);
    await see({ growing: true });
    await vi.advanceTimersByTimeAsync(10_000);
    const chapterRule: CueRule = { kind: "chapter", unit: "minutes", size: 1 };
    player.update(state({ rules: [chapterRule], attendedMs: 30_000, asOf: Date.now() }));
    await vi.advanceTimersByTimeAsync(30_000);
    player.update(state({ rules: [chapterRule], attendedMs: 60_000, asOf: Date.now() }));
    await vi.advanceTimersByTimeAsync(19_900);
    expect(cards).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(due).toHaveBeenLastCalledWith({ visitId: id(50), kind: "chapter", count: 1, chapter: 1 });
  });

  it("pace counts the last minute, and rests after its answer", async () => {
    rules({ kind: "pace", per_minute: 6 });
    await see({ items: 3 });
    await vi.advanceTimersByTimeAsync(50_000);
    await see({ items: 5 });
    await vi.advanceTimersByTimeAsync(10_000);
    await see({ items: 8 });
    expect(cards, "three of a minute ago are no news").toHaveLength(0);
    await see({ clips: 9 });
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "pace", count: 6 }));
    await goOn();
    rules({ kind: "pace", per_minute: 6 });
    await see({ items: 40 });
    expect(cards).toHaveLength(1);
  });
});

describe("an answer that goes away", () => {
  it.each(["done", "new_intention"] as const)(
    "and a page that stays all the same, by %s: it is asked again",
    async (answer) => {
      player.update(state({ attendedMs: MINUTE }));
      await vi.advanceTimersByTimeAsync(0);
      cards[0]?.answer(answer);
      const ask = {
        visitId: id(51),
        rules: [],
        dueAtMs: 0,
        pendingCue: { cueId: id(51), kind: "planned_time" as const },
      };
      player.update(answer === "done" ? state(ask) : state({ attendedMs: MINUTE }));
      await vi.advanceTimersByTimeAsync(4_900);
      expect(cards, "it may take a moment to go").toHaveLength(1);
      await vi.advanceTimersByTimeAsync(200);
      expect(cards).toHaveLength(2);
    },
  );
});

describe("a page that fights", () => {
  it("sees a removed cue once more, then it has won", async () => {
    player.update(state({ attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    cards[0]?.remove();
    expect([removals, cards.length]).toEqual([1, 2]);
    cards[1]?.remove();
    await tick(2 * MINUTE, { pendingCue: { cueId: id(70), kind: "planned_time" } });
    expect([removals, cards.length]).toEqual([2, 2]);
  });

  it("has won over that one cue: others come, and the next of its kind", async () => {
    const rules = [...site().cues, { kind: "autoplay" as const }];
    player.update(state({ rules, attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [0, 1]) cards[at]?.remove();
    const pending = { rules, pendingCue: { cueId: id(70), kind: "planned_time" as const } };
    await tick(2 * MINUTE, pending);
    player.see({ held: { release: () => undefined } });
    await vi.advanceTimersByTimeAsync(0);
    expect(open().map((card) => card.view.kind)).toEqual(["autoplay"]);
    IDS.planned_time = id(73);
    await tick(3 * MINUTE, { rules, dueAtMs: 3 * MINUTE }); // answered in another tab, and over again
    IDS.planned_time = id(70);
    expect(open().map((card) => card.view.cueId)).toEqual([id(73)]);
  });

  it("has won over what was agreed too: the next cue stays through ticks", async () => {
    const pendingCue = { cueId: id(70), kind: "agreed_time" as const, stage: "warn" as const };
    due.mockImplementation(async ({ kind }) => ({ ...view(kind), cueId: kind === "agreed_time" ? id(70) : id(74) }));
    const changes = { rules: [{ kind: "autoplay" as const }], pendingCue };
    player.update(state(changes));
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [0, 1]) cards[at]?.remove();
    player.see({ held: { release: () => undefined } });
    await tick(MINUTE, changes);
    await tick(2 * MINUTE, changes);
    expect([cards.length, open().map((card) => card.view.kind)]).toEqual([3, ["autoplay"]]);
  });

  it("meets the cues of the next visit", async () => {
    const rules: CueRule[] = [{ kind: "chapter", unit: "screens", size: 5 }];
    player.update(state({ rules }));
    player.see({ screens: 6, growing: true });
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [0, 1]) cards[at]?.remove();
    IDS.chapter = id(75);
    player.update(state({ rules, visitId: id(51) }));
    player.see({ screens: 11 });
    await vi.advanceTimersByTimeAsync(0);
    IDS.chapter = id(71);
    expect(open().map((card) => card.view.cueId)).toEqual([id(75)]);
  });

  it.each<[string, CueRule, Partial<Seen>, Partial<Seen>, number]>([
    ["chapter", { kind: "chapter", unit: "screens", size: 5 }, { screens: 6, growing: true }, { screens: 10 }, 0],
    ["episode", { kind: "episode" }, { episodes: 1 }, { episodes: 2 }, 0],
    ["pace", { kind: "pace", per_minute: 6 }, { items: 6 }, { items: 12 }, 5 * MINUTE],
  ])("has won over one %s: the next one comes, not the same again", async (_name, rule, first, second, quietMs) => {
    player.update(state({ rules: [rule], dueAtMs: 60 * MINUTE }));
    player.see(first);
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [0, 1]) cards[at]?.remove();
    expect([removals, dropped]).toEqual([2, [cards[0]?.view.cueId]]);
    for (const attended of [false, true]) player.update(state({ rules: [rule], dueAtMs: 60 * MINUTE, attended }));
    await vi.advanceTimersByTimeAsync(quietMs);
    expect([cards.length, due.mock.calls.length]).toEqual([2, 1]);
    player.see(second);
    await vi.advanceTimersByTimeAsync(0);
    expect([cards.length, open().length]).toEqual([3, 1]);
  });

  it("lets go what was held for a question that it removed, and is not asked for ever", async () => {
    const release = vi.fn(() => player.see({ held: null }));
    player.update(state({ rules: [{ kind: "autoplay" }] }));
    player.see({ held: { release } });
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [0, 1]) cards[at]?.remove();
    expect(release).toHaveBeenCalledOnce();
    player.see({ held: { release } });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([release.mock.calls.length, due.mock.calls.length]).toEqual([2, 1]);
  });

  it("gets no answer twice", async () => {
    player.update(state({ attendedMs: MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    for (const answer of ["done", "continue"] as const) cards[0]?.answer(answer);
    expect(answers).toEqual(["done"]);
  });
});

it("leaves nothing behind when its extension is replaced", async () => {
  player.update(state({ attendedMs: MINUTE }));
  await vi.advanceTimersByTimeAsync(0);
  stop.abort();
  player.update(state({ attendedMs: 2 * MINUTE }));
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect([open().length, cards.length]).toEqual([0, 1]);
});
