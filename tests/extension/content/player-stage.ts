/** A player on a stage in memory: what it shows, tells and lets rest. */
import type { CueAnswer } from "@escale/shared/client/types";
import { beforeEach, vi } from "vitest";
import { Player, type Stage } from "../../../extension/src/content/player";
import type { CueView, VisitState, Wished } from "../../../extension/src/messages";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

interface Card {
  view: CueView;
  answer: (answer: CueAnswer, wished?: Wished) => void;
  remove: () => void;
  signal: AbortSignal;
}

export const IDS: Partial<Record<CueView["kind"], string>> = {
  planned_time: id(70),
  chapter: id(71),
  autoplay: id(72),
};
export const view = (kind: CueView["kind"]): CueView => ({
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
export const state = (changes: Partial<VisitState> = {}): VisitState => ({
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

export let cards: Card[];
export let answers: CueAnswer[];
export let removals: number;
export let dropped: string[];
export let due: ReturnType<typeof vi.fn<Stage["due"]>>;
export let answer: ReturnType<typeof vi.fn<Stage["answer"]>>;
export let stop: AbortController;
export let player: Player;
/** What was done to what plays behind a curtain, in order. */
export let resting: ("begin" | "goOn" | "forget")[];
/** What a test says of the world: what the background replies to an answer, whether the page is in sight, which one it is. */
export let given: { next: VisitState | null; isInSight: boolean; page: number };

export function setPlayer(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    [cards, answers, removals, dropped, resting] = [[], [], 0, [], []];
    given = { next: null, isInSight: true, page: 0 };
    due = vi.fn<Stage["due"]>(async ({ kind }) => view(kind));
    answer = vi.fn<Stage["answer"]>(async (_cueId, said) => {
      answers.push(said);
      return given.next;
    });
    stop = new AbortController();
    const stage: Stage = {
      now: () => Date.now(),
      isInSight: () => given.isInSight,
      pageNumber: () => given.page,
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
}

export const open = () => cards.filter((card) => !card.signal.aborted);

/** As the background does: each tick tells the new total. */
export async function tick(totalMs: number, changes: Partial<VisitState> = {}): Promise<void> {
  await vi.advanceTimersByTimeAsync(30_000);
  player.update(state({ attendedMs: totalMs, asOf: Date.now(), ...changes }));
  await vi.advanceTimersByTimeAsync(0);
}
