/** What the person did lately in this page and in its own frames. A page cannot forge trusted events. */
import { isSilent } from "../keys";
import { eachRoot, type Root } from "./roots";
import { onTurns } from "./turns";

export interface Gestures {
  /** A key or a pointer, a short while ago and not used up by what began with it. */
  pressed(): boolean;
  scrolled(): boolean;
}

/** From a click to the first picture: a slow line takes some seconds. */
const PRESS_MS = 8_000;
const SCROLL_MS = 1_500;

/** What one press begins, it begins at once: a picture and its sound, but not the film after an advertisement. */
const TOGETHER_MS = 1_000;

/** The page's own arrival counts as a press: who follows a link to a film wants it to play, however late we learn that it is ours to watch. */
export function watchGestures(view: Window, signal: AbortSignal): Gestures {
  const never = Number.NEGATIVE_INFINITY;
  const last = {
    press: view.document.readyState === "complete" ? arrivedAt(view) : performance.now(),
    use: never,
  };
  const listen = (types: readonly string[], note: (event: Event) => void) => {
    const begin = (root: Root, life: AbortSignal) => {
      // What happens in a shadow root is heard outside of it. On the window: nothing of the page is earlier.
      const window = "defaultView" in root ? root.defaultView : null;
      const options = { capture: true, passive: true, signal: life };
      for (const type of types) window?.addEventListener(type, (event) => event.isTrusted && note(event), options);
    };
    eachRoot(view, begin, signal);
  };
  const press = () => {
    last.press = performance.now();
  };
  listen(["pointerdown", "click"], press);
  listen(["keydown"], (event) => isSilent(event as KeyboardEvent) || press());
  const turnedAt = onTurns(view, () => undefined, signal);
  return {
    pressed() {
      const now = performance.now();
      if (now - last.press >= PRESS_MS) return false;
      if (last.use < last.press) last.use = now;
      return now - last.use < TOGETHER_MS;
    },
    scrolled: () => performance.now() - turnedAt() < SCROLL_MS,
  };
}

/** When the page had loaded. Of one that was open for long, nothing is begun by its arrival any more. */
function arrivedAt(view: Window): number {
  const [navigation] = view.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.loadEventStart || Number.NEGATIVE_INFINITY;
}
