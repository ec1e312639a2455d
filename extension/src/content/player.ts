/** Plays the rules of one visit in one page: decides the moment of a cue, shows it, tells the answer. */

import type { CueAnswer, CueKind } from "@escale/shared/client/types";
import { goesBefore } from "../domain/cues";
import { type Counters, dueCue, nextDueMs } from "../domain/interpreter";
import type { CueView, Request, VisitState, Wished } from "../messages";
import { Counting } from "./counting";
import type { Resting } from "./resting";
import type { Seen } from "./watchers/seen";
import { Won } from "./won";

export interface Stage {
  now(): number;
  /** Whether the page is in sight, attended or not. */
  isInSight(): boolean;
  /** Which page of the site the document shows. */
  pageNumber(): number;
  /** The background's view of a due cue; null when it does not agree. */
  due(request: Request<"cue/due">): Promise<CueView | null>;
  answer(cueId: string, answer: CueAnswer, wished?: Wished): Promise<VisitState | null>;
  removed(cueId: string): void;
  /** It is shown no more, although nobody answered: the next of its kind is another cue. */
  dropped(cueId: string): void;
  show(
    view: CueView,
    onAnswer: (answer: CueAnswer, wished?: Wished) => void,
    onRemoved: () => void,
    signal: AbortSignal,
  ): void;
  /** What plays behind a curtain. */
  resting: Pick<Resting, "begin" | "goOn" | "forget">;
}

interface Shown {
  view: CueView;
  close: AbortController;
  reshown: boolean;
  /** What is held waits for its answer: it asks about the next film, or took the place of the cue that did. */
  holds: boolean;
}

