/** Which page of its site a document shows: single-page sites show many in one. */
import { isPress } from "./keys";

/**
 * Count pages, until `signal` aborts; the result says how many came before the one that is shown now. Another one is another
 * address (a fragment aside) that a press or the history explains: feeds and pagers of clips note in the address where one is.
 * Nobody tells a content script that the address changed, so it is compared when somebody asks.
 */
export function watchPages(view: Window, signal: AbortSignal): () => number {
  let before = 0;
  let address = addressOf(view);
  let isExplained = false;
  const look = () => {
    const now = addressOf(view);
    if (now === address) return before;
    address = now;
    if (isExplained) before += 1;
    isExplained = false;
    return before;
  };
  const explain = () => {
    isExplained = true;
  };
  const listen = (type: string, note: (event: Event) => void) =>
    view.addEventListener(type, (event) => event.isTrusted && note(event), { capture: true, passive: true, signal });
  const press = () => {
    look();
    explain();
  };
  listen("click", press);
  listen("keydown", (event) => isPress(event as KeyboardEvent) && press());
  listen("popstate", () => {
    explain(); // the address has changed already
    look();
  });
  return look;
}

const addressOf = ({ location }: Window): string => location.href.split("#", 1)[0] ?? "";
