import type { CueAnswer, CueRule } from "@escale/shared/client/types";
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
  strength: "card",
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
  adapter: null,
  nightAnswered: false,
  dayMs: 0,
  grantedMs: 0,
  cuesLeft: 12,
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
    next = state();
    cards[0]?.answer("continue");
    await scroll(35);
    expect(cards).toHaveLength(1);
    await scroll(36);
    expect(due).toHaveBeenLastCalledWith(expect.objectContaining({ chapter: 2 }));
  });
});

describe("other kinds", () => {
  const see = async (change: Parameters<Player["see"]>[0]) => {
    player.see(change);
    await vi.advanceTimersByTimeAsync(0);
  };
  const rules = (...kinds: CueRule[]) => player.update(state({ rules: kinds }));
  const goOn = async () => {
    next = state({ rules: [] });
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
