/** While the card has the focus, its keys are its own: Tab stays inside, Escape goes on, and the page's shortcuts hear nothing. */
export function holdKeys(
  root: ShadowRoot,
  card: HTMLElement,
  onEscape: (event: Event) => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.composedPath().includes(card) && root.activeElement === null) return;
    event.stopImmediatePropagation();
    if (event.type !== "keydown") return;
    if (event.key === "Escape") {
      event.preventDefault(); // it would close the page's own dialog, which the card may lie in
      onEscape(event);
    }
    if (event.key === "Tab") keepInside(root, card, event);
  };
  // On the window and in the capture phase: as early as a script that came after the page's own can be.
  for (const type of ["keydown", "keypress", "keyup"] as const)
    window.addEventListener(type, onKey, { capture: true, signal });
  // What is typed into the card is told to nobody else: these events carry it.
  const hush = (event: Event) => {
    if (root.activeElement !== null) event.stopImmediatePropagation();
  };
  for (const type of TYPED) window.addEventListener(type, hush, { capture: true, signal });
}

const TYPED = ["beforeinput", "input", "compositionstart", "compositionupdate", "compositionend", "paste", "change"];

function keepInside(root: ShadowRoot, card: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...card.querySelectorAll<HTMLElement>("button, input")];
  const at = buttons.indexOf(root.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? buttons.length - 1 : at - 1) : (at + 1) % buttons.length;
  event.preventDefault();
  buttons[next]?.focus();
}
