/** Plays the rules of one visit in one page: decides the moment of a cue, shows it, tells the answer. */

import type { CueAnswer, CueKind } from "@escale/shared/client/types";
import { credited } from "../domain/attention";
import { dueCue } from "../domain/interpreter";
import type { CueView, VisitState } from "../messages";
import type { Scrolled } from "./screens";

export interface Stage {
  now(): number;
  /** The background's view of a due cue; null when it does not agree. */
  due(request: { visitId: string; kind: CueKind; screens: number; chapter: number }): Promise<CueView | null>;
  answer(cueId: string, answer: CueAnswer): Promise<VisitState | null>;
  removed(cueId: string): void;
  show(view: CueView, onAnswer: (answer: CueAnswer) => void, onRemoved: () => void, signal: AbortSignal): void;
}

interface Shown {
  kind: CueKind;
  view: CueView;
  close: AbortController;
  reshown: boolean;
}

export class Player {
  #state: VisitState | null = null;
  #scrolled: Scrolled = { screens: 0, growing: false };
  /** Chapters of this page that were answered or scrolled past, and how many cues said so. */
  #chapters = 0;
  #chapterCues = 0;
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
    this.#state = state;
    this.#play();
  }

  scroll(scrolled: Scrolled): void {
    this.#scrolled = scrolled;
    this.#play();
  }

  /** A cue of the whole visit is over when another tab answered it; any cue is when its visit is. */
  #isOver(state: VisitState | null): boolean {
    if (!this.#shown) return false;
    if (state?.visitId !== this.#state?.visitId) return true;
    return this.#shown.kind === "planned_time" && state?.pendingCue?.cueId !== this.#shown.view.cueId;
  }

  #play(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (!state?.attended || this.#shown || this.#asking || this.#leaving || this.signal.aborted) return;
    const kind = state.pendingCue?.kind ?? this.#dueNow(state);
    if (kind) void this.#ask(state, kind);
    else this.#waitFor(state);
  }

  #dueNow(state: VisitState): CueKind | null {
    const attended = state.attendedMs + credited(state.asOf, this.stage.now());
    return dueCue(state.rules, {
      attended_ms: attended,
      due_at_ms: state.dueAtMs,
      planned_time_answered: false, // An answer moves the due time, or ends the visit.
      screens: this.#scrolled.screens,
      chapters_answered: this.#chapters,
      growing: this.#scrolled.growing,
    });
  }

  /** The clock runs on while the page is attended; the background says so when it is not any more. */
  #waitFor(state: VisitState): void {
    if (!state.rules.some((rule) => rule.kind === "planned_time")) return;
    const left = state.dueAtMs - state.attendedMs - (this.stage.now() - state.asOf);
    if (left > LONGEST_WAIT_MS) return;
    this.#timer = setTimeout(() => this.#play(), Math.max(SHORTEST_WAIT_MS, left));
  }

  async #ask(state: VisitState, kind: CueKind): Promise<void> {
    this.#asking = true;
    const chapter = this.#chapterCues + 1;
    const view = await this.stage
      .due({ visitId: state.visitId, kind, screens: this.#scrolled.screens, chapter })
      .catch(() => null);
    this.#asking = false;
    if (this.signal.aborted || this.#state?.visitId !== state.visitId) return;
    if (view) this.#show({ kind, view, close: new AbortController(), reshown: false });
    else this.#timer = setTimeout(() => this.#play(), REFUSED_WAIT_MS);
  }

  /** Chapters scrolled so far: one long scroll past several is answered once. */
  #scrolledChapters(state: VisitState): number {
    const rule = state.rules.find((candidate) => candidate.kind === "chapter");
    return rule?.kind === "chapter" ? Math.floor(this.#scrolled.screens / rule.screens) : 0;
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const signal = AbortSignal.any([shown.close.signal, this.signal]);
    this.stage.show(
      shown.view,
      (answer) => void this.#answer(shown, answer),
      () => this.#onRemoved(shown),
      signal,
    );
  }

  async #answer(shown: Shown, answer: CueAnswer): Promise<void> {
    if (this.#shown !== shown) return;
    if (shown.kind === "chapter" && this.#state) {
      this.#chapters = this.#scrolledChapters(this.#state);
      this.#chapterCues += 1;
    }
    this.#close();
    this.#leaving = answer !== "continue";
    this.#asking = true;
    const next = await this.stage.answer(shown.view.cueId, answer).catch(() => null);
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

  #stop(): void {
    clearTimeout(this.#timer);
    this.#close();
  }
}

/** Ticks of the background come every 30 s and carry the exact total; a timer is needed only for the last stretch. */
const LONGEST_WAIT_MS = 45_000;
const SHORTEST_WAIT_MS = 250;
const REFUSED_WAIT_MS = 5_000;
