/**
 * Keeps the host above everything: it is a popover, so it lies in the browser's top layer, and whatever enters that layer later lies
 * above it. A modal dialog also makes all that is outside of it inert, so the host moves into the dialog while one is open.
 */

/** A page that covers it more often than this does it on purpose. Our own choice. */
const MOST_RAISES = 8;

/** Put the host in its place, and again whenever a page opens or closes something above it. `onDefeated`: it kept doing so. */
export function keepOnTop(host: HTMLElement, root: ShadowRoot, onDefeated: () => void, signal: AbortSignal): void {
  let raises = 0;
  put(host, root);
  const raise = () => {
    if (signal.aborted) return;
    raises += 1;
    if (raises > MOST_RAISES) return onDefeated();
    put(host, root);
  };
  for (const type of ["toggle", "close", "fullscreenchange"])
    document.addEventListener(type, ({ target }) => target !== host && raise(), { capture: true, signal });
  // Its dialog was thrown away, or no longer shows what is in it.
  const sizes = new ResizeObserver(() => host.getClientRects().length === 0 && raise());
  sizes.observe(host);
  signal.addEventListener("abort", () => sizes.disconnect());
}

function put(host: HTMLElement, root: ShadowRoot): void {
  const focused = root.activeElement as HTMLElement | null;
  const modal = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  // Taken out and put back even where it is: so it enters the top layer anew, as the last.
  (modal ?? document.documentElement).append(host);
  host.showPopover();
  focused?.focus({ preventScroll: true });
}
