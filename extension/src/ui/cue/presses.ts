/**
 * Presses and the focus within the card are the card's own: a page that closes its dialog at a press outside of it, or takes back a
 * focus that leaves it, hears of neither. What the page began itself, such as a drag, it hears to its end.
 */
export function holdPresses(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  let isOurs = false;
  const began = () => {
    isOurs = false;
  };
  window.addEventListener("pointerdown", began, { capture: true, signal });
  host.addEventListener("pointerdown", () => {
    isOurs = true;
  });
  // After our own listeners inside, before any of the page outside; also of the press that ends the card, so until the host is gone.
  const keep = (event: Event) => event.stopPropagation();
  for (const type of [...PRESSES, ...FOCUS]) host.addEventListener(type, keep);
  for (const type of ENDS) host.addEventListener(type, (event) => isOurs && event.stopPropagation());
  // Nothing inside waits for these, so that traps of a focus, which listen as early as they can, hear nothing either. (But in a
  // shadow root of the page: what moves within it is not told to the window.)
  const hush = (event: Event) => {
    if (event.composedPath().includes(host) || (event.type === "focusin" && root.activeElement !== null))
      event.stopImmediatePropagation();
  };
  for (const type of FOCUS) window.addEventListener(type, hush, { capture: true, signal });
}

/**
 * A library that keeps all clicks within its own dialog stops those on the card on their way. The person has clicked all the same:
 * `take` gets what was meant.
 */
export function rescueClicks(
  host: HTMLElement,
  root: ShadowRoot,
  take: (target: Element, click: Event) => void,
  signal: AbortSignal,
): void {
  let heard: Event | null = null;
  const hear = (event: Event) => {
    heard = event;
  };
  root.addEventListener("click", hear, { capture: true, signal });
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    // A key clicks what has the focus.
    const target = event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    const look = () => {
      if (heard !== event && target && !signal.aborted) take(target, event);
    };
    setTimeout(look, 0); // once it has gone all its way
  };
  window.addEventListener("click", onClick, { capture: true, signal });
}

const FOCUS = ["focusin", "focusout"];
const TOUCHES = ["touchstart", "touchmove", "touchend", "touchcancel"];
const PRESSES = ["pointerdown", "mousedown", ...TOUCHES, "click", "dblclick", "auxclick", "contextmenu"];
const ENDS = ["pointerup", "pointercancel", "mouseup"];
