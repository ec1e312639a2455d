/**
 * Notices what a page does to the card's host: removing it, closing its popover, making it inert or moving it by attributes.
 * Style rules of the page need no watch: the card's own `!important` rules win over them.
 */
export function watchHost(host: HTMLElement, onTampered: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((changes) => {
    const touched = changes.some((change) => change.type === "attributes" || !host.isConnected);
    if (touched) onTampered();
  });
  observer.observe(host, { attributes: true });
  observer.observe(document.documentElement, { childList: true });
  // A page may replace the root element itself.
  observer.observe(document, { childList: true });
  host.addEventListener("toggle", (event) => (event as ToggleEvent).newState === "closed" && onTampered(), { signal });
  signal.addEventListener("abort", () => observer.disconnect());
}
