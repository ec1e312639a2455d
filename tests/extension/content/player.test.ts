import type { CueAnswer, CueRule } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Player, type Stage } from "../../../extension/src/content/player";
import type { Seen } from "../../../extension/src/content/watchers/seen";
import type { CueView, VisitState, Wished } from "../../../extension/src/messages";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

interface Card {
  view: CueView;
  answer: (answer: CueAnswer, wished?: Wished) => void;
  remove: () => void;
  signal: AbortSignal;
}

const IDS: Partial<Record<CueView["kind"], string>> = { planned_time: id(70), chapter: id(71), autoplay: id(72) };
const view = (kind: CueView["kind"]): CueView => ({
  cueId: IDS[kind] ?? id(79),
  kind,
  strength: "card",
  eyebrow: "",
  title: "",
  body: "",
  bar: null,
  actions: [],
  escape: "continue",
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
let dropped: string[];
let due: ReturnType<typeof vi.fn<Stage["due"]>>;
let answer: ReturnType<typeof vi.fn<Stage["answer"]>>;
let stop: AbortController;
let player: Player;
let next: VisitState | null;
let isInSight: boolean;
/** What was done to what plays behind a curtain, in order. */
let resting: ("begin" | "goOn" | "forget")[];
let page: number;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  [cards, answers, removals, dropped, next, isInSight, resting, page] = [[], [], 0, [], null, true, [], 0];
  due = vi.fn<Stage["due"]>(async ({ kind }) => view(kind));
  answer = vi.fn<Stage["answer"]>(async (_cueId, said) => {
    answers.push(said);
    return next;
  });
  stop = new AbortController();
  const stage: Stage = {
    now: () => Date.now(),
    isInSight: () => isInSight,
    pageNumber: () => page,
    due,
    answer,
    removed: () => {
      removals += 1;
    },
    dropped: (cueId) => dropped.push(cueId),
    show: (shown, onAnswer, remove, signal) => cards.push({ view: shown, answer: onAnswer, remove, signal }),
    resting: {
      begin: () => resting.push("begin"),
      goOn: () => resting.push("goOn"),
      forget: () => resting.push("forget"),
    },
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
    page = 1;
    for (const minutes of [1, 2, 3]) {
      play(rule, minutes * MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(due).not.toHaveBeenCalled();
    page = 2;
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
    page = 1;
    await see({ screens: 9, growing: false });
    expect(due).not.toHaveBeenCalled();
  });

  it("is the next clip of a pager, whose address changes with each", async () => {
    play({ kind: "chapter", unit: "screens", size: 5 });
    await see({ clips: 3, screens: 2, pager: true });
    for (const clips of [4, 5]) {
      page += 1;
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
    page = 1;
    await see(early);
    expect(due).not.toHaveBeenCalled();
    await see(last);
    expect(due).toHaveBeenCalledWith(expect.objectContaining({ kind: rule.kind, count: 35 }));
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
    next = state({ rules: [CHAPTER], dueAtMs: 60 * MINUTE });
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
      next = state({ rules, ...day, attendedMs: MINUTE, dueAtMs: 6 * MINUTE });
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
      isInSight = false;
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

describe("what plays behind a curtain", () => {
  const CURTAIN = { pendingCue: { cueId: id(79), kind: "agreed_time" as const, stage: "due" as const } };
  const drawn = async (changes: Partial<VisitState> = {}) => {
    due.mockImplementation(async ({ kind }) => ({ ...view(kind), strength: "curtain" }));
    player.update(state({ ...CURTAIN, ...changes }));
    await vi.advanceTimersByTimeAsync(0);
    expect([open().length, resting.at(-1)]).toEqual([1, "begin"]);
    resting = [];
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
    next = state(); // granted at once
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
