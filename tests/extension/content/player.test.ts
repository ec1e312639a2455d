import type { CueAnswer } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Player, type Stage } from "../../../extension/src/content/player";
import type { CueView, VisitState } from "../../../extension/src/messages";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

interface Card {
  view: CueView;
  answer: (answer: CueAnswer) => void;
  remove: () => void;
  signal: AbortSignal;
}

const view = (kind: CueView["kind"]): CueView => ({
  cueId: id(70),
  kind,
  eyebrow: "",
  title: "",
  body: "",
  bar: null,
  actions: [],
  language: "en",
});
const state = (changes: Partial<VisitState> = {}): VisitState => ({
  visitId: id(50),
  siteId: FEED_ID,
  rules: site().cues,
  attendedMs: 0,
  attended: true,
  asOf: NOW,
  dueAtMs: MINUTE,
  language: "en",
  pendingCue: null,
  ...changes,
});

let cards: Card[];
let answers: CueAnswer[];
let removals: number;
let due: ReturnType<typeof vi.fn<Stage["due"]>>;
let stop: AbortController;
let player: Player;
let next: VisitState | null;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  [cards, answers, removals, next] = [[], [], 0, null];
  due = vi.fn<Stage["due"]>(async ({ kind }) => view(kind));
  stop = new AbortController();
  const stage: Stage = {
    now: () => Date.now(),
    due,
    answer: async (_cueId, answer) => {
      answers.push(answer);
      return next;
    },
    removed: () => {
      removals += 1;
    },
    show: (shown, answer, remove, signal) => cards.push({ view: shown, answer, remove, signal }),
  };
  player = new Player(stage, stop.signal);
  return () => vi.useRealTimers();
});

const open = () => cards.filter((card) => !card.signal.aborted);

/** As the background does: each tick tells the new total. */
async function tick(totalMs: number, changes: Partial<VisitState> = {}): Promise<void> {
  await vi.advanceTimersByTimeAsync(30_000);
  player.update(state({ attendedMs: totalMs, asOf: Date.now(), ...changes }));
  await vi.advanceTimersByTimeAsync(0);
}

describe("planned time", () => {
  it("is shown at its moment, not before, without waiting for the next tick", async () => {
    player.update(state());
    await tick(30_000);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(cards).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(cards.map((card) => card.view.kind)).toEqual(["planned_time"]);
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
    next = state({ attendedMs: MINUTE, dueAtMs: 6 * MINUTE });
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
    await tick(MINUTE + 1_000);
    expect(cards).toHaveLength(1);
    player.arrive(state({ attendedMs: MINUTE + 1_000, asOf: Date.now() }));
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

describe("chapters", () => {
  const scroll = async (screens: number, growing = true) => {
    player.scroll({ screens, growing });
    await vi.advanceTimersByTimeAsync(0);
  };

  it("end after so many screens of a page that keeps growing", async () => {
    player.update(state());
    await scroll(40, false);
    await scroll(11);
    expect(cards).toHaveLength(0);
    await scroll(12);
    expect(due).toHaveBeenLastCalledWith({ visitId: id(50), kind: "chapter", screens: 12, chapter: 1 });
  });

  it("come again after one more, also when several were scrolled past at once", async () => {
    player.update(state());
    await scroll(30);
    next = state();
    cards[0]?.answer("continue");
    await scroll(35);
    expect(cards).toHaveLength(1);
    await scroll(36);
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ chapter: 2 }));
  });
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
