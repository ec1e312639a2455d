/** Cues that wait, and those that take their place. */
import type { CueRule } from "@escale/shared/client/types";
import { describe, expect, it, vi } from "vitest";
import type { CueView, VisitState } from "../../../extension/src/messages";
import { FEED_ID, id, MINUTE } from "../samples";
import { cards, dropped, due, given, open, player, setPlayer, state, tick, view } from "./player-stage";

setPlayer();

describe("a cue that nobody answers", () => {
  const CHAPTER: CueRule = { kind: "chapter", unit: "screens", size: 5 };
  const PLANNED: CueRule = { kind: "planned_time", extension_ms: 5 * MINUTE };
  const BUDGET: CueRule = {
    kind: "budget",
    budget_ms: 2 * MINUTE,
    extension_ms: MINUTE,
    site_ids: [FEED_ID],
    elsewhere_ms: 0,
    holds_on: [true, true],
  };
  const AUTOPLAY: CueRule = { kind: "autoplay" };
  const kinds = () => open().map((card) => card.view.kind);

  const scrolledTo = async (rules: CueRule[], changes: Partial<VisitState> = {}) => {
    player.update(state({ rules, dueAtMs: 60 * MINUTE, ...changes }));
    player.see({ screens: 6, growing: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds()).toEqual(["chapter"]);
  };
  const hold = async () => {
    const release = vi.fn(() => player.see({ held: null }));
    player.see({ held: { release } });
    await vi.advanceTimersByTimeAsync(0);
    return release;
  };

  it.each<[string, CueRule, Partial<VisitState>]>([
    ["planned_time", PLANNED, { dueAtMs: MINUTE }],
    ["budget", BUDGET, { dayMs: MINUTE }],
  ])("gives way to the person's own word, to the second: %s", async (kind, rule, changes) => {
    await scrolledTo([rule, CHAPTER], changes);
    await vi.advanceTimersByTimeAsync(30_000);
    player.update(state({ rules: [rule, CHAPTER], ...changes, attendedMs: 30_000, asOf: Date.now(), dayMs: 90_000 }));
    await vi.advanceTimersByTimeAsync(29_900);
    expect(kinds()).toEqual(["chapter"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(kinds()).toEqual([kind]);
  });

  it("gives way to what waits for an answer in all tabs, and does not come back after it: the next chapter does", async () => {
    await scrolledTo([CHAPTER]);
    const pendingCue = { cueId: id(70), kind: "planned_time" as const };
    player.update(state({ rules: [CHAPTER], dueAtMs: 60 * MINUTE, pendingCue }));
    await vi.advanceTimersByTimeAsync(0);
    expect([kinds(), dropped]).toEqual([["planned_time"], [id(71)]]);
    given.next = state({ rules: [CHAPTER], dueAtMs: 60 * MINUTE });
    open()[0]?.answer("continue");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kinds()).toEqual([]);
    player.see({ screens: 10 });
    await vi.advanceTimersByTimeAsync(0);
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "chapter", chapter: 2 }));
  });

  it.each<["night" | "budget", CueRule, Partial<VisitState>]>([
    ["night", { kind: "night", from_minute: 0, until_minute: 1_440 }, {}],
    ["budget", BUDGET, { dayMs: 2 * MINUTE }],
  ])(
    "gives way although it waits in all tabs itself: %s to the planned time, and comes after it",
    async (kind, rule, day) => {
      const rules: CueRule[] = [rule, PLANNED];
      const pendingCue = { cueId: id(79), kind };
      player.update(state({ rules, pendingCue, ...day }));
      await vi.advanceTimersByTimeAsync(0);
      expect(kinds()).toEqual([kind]);
      await tick(MINUTE, { rules, pendingCue, ...day });
      expect(kinds()).toEqual(["planned_time"]);
      const planned = { cueId: id(70), kind: "planned_time" as const };
      await tick(MINUTE, { rules, pendingCue: planned, ...day });
      given.next = state({ rules, ...day, attendedMs: MINUTE, dueAtMs: 6 * MINUTE });
      open()[0]?.answer("continue");
      await vi.advanceTimersByTimeAsync(0);
      expect(kinds()).toEqual([kind]);
    },
  );

  it("stays when the background does not agree, and when another of its sort is due", async () => {
    const rules: CueRule[] = [PLANNED, CHAPTER, { kind: "pace", per_minute: 1 }];
    await scrolledTo(rules, { dueAtMs: MINUTE });
    player.see({ items: 9 });
    due.mockResolvedValue(null);
    for (const totalMs of [30_000, MINUTE]) await tick(totalMs, { rules });
    expect([due.mock.lastCall?.[0].kind, kinds()]).toEqual(["planned_time", ["chapter"]]);
  });

  it("answered while another is on its way, leaves nothing of itself, and the page to be left alone", async () => {
    await scrolledTo([PLANNED, CHAPTER], { dueAtMs: MINUTE });
    let agree: ((view: CueView) => void) | null = null;
    due.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          agree = resolve;
        }),
    );
    player.update(state({ rules: [PLANNED, CHAPTER], attendedMs: MINUTE, asOf: Date.now() }));
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "planned_time" }));
    cards[0]?.answer("done");
    (agree as ((view: CueView) => void) | null)?.(view("planned_time"));
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds()).toEqual([]);
  });

  it("gives way to the question about what is held", async () => {
    await scrolledTo([AUTOPLAY, CHAPTER]);
    const release = await hold();
    expect([kinds(), release.mock.calls.length]).toEqual([["autoplay"], 0]);
  });

  it("keeps the next film under the question that its end asked", async () => {
    player.update(state({ rules: [{ kind: "episode" }, AUTOPLAY] }));
    player.see({ episodes: 1 });
    await vi.advanceTimersByTimeAsync(0);
    const release = await hold();
    expect([kinds(), release.mock.calls.length]).toEqual([["episode"], 0]);
    open()[0]?.answer("continue");
    expect(release).toHaveBeenCalledOnce();
  });

  it("holds nothing that is not asked about: by the day's cap, or under a stronger question", async () => {
    await scrolledTo([AUTOPLAY, CHAPTER]);
    player.update(state({ rules: [AUTOPLAY, CHAPTER], cuesLeft: 0, dueAtMs: 60 * MINUTE }));
    expect(await hold()).toHaveBeenCalledOnce();
    const pendingCue = { cueId: id(70), kind: "planned_time" as const };
    player.update(state({ rules: [AUTOPLAY, CHAPTER], pendingCue }));
    await vi.advanceTimersByTimeAsync(0);
    expect(await hold()).toHaveBeenCalledOnce();
    expect(kinds()).toEqual(["planned_time"]);
  });

  it("keeps holding what was asked about, when the person's own word takes the question's place", async () => {
    player.update(state({ rules: [PLANNED, AUTOPLAY] }));
    const release = await hold();
    await tick(MINUTE, { rules: [PLANNED, AUTOPLAY] });
    await tick(2 * MINUTE, { rules: [PLANNED, AUTOPLAY] });
    expect([kinds(), release.mock.calls.length]).toEqual([["planned_time"], 0]);
  });

  describe("on a page that nobody attends", () => {
    const unattended = (changes: Partial<VisitState> = {}) =>
      player.update(state({ rules: [AUTOPLAY, PLANNED], attended: false, ...changes }));

    it("asks about what is held, since somebody may look on; and about nothing else", async () => {
      unattended({ attendedMs: MINUTE, pendingCue: null });
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(due).not.toHaveBeenCalled();
      const release = await hold();
      expect([kinds(), release.mock.calls.length]).toEqual([["autoplay"], 0]);
      unattended();
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect([cards.length, kinds(), due.mock.calls.length]).toEqual([1, ["autoplay"], 1]);
      open()[0]?.answer("continue");
      expect(release).toHaveBeenCalledOnce();
    });

    it("takes the place of a chapter there", async () => {
      await scrolledTo([AUTOPLAY, CHAPTER]);
      player.update(state({ rules: [AUTOPLAY, CHAPTER], dueAtMs: 60 * MINUTE, attended: false }));
      const release = await hold();
      expect([kinds(), release.mock.calls.length]).toEqual([["autoplay"], 0]);
    });

    it.each<[string, Partial<VisitState>]>([
      ["none is left today", { cuesLeft: 0 }],
      ["another waits for its answer", { pendingCue: { cueId: id(70), kind: "planned_time" } }],
    ])("holds nothing without its question: %s", async (_name, changes) => {
      unattended(changes);
      expect(await hold()).toHaveBeenCalledOnce();
      expect(kinds()).toEqual([]);
    });

    it("holds nothing that the background lets it not ask about", async () => {
      due.mockResolvedValue(null);
      unattended();
      expect(await hold()).toHaveBeenCalledOnce();
    });

    it("leaves what is out of sight as it is", async () => {
      given.isInSight = false;
      unattended();
      expect(await hold()).not.toHaveBeenCalled();
      expect([due.mock.calls.length, kinds()]).toEqual([0, []]);
    });
  });

  it("is over when the page goes, and when the cache of history brings it back", async () => {
    await scrolledTo([CHAPTER]);
    player.leave();
    expect(kinds()).toEqual([]);
    player.comeBack(state({ rules: [CHAPTER], dueAtMs: 60 * MINUTE }));
    await vi.advanceTimersByTimeAsync(0);
    expect([cards.length, kinds()]).toEqual([2, ["chapter"]]);
    player.comeBack(state({ rules: [], dueAtMs: 60 * MINUTE }));
    expect(kinds()).toEqual([]);
  });
});
