/** Plays the rules of one visit in one page: decides the moment of a cue, shows it, tells the answer. */

import type { CueAnswer, CueKind } from "@escale/shared/client/types";
import { dueCue, nextDueMs } from "../domain/interpreter";
import type { CueView, Request, VisitState, Wished } from "../messages";
import { Counting } from "./counting";
import type { Seen } from "./watchers/seen";

export interface Stage {
  now(): number;
  /** The background's view of a due cue; null when it does not agree. */
  due(request: Request<"cue/due">): Promise<CueView | null>;
  answer(cueId: string, answer: CueAnswer, wished?: Wished): Promise<VisitState | null>;
  removed(cueId: string): void;
  show(
    view: CueView,
    onAnswer: (answer: CueAnswer, wished?: Wished) => void,
    onRemoved: () => void,
    signal: AbortSignal,
  ): void;
}

interface Shown {
  view: CueView;
  close: AbortController;
  reshown: boolean;
}

export class Player {
  #state: VisitState | null = null;
  readonly #counting = new Counting();
  #shown: Shown | null = null;
  #asking = false;
  /** Answered by going away: nothing more is shown on a page that is about to be left. */
  #leaving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => this.#stop());
  }

  /** The page came, or came back from the cache of history. */
  arrive(state: VisitState | null): void {
    this.#leaving = false;
    this.update(state);
  }

  /** The background said where the visit stands. */
  update(state: VisitState | null): void {
    if (this.#isOver(state)) this.#close();
    this.#counting.settle(this.#state, state, this.stage.now());
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
    if (state?.pendingCue?.stage && state.pendingCue.cueId !== this.#shown.view.cueId) return true;
    const wasOfVisit = this.#state?.pendingCue?.cueId === this.#shown.view.cueId;
    return wasOfVisit && state?.pendingCue?.cueId !== this.#shown.view.cueId;
  }

  #play(): void {
    this.#waitNoMore();
    const state = this.#state;
    if (!state?.attended || this.#shown || this.#asking || this.#leaving || this.signal.aborted) return;
    const counters = this.#counting.counters(state, this.stage.now());
    const kind = state.pendingCue?.kind ?? dueCue(state.rules, counters);
    if (kind) return void this.#ask(state, kind);
    // Held for a question that is not asked (none is left today): it plays.
    this.#counting.held?.release();
    const left = nextDueMs(state.rules, counters);
    if (left <= LONGEST_WAIT_MS) this.#wait(Math.max(SHORTEST_WAIT_MS, left));
  }

  #wait(ms: number): void {
    this.#waitNoMore();
    this.#timer = setTimeout(() => this.#play(), ms);
  }

  async #ask(state: VisitState, kind: CueKind): Promise<void> {
    this.#asking = true;
    const told = this.#counting.told(kind, state, this.stage.now());
    const view = await this.stage.due({ visitId: state.visitId, kind, ...told }).catch(() => null);
    this.#asking = false;
    if (this.signal.aborted || this.#state?.visitId !== state.visitId) return;
    if (view) this.#show({ view, close: new AbortController(), reshown: false });
    else {
      this.#counting.held?.release();
      this.#wait(REFUSED_WAIT_MS);
    }
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const signal = AbortSignal.any([shown.close.signal, this.signal]);
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
    this.#close();
    this.#leaving = answer === "done" || answer === "new_intention";
    // Going on means all of it: within the person's own click, since browsers want one before a sound.
    if (answer === "continue") this.#counting.held?.release();
    this.#asking = true;
    const next = await this.stage.answer(shown.view.cueId, answer, wished).catch(() => null);
    this.#asking = false;
    if (next) this.update(next);
  }

  /** The page removed the cue. It is shown once more; then the page has won, and the record says so. */
  #onRemoved(shown: Shown): void {
    if (this.#shown !== shown || this.signal.aborted) return;
    this.stage.removed(shown.view.cueId);
    if (!shown.reshown) this.#show({ ...shown, close: new AbortController(), reshown: true });
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
    this.#close();
  }
}

/** No cue hangs on these, and they change several times a second. */
const ONLY_COUNTED: ReadonlySet<string> = new Set<keyof Seen>(["sponsored", "itemsMarked"]);
/** Ticks of the background come every 30 s and carry the exact total; a timer is needed only for the last stretch. */
const LONGEST_WAIT_MS = 45_000;
const SHORTEST_WAIT_MS = 250;
const REFUSED_WAIT_MS = 5_000;
