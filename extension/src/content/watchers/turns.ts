/** Turns of a wheel or a finger, heard once for all who need them. Many come in a second: after each the ear rests, so that most cost nothing. */
import { eachRoot, lookForRoots, type Root } from "./roots";

const TYPES = ["wheel", "touchmove"];
const REST_MS = 400;

class Turns {
  readonly #followers = new Set<() => void>();
  #windows: WeakRef<Window>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ear: AbortController | null = null;
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
      this.#windows = [];
      this.last = Number.NEGATIVE_INFINITY;
    });
  }

  #listen(): AbortController {
    const life = new AbortController();
    const begin = (root: Root) => {
      // What happens in a shadow root is heard outside of it. On the window: nothing of the page is earlier.
      if (!("defaultView" in root) || !root.defaultView) return;
      this.#windows.push(new WeakRef(root.defaultView));
      this.#rest();
      this.#hear();
    };
    eachRoot(this.view, begin, life.signal);
    life.signal.addEventListener("abort", () => this.#rest());
    return life;
  }

  #hear(): void {
    this.#windows = this.#windows.filter((one) => one.deref());
    this.#ear = new AbortController();
    const options = { capture: true, passive: true, signal: this.#ear.signal };
    const note = ({ isTrusted }: Event) => isTrusted && this.#note();
    for (const one of this.#windows) for (const type of TYPES) one.deref()?.addEventListener(type, note, options);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#ear?.abort();
  }

  #note(): void {
    this.last = performance.now();
    this.#rest();
    this.#timer = setTimeout(() => this.#hear(), REST_MS);
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
