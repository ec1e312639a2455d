/** What passed in one document: on each page of its site what was seen, and how long it had no end. */
import { credited } from "../domain/attention";
import type { VisitState } from "../messages";
import { Greatest } from "./greatest";
import { type Seen, UNSEEN } from "./watchers/seen";

/** Cumulative, since the document was loaded. */
export interface Passed {
  screens: number;
  items: number;
  feedMs: number;
}

export const NOTHING_PASSED: Passed = { screens: 0, items: 0, feedMs: 0 };

export const less = (one: Passed, other: Passed): Passed => ({
  screens: one.screens - other.screens,
  items: one.items - other.items,
  feedMs: one.feedMs - other.feedMs,
});

export class Passing {
  #seen: Seen = UNSEEN;
  /** Which page of the document that is of. */
  #page: number;
  readonly #screens = new Greatest();
  readonly #items = new Greatest();
  /** Attended in this document up to the last state. */
  #attendedMs = 0;
  /** Of that, while what was shown had no end; and where that began which has none now. */
  #feedMs = 0;
  #feedFromMs: number | null = null;

  constructor(private readonly pageNumber: () => number) {
    this.#page = pageNumber();
  }

  get seen(): Seen {
    return this.#seen;
  }

  get isEndless(): boolean {
    return this.#seen.growing || this.#seen.pager;
  }

  /** The background's next word about the visit: the attended stretch up to it is this document's. */
  settle(before: VisitState | null, after: VisitState | null, now: number): void {
    if (before?.attended) this.#attendedMs += credited(before.asOf, after?.attended ? after.asOf : now);
    this.follow(after, now);
  }

  see(change: Partial<Seen>, state: VisitState | null, now: number): void {
    this.follow(state, now, change);
    this.#seen = { ...this.#seen, ...change };
    const { screens, items, clips } = this.#seen;
    this.#screens.see([screens, clips]);
    this.#items.see([items, clips]);
    this.#timeFeed(state, now);
  }

  /** Another page of the site came into the document: whether it has an end is not known, and its counts are its own. */
  follow(state: VisitState | null, now: number, change: Partial<Seen> = {}): void {
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

  passed(state: VisitState | null, now: number): Passed {
    const running = this.#feedFromMs === null ? 0 : this.#pageMs(state, now) - this.#feedFromMs;
    return { screens: this.#screens.total, items: this.#items.total, feedMs: this.#feedMs + running };
  }

  #timeFeed(state: VisitState | null, now: number): void {
    const at = this.#pageMs(state, now);
    if (this.isEndless) this.#feedFromMs ??= at;
    else if (this.#feedFromMs !== null) {
      this.#feedMs += at - this.#feedFromMs;
      this.#feedFromMs = null;
    }
  }

  #pageMs(state: VisitState | null, now: number): number {
    return this.#attendedMs + (state?.attended ? credited(state.asOf, now) : 0);
  }
}
