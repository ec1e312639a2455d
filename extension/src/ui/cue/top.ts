/**
 * Keeps the host above everything, and within reach. It is a popover, so it lies in the browser's top layer, and whatever enters that
 * layer later lies above it. A modal dialog makes all that is outside of it inert, in Chromium an element in full screen does too:
 * so the host moves into it. What cannot hold anything (a bare video, a frame) leaves the full screen until the person goes on.
 */
import { shadowRootOf } from "../../platform/page";
import { isCovered } from "./covered";
import { isOurs, join } from "./hosts";
import { modalDialog } from "./modal";

/** A page that covers it more often than this, within so long, does it on purpose. Our own choice. */
const MOST_RAISES = 8;
const STRETCH_MS = 10_000;
/** What slides in covers it a moment after it says that it opens. */
const SETTLED_MS = 500;
const HOLDS_NOTHING = ["video", "audio", "iframe", "img", "canvas", "object", "embed"];

export interface Top {
  /** What left the full screen goes back; browsers want a gesture for it, such as an answer. */
  restore(): void;
}

/**
 * Put the host in its place, and again whenever something of the page covers it or makes it inert. `first` takes the focus, as soon as it
 * can; null leaves it where it is. `onDefeated`: the page kept covering it.
 */
export function keepOnTop(
  host: HTMLElement,
  root: ShadowRoot,
  first: HTMLElement | null,
  onDefeated: () => void,
  signal: AbortSignal,
): Top {
  let raises: number[] = [];
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
    const now = performance.now();
    raises = [...raises.filter((at) => now - at < STRETCH_MS), now];
    if (raises.length > MOST_RAISES) return onDefeated();
    place();
  };
  const look = (opened: Element | null) => isCovered(host, opened) && raise();
  join(host, () => look(null), signal);
  place();
  onOpened(look, signal);
  document.addEventListener("fullscreenchange", (event) => event.isTrusted && raise(), { capture: true, signal });
  // What it is in was thrown away, or no longer shows what is in it.
  const sizes = new ResizeObserver(() => host.getClientRects().length === 0 && raise());
  sizes.observe(host);
  signal.addEventListener("abort", () => sizes.disconnect());
  return { restore: () => void left?.requestFullscreen().catch(() => undefined) };
}

/**
 * Call `look` when something may have opened or closed, then and once it has settled. Events of what is in a shadow root stay in there,
 * but for the focus that a modal dialog takes.
 */
function onOpened(look: (opened: Element | null) => void, signal: AbortSignal): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const onEvent = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!event.isTrusted || isOurs(target)) return;
    const opened = event.type === "focusin" ? null : target;
    look(opened);
    clearTimeout(later);
    if (!signal.aborted) later = setTimeout(() => look(opened), SETTLED_MS);
  };
  for (const type of ["toggle", "close", "focusin"])
    document.addEventListener(type, onEvent, { capture: true, signal });
  signal.addEventListener("abort", () => clearTimeout(later));
}

function put(host: HTMLElement, full: Element | null): void {
  const place = modalDialog() ?? (full && (shadowRootOf(full) ?? full)) ?? document.documentElement;
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
