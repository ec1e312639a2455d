/** The counters of one page in its visit: what was seen, what of it was answered, and what the background said of visit and day. */
import type { CueKind } from "@escale/shared/client/types";
import { credited } from "../domain/attention";
import { minuteOfDay } from "../domain/cues";
import { type Counters, chaptersDone, NOTHING, ruleOf } from "../domain/interpreter";
import type { VisitState } from "../messages";
import { type Seen, UNSEEN } from "./watchers/seen";

/** Pace is counted over the last minute; once answered, it is not told again for a while. */
const PACE_WINDOW_MS = 60_000;
const PACE_QUIET_MS = 300_000;

/** What a page has shown since it was loaded. */
interface Passed {
  screens: number;
  items: number;
  feedMs: number;
}
const NOTHING_PASSED: Passed = { screens: 0, items: 0, feedMs: 0 };
const less = (one: Passed, other: Passed): Passed => ({
  screens: one.screens - other.screens,
  items: one.items - other.items,
  feedMs: one.feedMs - other.feedMs,
});

export class Counting {
  #seen: Seen = UNSEEN;
  /** The visit that is played here, or was last. */
  #visitId: string | null = null;
  /** What passed and is not this visit's: before it began, and while nothing was played here. */
  #others = NOTHING_PASSED;
  /** This visit's, when nothing was played here any more. */
  #left = NOTHING_PASSED;
  /** When new items and clips came, within the last minute. */
  #news: number[] = [];
  /** Attended on this page up to the last state; and as much when the page was seen to grow. */
  #attendedMs = 0;
  #feedFromMs: number | null = null;
  #chapters = 0;
  /** How many chapter cues said so. */
  #chapterCues = 0;
  #episodes = 0;
  #paceAnsweredAt = Number.NEGATIVE_INFINITY;

  get held(): Seen["held"] {
    return this.#seen.held;
  }

  /** The background's next word about the visit: the attended stretch up to it is this page's. */
  settle(before: VisitState | null, after: VisitState | null, now: number): void {
    if (before?.attended) this.#attendedMs += credited(before.asOf, after?.attended ? after.asOf : now);
    if (before && !after) this.#left = less(this.#passed(null, now), this.#others);
    if (after && after.visitId !== before?.visitId) this.#begin(after, now);
  }

  /** Played from now on, or again: only what is seen from here belongs to the visit. */
  #begin(state: VisitState, now: number): void {
    const isOther = state.visitId !== this.#visitId;
    this.#visitId = state.visitId;
    this.#others = less(this.#passed(state, now), isOther ? NOTHING_PASSED : this.#left);
    this.#news = [];
    this.#episodes = this.#seen.episodes;
    if (!isOther) return;
    this.#chapters = 0;
    this.#chapterCues = 0;
    this.#paceAnsweredAt = Number.NEGATIVE_INFINITY;
  }

  see(change: Partial<Seen>, state: VisitState | null, now: number): void {
    const before = newsOf(this.#seen);
    this.#seen = { ...this.#seen, ...change };
    const more = Math.min(newsOf(this.#seen) - before, 100);
    for (let count = 0; count < more; count += 1) this.#news.push(now);
    if (this.#isEndless) this.#feedFromMs ??= this.#pageMs(state, now);
  }

  counters(state: VisitState, now: number): Counters {
    const running = state.attended ? credited(state.asOf, now) : 0;
    const { episodes, held } = this.#seen;
    const { screens, items, feedMs } = less(this.#passed(state, now), this.#others);
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
      growing: this.#isEndless,
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
    this.#episodes = this.#seen.episodes;
  }

  get #isEndless(): boolean {
    return this.#seen.growing || this.#seen.pager;
  }

  #passed(state: VisitState | null, now: number): Passed {
    const { screens, items, clips } = this.#seen;
    return {
      screens: Math.max(screens, clips),
      items: Math.max(items, clips),
      feedMs: this.#feedFromMs === null ? 0 : this.#pageMs(state, now) - this.#feedFromMs,
    };
  }

  #pageMs(state: VisitState | null, now: number): number {
    return this.#attendedMs + (state?.attended ? credited(state.asOf, now) : 0);
  }
}

const newsOf = ({ items, clips }: Seen): number => Math.max(items, clips);
