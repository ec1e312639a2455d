/** How long the person scrolled or turned pages, whether or not anything was seen to move: whoever turns for long wants a page to go on. */
import type { Page } from "./page";
import type { Report } from "./seen";
import { onTurns } from "./turns";

const TURNING_KEYS = ["PageDown", "PageUp", "ArrowDown", "ArrowUp"];
const A_SECOND = 1_000;

/** Note the seconds with a turn in them, until `signal` aborts. */
export function watchTurning(view: Window, _report: Report, signal: AbortSignal, page: Page): void {
  let turns = 0;
  let last = Number.NEGATIVE_INFINITY;
  const turn = () => {
    const now = performance.now();
    if (now - last < A_SECOND) return;
    last = now;
    turns += 1;
    page.found({ turns });
  };
  onTurns(view, turn, signal);
  const onKey = ({ isTrusted, key, target }: KeyboardEvent) =>
    isTrusted && TURNING_KEYS.includes(key) && !isWriting(target) && turn();
  view.addEventListener("keydown", onKey, { capture: true, passive: true, signal });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
