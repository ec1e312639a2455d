/** What plays behind a curtain. */
import type { CueAnswer } from "@escale/shared/client/types";
import { describe, expect, it, vi } from "vitest";
import type { VisitState } from "../../../extension/src/messages";
import { id } from "../samples";
import { answer, cards, due, given, open, player, resting, setPlayer, state, view } from "./player-stage";

setPlayer();

describe("what plays behind a curtain", () => {
  const CURTAIN = { pendingCue: { cueId: id(79), kind: "agreed_time" as const, stage: "due" as const } };
  const drawn = async (changes: Partial<VisitState> = {}) => {
    due.mockImplementation(async ({ kind }) => ({ ...view(kind), strength: "curtain" }));
    player.update(state({ ...CURTAIN, ...changes }));
    await vi.advanceTimersByTimeAsync(0);
    expect([open().length, resting.at(-1)]).toEqual([1, "begin"]);
    resting.length = 0;
  };
  const say = (answer: CueAnswer) => {
    const wished = answer === "asked" ? { minutes: 5, reason: "x" } : undefined;
    cards.at(-1)?.answer(answer, wished);
    return vi.advanceTimersByTimeAsync(0);
  };

  /** The background takes its time; gives what makes it reply. */
  const answeredLater = () => {
    let tell: (next: VisitState | null) => void = () => undefined;
    const reply = new Promise<VisitState | null>((resolve) => {
      tell = resolve;
    });
    answer.mockReturnValueOnce(reply);
    return (state: VisitState | null) => tell(state);
  };

  it("goes on with “continue”, at once", async () => {
    await drawn();
    cards[0]?.answer("continue");
    expect(resting).toEqual(["goOn"]);
  });

  it.each(["done", "new_intention"] as const)("stays still after “%s”", async (answer) => {
    await drawn();
    await say(answer);
    player.update(state());
    await vi.advanceTimersByTimeAsync(0);
    expect(resting).toEqual(["forget"]);
  });

  it.each<[string, VisitState | null]>([
    ["without another", null],
    [
      "and is asked what for",
      state({ visitId: id(51), rules: [], pendingCue: { cueId: id(51), kind: "planned_time" } }),
    ],
  ])("stays still when nobody answered and the visit ends, %s", async (_name, after) => {
    await drawn();
    player.update(state({ ...CURTAIN, attended: false }));
    player.update(after);
    expect([open().length, resting]).toEqual([0, ["forget"]]);
  });

  it("stays still when the page goes, also into the cache of history", async () => {
    await drawn();
    player.leave();
    expect(resting).toEqual(["forget"]);
  });

  it("stays still when the page took the curtain away for good", async () => {
    await drawn();
    cards[0]?.remove();
    expect(resting).toEqual(["begin"]);
    cards[1]?.remove();
    expect(resting[1]).toBe("forget");
  });

  it("waits for what becomes of a wish, with the curtain in front of it", async () => {
    await drawn();
    const tell = answeredLater();
    await say("asked");
    expect([open().length, resting]).toEqual([1, []]);
    tell(state(CURTAIN));
    await vi.advanceTimersByTimeAsync(0);
    expect([cards.length, open().length, resting]).toEqual([2, 1, ["begin"]]);
    given.next = state(); // granted at once
    await say("drawn");
    expect([open().length, resting]).toEqual([0, ["begin", "goOn"]]);
  });

  it("is asked about again when nobody knows what became of a wish", async () => {
    await drawn();
    await say("asked");
    expect([cards.length, open().length, resting]).toEqual([2, 1, ["begin"]]);
  });

  it("goes away by “done” while a wish waits", async () => {
    await drawn();
    const tell = answeredLater();
    await say("asked");
    await say("done");
    tell(state(CURTAIN));
    await vi.advanceTimersByTimeAsync(0);
    expect([cards.length, open().length, resting]).toEqual([1, 0, ["forget"]]);
  });

  it("goes on when more was given, once somebody is there again", async () => {
    await drawn();
    player.update(state({ attended: false }));
    due.mockResolvedValue(null);
    player.see({ held: { release: () => player.see({ held: null }) } }); // let go without a question
    await vi.advanceTimersByTimeAsync(0);
    expect([open().length, resting]).toEqual([0, []]);
    player.update(state());
    expect(resting).toEqual(["goOn"]);
  });

  it("rests on under the curtain that takes its place, and goes on under a card", async () => {
    await drawn({ pendingCue: { cueId: id(79), kind: "night" }, rules: [] });
    player.update(state({ pendingCue: { cueId: id(80), kind: "planned_time" } }));
    due.mockImplementation(async ({ kind }) => ({ ...view(kind), cueId: id(81) }));
    await vi.advanceTimersByTimeAsync(0);
    expect([open().map(({ view: { kind } }) => kind), resting]).toEqual([["planned_time"], ["begin"]]);
    const warn = { cueId: id(81), kind: "agreed_time" as const, stage: "warn" as const };
    player.update(state({ pendingCue: warn }));
    await vi.advanceTimersByTimeAsync(0);
    expect([open().map(({ view: { kind } }) => kind), resting]).toEqual([["agreed_time"], ["begin", "goOn"]]);
  });
});
