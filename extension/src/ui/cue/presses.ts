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

const FOCUS = ["focusin", "focusout"];
const TOUCHES = ["touchstart", "touchmove", "touchend", "touchcancel"];
const PRESSES = ["pointerdown", "mousedown", ...TOUCHES, "click", "dblclick", "auxclick", "contextmenu"];
const ENDS = ["pointerup", "pointercancel", "mouseup"];