export class Player {
  #state: VisitState | null = null;
  readonly #counting: Counting;
  #shown: Shown | null = null;
  readonly #won = new Won();
  /** What the background has not replied to. */
  readonly #asking = new Set<Promise<unknown>>();
  /** Answered by going away: nothing more is shown on a page that is about to be left, until it turns out that it was not. */
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly signal: AbortSignal,
  ) {
    this.#counting = new Counting(stage.pageNumber);
    signal.addEventListener("abort", () => this.#stop());
  }

  /** The page came back from the cache of history: nobody knows any more what it showed. */
  comeBack(state: VisitState | null): void {
    this.#stay();
    this.#asking.clear();
    this.#won.forget();
    this.#close();
    this.update(state);
  }

  /** The page goes, perhaps into the cache of history: nobody knows its cues any more when it comes back. */
  leave(): void {
    this.#close();
    this.stage.resting.forget();
  }

  /** The background said where the visit stands. */
  update(state: VisitState | null): void {
    if (this.#isOver(state)) this.#close();
    if (state?.visitId !== this.#state?.visitId) this.stage.resting.forget();
    this.#counting.settle(this.#state, state, this.stage.now());
    this.#won.follow(this.#state, state);
    this.#state = state;
    this.#play();
  }

  /** A watcher saw more of the page. */
  see(change: Partial<Seen>): void {
    this.#counting.see(change, this.#state, this.stage.now());
    if (Object.keys(change).some((seen) => !ONLY_COUNTED.has(seen))) this.#play();
  }

  /** A cue of the whole visit is over when another tab answered it; any cue is when its visit is. */
  #isOver(state: VisitState | null): boolean {
    if (!this.#shown) return false;
    if (state?.visitId !== this.#state?.visitId) return true;
    // What was agreed with others goes before a cue of this page.
    const agreed = state?.pendingCue?.stage ? state.pendingCue.cueId : null;
    if (agreed && agreed !== this.#shown.view.cueId && !this.#won.has(agreed)) return true;
    const wasOfVisit = this.#state?.pendingCue?.cueId === this.#shown.view.cueId;
    return wasOfVisit && state?.pendingCue?.cueId !== this.#shown.view.cueId;
  }

  #play(): void {
    this.#waitNoMore();
    const state = this.#state;
    if (!state || this.#asking.size > 0 || this.#leaving || this.signal.aborted) return;
    if (!state.attended) return void this.#playUnattended(state);
    const counters = this.#counting.counters(state, this.stage.now());
    const kind = this.#nextKind(state, counters);
    if (kind) return void this.#ask(state, kind);
    this.#letGo();
    const left = nextDueMs(state.rules, counters);
    if (left <= LONGEST_WAIT_MS) this.#wait(Math.max(SHORTEST_WAIT_MS, left));
  }

  /** Somebody may look on without a touch, or from another window: a film that is held there is asked about, or plays. */
  #playUnattended(state: VisitState): void {
    if (!this.#counting.held || this.#shown?.holds || !this.stage.isInSight()) return;
    const rules = state.rules.filter(({ kind }) => kind === "autoplay");
    const kind = this.#nextKind({ ...state, rules }, this.#counting.counters(state, this.stage.now()));
    if (kind === "autoplay") return void this.#ask(state, kind);
    this.#letGo();
  }

  /** What is to be asked now: a cue that waits for its answer gives way to few others. */
  #nextKind({ pendingCue, rules }: VisitState, counters: Counters): CueKind | null {
    const pending = pendingCue && !this.#won.has(pendingCue.cueId) ? pendingCue.kind : null;
    const due = dueCue(this.#won.left(rules), counters);
    const kind = pending && !(due && goesBefore(due, pending)) ? pending : due;
    return kind && (!this.#shown || goesBefore(kind, this.#shown.view.kind)) ? kind : null;
  }

  /** Held for a question that is not asked (none is left today, another waits for its answer): it plays. So does what rested behind a curtain that was answered elsewhere. */
  #letGo(): void {
    if (!this.#shown?.holds) this.#counting.held?.release();
    if (!this.#shown && this.#state?.attended) this.stage.resting.goOn();
  }

  #wait(ms: number): void {
    this.#waitNoMore();
    this.#timer = setTimeout(() => this.#play(), ms);
  }

  async #ask(state: VisitState, kind: CueKind): Promise<void> {
    const told = this.#counting.told(kind, state, this.stage.now());
    const view = await this.#reply(this.stage.due({ visitId: state.visitId, kind, ...told }));
    if (this.signal.aborted || this.#leaving || this.#state?.visitId !== state.visitId) return;
    if (view && this.#won.has(view.cueId)) this.#won.add(kind, view.cueId);
    else if (view && view.cueId !== this.#shown?.view.cueId) return this.#replace(view);
    this.#letGo();
    this.#wait(REFUSED_WAIT_MS);
  }

  /** null: it failed, or the page was away meanwhile. */
  async #reply<R>(work: Promise<R | null>): Promise<R | null> {
    this.#asking.add(work);
    const reply = await work.catch(() => null);
    return this.#asking.delete(work) ? reply : null;
  }

  /** What gave way is done with: two questions in a row would be one too many. */
  #replace(view: CueView): void {
    if (this.#shown) this.#drop(this.#shown.view);
    const holds = ASK_FOR_MORE.has(view.kind) || (this.#shown?.holds ?? false);
    this.#close();
    this.#show({ view, close: new AbortController(), reshown: false, holds });
    this.#play();
  }

  #drop({ kind, cueId }: CueView): void {
    if (this.#state) this.#counting.answer(kind, this.#state, this.stage.now());
    this.stage.dropped(cueId);
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const signal = AbortSignal.any([shown.close.signal, this.signal]);
    if (shown.view.strength === "curtain") this.stage.resting.begin(signal);
    else this.stage.resting.goOn();
    this.stage.show(
      shown.view,
      (answer, wished) => void this.#answer(shown, answer, wished),
      () => this.#onRemoved(shown),
      signal,
    );
  }

  async #answer(shown: Shown, answer: CueAnswer, wished?: Wished): Promise<void> {
    if (this.#shown !== shown) return;
    if (this.#state) this.#counting.answer(shown.view.kind, this.#state, this.stage.now());
    if (answer === "asked" || answer === "drawn") return this.#wish(shown, answer, wished);
    this.#close();
    if (answer === "continue") this.#goOn();
    else this.#go();
    const next = await this.#reply(this.stage.answer(shown.view.cueId, answer));
    if (next) this.update(next);
  }

  /** More time: the cue stays until it is known what became of that, and comes anew when it still waits. */
  async #wish(shown: Shown, answer: CueAnswer, wished?: Wished): Promise<void> {
    const next = await this.#reply(this.stage.answer(shown.view.cueId, answer, wished));
    if (this.#shown !== shown) return; // answered otherwise meanwhile
    this.#close();
    if (next) this.update(next);
    else this.#play();
  }

  /** All of it goes on: within the person's own click, since browsers want one before a sound. */
  #goOn(): void {
    this.#counting.held?.release();
    this.stage.resting.goOn();
  }

  /** The page removed the cue. It is shown once more; then the page has won, and the record says so. */
  #onRemoved(shown: Shown): void {
    if (this.#shown !== shown || this.signal.aborted) return;
    this.stage.removed(shown.view.cueId);
    this.#close();
    if (!shown.reshown) return void this.#show({ ...shown, close: new AbortController(), reshown: true });
    this.#drop(shown.view);
    this.stage.resting.forget();
    if (!COUNTED.has(shown.view.kind)) this.#won.add(shown.view.kind, shown.view.cueId);
    this.#play();
  }

  /** A page may ask the person to stay, and they may; or the background knew nothing of the cue. */
  #go(): void {
    this.stage.resting.forget();
    this.#stay();
    this.#leaving = setTimeout(() => {
      this.#stay();
      this.#play();
    }, LEAVING_MS);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  #close(): void {
    this.#shown?.close.abort();
    this.#shown = null;
  }

  #waitNoMore(): void {
    if (this.#timer === undefined) return; // asking the browser costs more than the rest of a look
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #stop(): void {
    this.#waitNoMore();
    this.#stay();
    this.leave();
  }
}

/** No cue hangs on these, and they change several times a second. */
const ONLY_COUNTED: ReadonlySet<string> = new Set<keyof Seen>(["sponsored", "itemsMarked"]);
/** Of these the page counts what comes after one that it won over: nothing of their kind has to be kept away. */
const COUNTED: ReadonlySet<CueKind> = new Set(["chapter", "pace", "episode"]);
/** These ask about the next film: it waits under them. */
const ASK_FOR_MORE: ReadonlySet<CueKind> = new Set(["autoplay", "episode"]);
/** Ticks of the background come every 30 s and carry the exact total; a timer is needed only for the last stretch. */
const LONGEST_WAIT_MS = 45_000;
/** A cue that the clock makes due comes within 100 ms; a clock that ticks coarsely is not asked in a loop. */
const SHORTEST_WAIT_MS = 20;
const REFUSED_WAIT_MS = 5_000;
/** Our own pages open faster than this. */
const LEAVING_MS = 5_000;
