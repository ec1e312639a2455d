/** How long the person scrolled or turned pages, whether or not anything was seen to move: whoever turns for long wants a page to go on. */
import type { Page } from "./page";
import type { Report } from "./seen";

const TURNING_KEYS = ["PageDown", "PageUp", "ArrowDown", "ArrowUp"];
const A_SECOND = 1_000;

/** Note the seconds with a turn in them, until `signal` aborts. */
export function watchTurning(view: Window, _report: Report, signal: AbortSignal, page: Page): void {
  let turns = 0;
  let last = Number.NEGATIVE_INFINITY;
  const turn = (event: Event) => {
    const now = performance.now();
    if (!event.isTrusted || now - last < A_SECOND) return;
    last = now;
    turns += 1;
    page.found({ turns });
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ["wheel", "touchmove"]) view.addEventListener(type, turn, options);
  const onKey = (event: KeyboardEvent) => TURNING_KEYS.includes(event.key) && !isWriting(event.target) && turn(event);
  view.addEventListener("keydown", onKey, options);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
