/** The counters of one page in its visit: what was seen, what of it was answered, and what the background said of visit and day. */
import type { CueKind } from "@escale/shared/client/types";
import { credited } from "../domain/attention";
import { minuteOfDay } from "../domain/due";
import { type Counters, chaptersDone, NOTHING, ruleOf } from "../domain/interpreter";
import type { VisitState } from "../messages";
import { less, NOTHING_PASSED, Passing } from "./passing";
import type { Seen } from "./watchers/seen";

/** Pace is counted over the last minute; once answered, it is not told again for a while. */
const PACE_WINDOW_MS = 60_000;
const PACE_QUIET_MS = 300_000;

export class Counting {
  readonly #passing: Passing;
  /** The visit that is played here, or was last. */
  #visitId: string | null = null;
  /** What passed and is not this visit's: before it began, and while nothing was played here. */
  #others = NOTHING_PASSED;
  /** This visit's, when nothing was played here any more. */
  #left = NOTHING_PASSED;
  /** When new items and clips came, within the last minute. */
  #news: number[] = [];
  #chapters = 0;
  /** How many chapter cues said so. */
  #chapterCues = 0;
  #episodes = 0;
  #paceAnsweredAt = Number.NEGATIVE_INFINITY;

  constructor(pageNumber: () => number) {
    this.#passing = new Passing(pageNumber);
  }

  get held(): Seen["held"] {
    return this.#passing.seen.held;
  }

  /** The background's next word about the visit. */
  settle(before: VisitState | null, after: VisitState | null, now: number): void {
    this.#passing.settle(before, after, now);
    if (before && !after) this.#left = less(this.#passing.passed(null, now), this.#others);
    if (after && after.visitId !== before?.visitId) this.#begin(after, now);
  }

  /** Played from now on, or again: only what is seen from here belongs to the visit. */
  #begin(state: VisitState, now: number): void {
    const isOther = state.visitId !== this.#visitId;
    this.#visitId = state.visitId;
    this.#others = less(this.#passing.passed(state, now), isOther ? NOTHING_PASSED : this.#left);
    this.#news = [];
    this.#episodes = this.#passing.seen.episodes;
    if (!isOther) return;
    this.#chapters = 0;
    this.#chapterCues = 0;
    this.#paceAnsweredAt = Number.NEGATIVE_INFINITY;
  }

  see(change: Partial<Seen>, state: VisitState | null, now: number): void {
    const before = this.#passing.passed(state, now).items;
    this.#passing.see(change, state, now);
    const more = Math.min(this.#passing.passed(state, now).items - before, 100);
    for (let count = 0; count < more; count += 1) this.#news.push(now);
  }

  counters(state: VisitState, now: number): Counters {
    this.#passing.follow(state, now);
    const running = state.attended ? credited(state.asOf, now) : 0;
    const { episodes, held } = this.#passing.seen;
    const { screens, items, feedMs } = less(this.#passing.passed(state, now), this.#others);
    const old = this.#news.findIndex((at) => now - at < PACE_WINDOW_MS);
    if (old !== 0) this.#news.splice(0, old < 0 ? this.#news.length : old);
    return {
      ...NOTHING,
      attended_ms: state.attendedMs + running,
      due_at_ms: state.dueAtMs,
      screens,
      items,
      feed_ms: feedMs,
      chapters_answered: this.#chapters,
      growing: this.#passing.isEndless,
      episodes_ended: episodes,
      episodes_answered: this.#episodes,
      held: held !== null,
      minute: minuteOfDay(now),
      night_answered: state.nightAnswered,
      day_ms: state.dayMs + running,
      granted_ms: state.grantedMs,
      new_per_minute: this.#news.length,
      pace_answered: now - this.#paceAnsweredAt < PACE_QUIET_MS,
      cues_left: state.cuesLeft,
    };
  }

  /** What a cue of this kind tells: a count in its unit, and which chapter it is. */
  told(kind: CueKind, state: VisitState, now: number): { count: number; chapter: number } {
    const { screens, items, feed_ms, new_per_minute } = this.counters(state, now);
    const unit = ruleOf(state.rules, "chapter")?.unit ?? "screens";
    const passed = { screens, items, minutes: Math.floor(feed_ms / 60_000) }[unit];
    return { count: kind === "pace" ? new_per_minute : passed, chapter: this.#chapterCues + 1 };
  }

  /** Answered: what came so far is done with. One long scroll past several chapters is answered once. */
  answer(kind: CueKind, state: VisitState, now: number): void {
    const rule = ruleOf(state.rules, "chapter");
    if (kind === "chapter" && rule) {
      this.#chapters = chaptersDone(rule, this.counters(state, now));
      this.#chapterCues += 1;
    }
    if (kind === "pace") this.#paceAnsweredAt = now;
    // The question of one end is answered by any cue that is shown after it.
    this.#episodes = this.#passing.seen.episodes;
  }
}
