/** Tells the background what this page counted: gestures at once, since a page may follow; counts a while later, and when one leaves. */
import { NO_PAGE_COUNTS, type PageCounts } from "../domain/counts";
import type { Gesture } from "../domain/reached";
import type { Request } from "../messages";
import { Greatest } from "./greatest";
import type { Swaps } from "./swaps";
import type { Seen } from "./watchers/seen";

export type Counted = Omit<Request<"page/counted">, "life">;

const LATER_MS = 5_000;
/** A scroll is many events. */
const SWIPE_MS = 1_000;

export class Telling {
  #counts: PageCounts = NO_PAGE_COUNTS;
  /** Items by whichever watcher runs, on each page of the document: of chapters, of clips, of paid marks. */
  #page: number;
  #seen = { items: 0, clips: 0, itemsMarked: 0 };
  readonly #items = new Greatest();
  /** Told in an earlier life of this document, before it lay in the cache of history; and what was seen while it was nobody's. */
  #before: PageCounts = NO_PAGE_COUNTS;
  #told = JSON.stringify(NO_PAGE_COUNTS);
  /** What was counted when nothing was played here any more: what is seen from then on is not the visit's. */
  #sinceAway: PageCounts | null = null;
  #swipedAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tell: (counted: Counted) => void,
    private readonly pageNumber: () => number,
    private readonly signal: AbortSignal,
  ) {
    this.#page = pageNumber();
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  gesture(gesture: Gesture, now: number): void {
    if (gesture === "swipe" && now - this.#swipedAt < SWIPE_MS) return;
    if (gesture === "swipe") this.#swipedAt = now;
    this.#send(gesture);
  }

  see({ items, clips, itemsMarked, sponsored }: Partial<Seen>): void {
    const page = this.pageNumber();
    if (page !== this.#page) this.#items.turn();
    this.#page = page;
    const { items: i, clips: c, itemsMarked: m } = this.#seen;
    this.#seen = { items: items ?? i, clips: clips ?? c, itemsMarked: itemsMarked ?? m };
    this.#items.see(Object.values(this.#seen));
    const counts = this.#counts;
    this.#change({ ...counts, items: this.#items.total, sponsored: Math.max(counts.sponsored, sponsored ?? 0) });
  }

  swapped(swaps: Swaps): void {
    this.#change({ ...this.#counts, ...swaps });
  }

  /** The page goes out of sight, perhaps for good. */
  leave(): void {
    if (this.#sinceAway) return;
    if (this.#key() !== this.#told) this.#send(null);
  }

  /** Back from the cache of history: the background counts this page anew. */
  restart(): void {
    this.#before = this.#counts;
    this.#sinceAway &&= this.#counts;
    this.#told = this.#key();
  }

  /** Nothing is played here from now on: paused, or the page moved out of its site. */
  away(): void {
    this.leave();
    this.#sinceAway = this.#counts;
  }

  /** Played again. The background goes on counting from what it was told last. */
  back(): void {
    const then = this.#sinceAway;
    if (!then) return;
    this.#sinceAway = null;
    const [now, before] = [this.#counts, this.#before];
    const without = (name: keyof PageCounts) => before[name] + now[name] - then[name];
    this.#before = {
      items: without("items"),
      sponsored: without("sponsored"),
      autoplay: without("autoplay"),
      recommendation: without("recommendation"),
    };
    this.#told = this.#key();
  }

  #change(counts: PageCounts): void {
    this.#counts = counts;
    if (this.#sinceAway || this.#key() === this.#told || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.leave(), LATER_MS);
  }

  #key(): string {
    return JSON.stringify(this.#counts);
  }

  #send(gesture: Gesture | null): void {
    if (this.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#told = this.#key();
    const [now, before] = [this.#sinceAway ?? this.#counts, this.#before];
    const since = (name: keyof PageCounts) => Math.max(0, now[name] - before[name]);
    const hints = { gesture, autoplay: since("autoplay"), recommendation: since("recommendation") };
    this.tell({ items: since("items"), sponsored: since("sponsored"), hints });
  }
}
