/**
 * Keeps the host above everything, and within reach. It is a popover, so it lies in the browser's top layer, and whatever enters that
 * layer later lies above it. A modal dialog makes all that is outside of it inert, in Chromium an element in full screen does too:
 * so the host moves into it. What cannot hold anything (a bare video, a frame) leaves the full screen until the person goes on.
 */
import { shadowRootOf } from "../../platform/page";

/** A page that covers it more often than this does it on purpose. Our own choice. */
const MOST_RAISES = 8;
const HOLDS_NOTHING = ["video", "audio", "iframe", "img", "canvas", "object", "embed"];

export interface Top {
  /** What left the full screen goes back; browsers want a gesture for it, such as an answer. */
  restore(): void;
}

/**
 * Put the host in its place, and again whenever a page opens or closes something above it. `first` takes the focus, as soon as it
 * can; null leaves it where it is. `onDefeated`: the page kept covering it.
 */
export function keepOnTop(
  host: HTMLElement,
  root: ShadowRoot,
  first: HTMLElement | null,
  onDefeated: () => void,
  signal: AbortSignal,
): Top {
  let raises = 0;
  let left: Element | null = null;
  let waiting = first;
  const focus = (before: Element | null) => {
    ((before as HTMLElement | null) ?? waiting)?.focus({ preventScroll: true });
    if (root.activeElement) waiting = null; // what is inert takes no focus
  };
  const place = () => {
    const focused = root.activeElement;
    const full = fullScreenIn(document);
    const mustLeave = full !== null && HOLDS_NOTHING.includes(full.localName);
    put(host, mustLeave ? null : full);
    focus(focused);
    if (!mustLeave) return;
    left = full;
    document.exitFullscreen().catch(() => undefined);
  };
  const raise = () => {
    if (signal.aborted) return;
    raises += 1;
    if (raises > MOST_RAISES) return onDefeated();
    place();
  };
  place();
  for (const type of ["toggle", "close", "fullscreenchange"])
    document.addEventListener(type, (event) => event.isTrusted && event.target !== host && raise(), {
      capture: true,
      signal,
    });
  // What it is in was thrown away, or no longer shows what is in it.
  const sizes = new ResizeObserver(() => host.getClientRects().length === 0 && raise());
  sizes.observe(host);
  signal.addEventListener("abort", () => sizes.disconnect());
  return { restore: () => void left?.requestFullscreen().catch(() => undefined) };
}

function put(host: HTMLElement, full: Element | null): void {
  const modal = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  const place = modal ?? (full && (shadowRootOf(full) ?? full)) ?? document.documentElement;
  // Taken out and put back even where it is: so it enters the top layer anew, as the last.
  place.append(host);
  host.showPopover();
}

/** The element itself, also within shadow roots: outside of them their hosts stand for it. */
function fullScreenIn(root: DocumentOrShadowRoot): Element | null {
  const found = root.fullscreenElement;
  const inner = found && shadowRootOf(found);
  return (inner && fullScreenIn(inner)) ?? found;
}
