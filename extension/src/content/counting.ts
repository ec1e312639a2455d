/** The counters of one page in its visit: what was seen, what of it was answered, and what the background said of visit and day. */
import type { CueKind } from "@escale/shared/client/types";
import { credited } from "../domain/attention";
import { minuteOfDay } from "../domain/due";
import { type Counters, chaptersDone, NOTHING, ruleOf } from "../domain/interpreter";
import type { VisitState } from "../messages";
import { Greatest } from "./greatest";
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
  /** Which page of the document that is of. */
  #page: number;
  readonly #screens = new Greatest();
  readonly #items = new Greatest();
  /** The visit that is played here, or was last. */
  #visitId: string | null = null;
  /** What passed and is not this visit's: before it began, and while nothing was played here. */
  #others = NOTHING_PASSED;
  /** This visit's, when nothing was played here any more. */
  #left = NOTHING_PASSED;
  /** When new items and clips came, within the last minute. */
  #news: number[] = [];
  /** Attended in this document up to the last state. */
  #attendedMs = 0;
  /** Of that, while what was shown had no end; and where that began which has none now. */
  #feedMs = 0;
  #feedFromMs: number | null = null;
  #chapters = 0;
  /** How many chapter cues said so. */
  #chapterCues = 0;
  #episodes = 0;
  #paceAnsweredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly pageNumber: () => number) {
    this.#page = pageNumber();
  }

  get held(): Seen["held"] {
    return this.#seen.held;
  }

  /** The background's next word about the visit: the attended stretch up to it is this page's. */
  settle(before: VisitState | null, after: VisitState | null, now: number): void {
    if (before?.attended) this.#attendedMs += credited(before.asOf, after?.attended ? after.asOf : now);
    this.#follow(after, now);
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
    this.#follow(state, now, change);
    const before = this.#items.total;
    this.#seen = { ...this.#seen, ...change };
    const { screens, items, clips } = this.#seen;
    this.#screens.see([screens, clips]);
    this.#items.see([items, clips]);
    const more = Math.min(this.#items.total - before, 100);
    for (let count = 0; count < more; count += 1) this.#news.push(now);
    this.#timeFeed(state, now);
  }

  /** Another page of the site came into the document: whether it has an end is not known, and its counts are its own. */
  #follow(state: VisitState | null, now: number, change: Partial<Seen> = {}): void {
    const page = this.pageNumber();
    if (page === this.#page) return;
    this.#page = page;
    // In a pager each clip may have an address of its own, and buttons may turn to it.
    if (this.#seen.pager && change.pager) return;
    this.#screens.turn();
    this.#items.turn();
    this.#seen = { ...this.#seen, growing: false, pager: false };
    this.#timeFeed(state, now);
  }

  #timeFeed(state: VisitState | null, now: number): void {
    const at = this.#pageMs(state, now);
    if (this.#isEndless) this.#feedFromMs ??= at;
    else if (this.#feedFromMs !== null) {
      this.#feedMs += at - this.#feedFromMs;
      this.#feedFromMs = null;
    }
  }

  counters(state: VisitState, now: number): Counters {
    this.#follow(state, now);
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
    const running = this.#feedFromMs === null ? 0 : this.#pageMs(state, now) - this.#feedFromMs;
    return { screens: this.#screens.total, items: this.#items.total, feedMs: this.#feedMs + running };
  }

  #pageMs(state: VisitState | null, now: number): number {
    return this.#attendedMs + (state?.attended ? credited(state.asOf, now) : 0);
  }
}
