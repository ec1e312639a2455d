/** What was scrolled, for all watchers at once: most events cost one mark, and one timer a while tells when it came to rest. */
import { eachRoot, lookForRoots } from "./roots";

export interface Scrolling {
  /** Something was scrolled, now or within the last moments. */
  moved(scroller: EventTarget): void;
  rested?(): void;
}

/** A cue is shown within 100 ms after the scroll that makes it due: so much of it may pass before anybody looks. Four frames. */
const EVERY_MS = 60;
/** While it goes on, the next event tells it sooner, and finds the page laid out; the last event waits this long. */
const LATEST_MS = 70;
const REST_MS = 80;

class Scrolled {
  readonly #followers = new Set<Scrolling>();
  #moved = new Set<EventTarget>();
  #told = Number.NEGATIVE_INFINITY;
  #isMoving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: AbortController | null = null;

  constructor(private readonly view: Window) {}

  follow(follower: Scrolling, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#followers.add(follower);
    this.#life ??= this.#listen();
    signal.addEventListener("abort", () => {
      this.#followers.delete(follower);
      if (this.#followers.size > 0) return;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#told = Number.NEGATIVE_INFINITY;
      this.#life?.abort();
      this.#life = null;
    });
  }

  #listen(): AbortController {
    const life = new AbortController();
    const options = { capture: true, passive: true, signal: life.signal };
    const onScroll = (event: Event) => this.#note(event);
    eachRoot(this.view, (root) => root.addEventListener("scroll", onScroll, options), life.signal);
    return life;
  }

  /** First of all that hear it: the page has changed nothing yet, so what is read here is laid out already. */
  #note({ target }: Event): void {
    if (target) this.#moved.add(target);
    this.#isMoving = true;
    const now = performance.now();
    if (now - this.#told >= EVERY_MS) this.#tell(now);
    if (this.#timer === undefined) this.#wait(REST_MS);
  }

  #tell(now: number): void {
    const moved = this.#moved;
    this.#moved = new Set();
    this.#told = now;
    for (const scroller of moved) for (const follower of this.#followers) follower.moved(scroller);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => this.#check(), ms);
  }

  #check(): void {
    const wasMoving = this.#isMoving;
    const now = performance.now();
    const left = this.#told + LATEST_MS - now;
    if (this.#moved.size > 0 && left > 0) {
      this.#wait(left);
      return;
    }
    this.#timer = undefined;
    this.#isMoving = false;
    if (wasMoving) this.#wait(REST_MS);
    if (this.#moved.size > 0) this.#tell(now);
    if (wasMoving) return;
    for (const follower of this.#followers) follower.rested?.();
    lookForRoots(this.view);
  }
}

const ofWindows = new WeakMap<Window, Scrolled>();

/** Tell `follower` what is scrolled, until `signal` aborts. */
export function onScrolled(view: Window, follower: Scrolling, signal: AbortSignal): void {
  const scrolled = ofWindows.get(view) ?? new Scrolled(view);
  ofWindows.set(view, scrolled);
  scrolled.follow(follower, signal);
}
