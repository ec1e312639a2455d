/** How the next page will have been reached, and what came into sight: gestures, films that swap, items. Needs no rule, only a visit. */
import type { Adapter } from "../domain/adapters";
import type { Gesture } from "../domain/reached";
import type { VisitState } from "../messages";
import { watchHints } from "./gestures";
import { watchSwaps } from "./swaps";
import { type Counted, Telling } from "./telling";
import type { Seen } from "./watchers/seen";

export interface Reaching {
  /** The background said where the visit stands. */
  follow(state: VisitState | null): void;
  see(change: Partial<Seen>): void;
  restart(): void;
}

/** Watch this page until `signal` aborts. `tell` may fail: a lost hint leaves a page unknown. */
export function watchReaching(
  view: Window,
  tell: (counted: Counted) => Promise<unknown>,
  pageNumber: () => number,
  signal: AbortSignal,
): Reaching {
  let adapter: Adapter | null = null;
  let isPlayed = false;
  const telling = new Telling((counted) => void tell(counted).catch(() => undefined), pageNumber, signal);
  let isOver = false;
  const gesture = (made: Gesture) => {
    isOver = made === "ended";
    telling.gesture(made, performance.now());
  };
  const swaps = {
    report: (seen: { autoplay: number; recommendation: number }) => telling.swapped(seen),
    ended: () => gesture("ended"),
  };
  const isPager = watchSwaps(view, swaps, signal);
  watchHints(view, { adapter: () => adapter, isPager, isOver: () => isOver, tell: gesture }, signal);
  const leave = () => telling.leave();
  view.addEventListener("pagehide", leave, { signal });
  view.document.addEventListener("visibilitychange", leave, { signal });
  return {
    follow: (state) => {
      adapter = state?.adapter ?? null;
      if (state) telling.back();
      else if (isPlayed) telling.away();
      isPlayed = state !== null;
    },
    see: (change) => telling.see(change),
    restart: () => telling.restart(),
  };
}
