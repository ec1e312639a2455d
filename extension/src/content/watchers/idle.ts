/** Work that can wait until the browser has drawn: it finds the page laid out, so that nothing is laid out for us. */

/** Call `work` in an idle moment, after `latestMs` at the latest; not once `signal` has aborted. */
export function whenIdle(view: Window, work: () => void, latestMs: number, signal: AbortSignal): void {
  view.requestIdleCallback(() => signal.aborted || work(), { timeout: latestMs });
}

/** `work` in an idle moment after it was asked for, however often: once in `everyMs`, the last asking included. */
export function atMost(view: Window, work: () => void, everyMs: number, latestMs: number, signal: AbortSignal) {
  let last = Number.NEGATIVE_INFINITY;
  let isDue = false;
  const go = () => {
    isDue = false;
    last = performance.now();
    work();
  };
  const wait = () => whenIdle(view, go, latestMs, signal);
  return (): void => {
    if (isDue) return;
    isDue = true;
    const left = last + everyMs - performance.now();
    if (left > 0) setTimeout(wait, left);
    else wait();
  };
}
