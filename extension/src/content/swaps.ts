/**
 * Films and clips that take each other's place in one page. Those that begin by themselves after the last one came to its end are
 * autoplay; clips that follow each other as one scrolls are served by a pager. Where the address changes as well, the navigation is counted.
 */
import { isPress, isSwipe } from "./keys";
import { LONGEST_CLIP } from "./watchers/clips";
import { isMain, onMedia } from "./watchers/media";
import { onTurns } from "./watchers/turns";

export interface Swaps {
  autoplay: number;
  recommendation: number;
}

/** From a press or a scroll to what it began: a slow line takes some seconds. */
const PRESS_MS = 8_000;
const SCROLL_MS = 3_000;
/** Clips in a row that make a pager: two may be one video and its advertisement. */
const PAGER_FROM = 3;

export interface Playing {
  report(swaps: Swaps): void;
  /** What one watched is over. */
  ended(): void;
}

/** Watch until `signal` aborts. The result says whether this page is a pager of clips by now. */
export function watchSwaps(view: Window, { report, ended }: Playing, signal: AbortSignal): () => boolean {
  const never = Number.NEGATIVE_INFINITY;
  const last = { press: never, swipe: never, ended: never };
  const sources = new Set<string>();
  const seen = { address: "", clips: 0, autoplay: 0, swiped: 0 };
  const isPager = () => seen.clips >= PAGER_FROM;
  const listen = (types: readonly string[], note: (event: Event) => void) => {
    for (const type of types)
      view.addEventListener(type, (event) => event.isTrusted && note(event), { capture: true, passive: true, signal });
  };
  const turnedAt = onTurns(view, () => undefined, signal);
  const scrolledAt = () => Math.max(last.swipe, turnedAt());
  listen(["pointerdown", "click"], ({ timeStamp }) => {
    last.press = timeStamp;
  });
  listen(["keydown"], (event) => {
    const key = event as KeyboardEvent;
    if (isSwipe(key)) last.swipe = key.timeStamp;
    else if (isPress(key)) last.press = key.timeStamp;
  });
  const begin = (media: HTMLMediaElement, now: number) => {
    const source = media.currentSrc || media.src;
    if (!source || media.srcObject || sources.has(source) || !isMain(view, media)) return;
    sources.add(source);
    const isFirst = sources.size === 1;
    const isSame = seen.address === view.location.href;
    seen.address = view.location.href;
    if (Number.isFinite(media.duration) && media.duration <= LONGEST_CLIP) seen.clips += 1;
    if (isFirst || !isSame) return;
    if (last.ended > Math.max(scrolledAt(), last.press)) seen.autoplay += 1;
    else if (now - last.press < PRESS_MS) return;
    else if (now - scrolledAt() < SCROLL_MS) seen.swiped += 1;
    report({ autoplay: seen.autoplay, recommendation: isPager() ? seen.swiped : 0 });
  };
  onMedia(view, "playing", (media) => begin(media, performance.now()), signal);
  const end = (media: HTMLMediaElement) => {
    if (!isMain(view, media)) return;
    last.ended = performance.now();
    ended();
  };
  onMedia(view, "ended", end, signal);
  return isPager;
}
