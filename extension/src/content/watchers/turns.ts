/** Turns of a wheel or a finger, heard once for all who need them: many come in a second, and most cost one mark. */
import { eachRoot, lookForRoots, type Root } from "./roots";

const TYPES = ["wheel", "touchmove"];
const TELL_EVERY_MS = 400;

class Turns {
  readonly #followers = new Set<() => void>();
  #told = Number.NEGATIVE_INFINITY;
  #life: AbortController | null = null;
  last = Number.NEGATIVE_INFINITY;

  constructor(private readonly view: Window) {}

  follow(follower: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#followers.add(follower);
    this.#life ??= this.#listen();
    signal.addEventListener("abort", () => {
      this.#followers.delete(follower);
      if (this.#followers.size > 0) return;
      this.#life?.abort();
      this.#life = null;
      this.last = this.#told = Number.NEGATIVE_INFINITY;
    });
  }

  #listen(): AbortController {
    const life = new AbortController();
    const note = ({ isTrusted }: Event) => isTrusted && this.#note();
    const begin = (root: Root, signal: AbortSignal) => {
      // What happens in a shadow root is heard outside of it. On the window: nothing of the page is earlier.
      const window = "defaultView" in root ? root.defaultView : null;
      for (const type of TYPES) window?.addEventListener(type, note, { capture: true, passive: true, signal });
    };
    eachRoot(this.view, begin, life.signal);
    return life;
  }

  #note(): void {
    this.last = performance.now();
    if (this.last - this.#told < TELL_EVERY_MS) return;
    this.#told = this.last;
    for (const follower of this.#followers) follower();
    // A list in a shadow root scrolls unheard outside of it, a pager turns without scrolling.
    lookForRoots(this.view);
  }
}

const ofWindows = new WeakMap<Window, Turns>();

/** Call `follower` while the person turns, a few times a second, until `signal` aborts. The result says when they last did, by `performance.now()`. */
export function onTurns(view: Window, follower: () => void, signal: AbortSignal): () => number {
  const turns = ofWindows.get(view) ?? new Turns(view);
  ofWindows.set(view, turns);
  turns.follow(follower, signal);
  return () => turns.last;
}
