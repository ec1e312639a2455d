/**
 * Presses and the focus within the card are the card's own: a page that closes its dialog at a press outside of it, or takes back a
 * focus that leaves it, hears of neither.
 */
export function holdPresses(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  // After our own listeners inside, before any of the page outside; also of the press that ends the card, so until the host is gone.
  const keep = (event: Event) => event.stopPropagation();
  for (const type of [...PRESSES, ...FOCUS]) host.addEventListener(type, keep);
  // Nothing inside waits for these, so that traps of a focus, which listen as early as they can, hear nothing either.
  const hush = (event: Event) => {
    if (event.composedPath().includes(host) || (event.type === "focusin" && root.activeElement !== null))
      event.stopImmediatePropagation();
  };
  for (const type of FOCUS) window.addEventListener(type, hush, { capture: true, signal });
}

const FOCUS = ["focusin", "focusout"];
/** What begins, goes on and ends: a page tells a press by any of it. */
const PRESSES = [
  ...["pointerdown", "pointerup", "pointercancel", "pointermove", "pointerover", "pointerout"],
  ...["mousedown", "mouseup", "mousemove", "mouseover", "mouseout"],
  ...["touchstart", "touchend", "touchmove", "touchcancel"],
  ...["click", "dblclick", "auxclick", "contextmenu"],
];
