/**
 * Whether a page wrote itself anew (`document.open`, `document.write`): browsers then forget all that listens in it, ours included,
 * while our script lives on. Its root is another element after it.
 */

/** Milliseconds. A page that writes itself again and again is followed so often, no more; written in parts, it is there by then. */
const SETTLED_MS = 500;

/** Call `renew` once the document has another root than at first, unless `signal` aborts. */
export function whenReplaced(document: Document, renew: () => void, signal: AbortSignal): void {
  let first = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const root = document.documentElement;
    if (first === null) first = root;
    if (root && root !== first) renew();
  };
  // Of the document's own children alone: they change at no other time.
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, SETTLED_MS);
  });
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
