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

/** Put the host in its place, and again whenever a page opens or closes something above it. `onDefeated`: it kept doing so. */
export function keepOnTop(host: HTMLElement, root: ShadowRoot, onDefeated: () => void, signal: AbortSignal): Top {
  let raises = 0;
  let left: Element | null = null;
  const place = () => {
    const full = fullScreenIn(document);
    if (!full || !HOLDS_NOTHING.includes(full.localName)) return put(host, root, full);
    left = full;
    put(host, root, null);
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
    document.addEventListener(type, ({ target }) => target !== host && raise(), { capture: true, signal });
  // What it is in was thrown away, or no longer shows what is in it.
  const sizes = new ResizeObserver(() => host.getClientRects().length === 0 && raise());
  sizes.observe(host);
  signal.addEventListener("abort", () => sizes.disconnect());
  return { restore: () => void left?.requestFullscreen().catch(() => undefined) };
}

function put(host: HTMLElement, root: ShadowRoot, full: Element | null): void {
  const focused = root.activeElement as HTMLElement | null;
  const modal = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  const place = modal ?? (full && (shadowRootOf(full) ?? full)) ?? document.documentElement;
  // Taken out and put back even where it is: so it enters the top layer anew, as the last.
  place.append(host);
  host.showPopover();
  focused?.focus({ preventScroll: true });
}

/** The element itself, also within shadow roots: outside of them their hosts stand for it. */
function fullScreenIn(root: DocumentOrShadowRoot): Element | null {
  const found = root.fullscreenElement;
  const inner = found && shadowRootOf(found);
  return (inner && fullScreenIn(inner)) ?? found;
}
