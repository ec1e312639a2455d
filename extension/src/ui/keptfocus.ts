/**
 * No page loses the focus to its top. When what had it is taken away by what the person did, the focus goes to the heading of
 * what is now shown there: the closest part of the page that is left and has one (WCAG 2.4.3).
 */
const HEADINGS = "h1, h2, h3, legend";

export function keepFocus(page: HTMLElement): void {
  let held: Element[] = [];
  page.addEventListener("focusin", ({ target }) => {
    held = withParents(target as Element, page);
  });
  const changes = new MutationObserver(() => {
    const [last, ...around] = held;
    if (!last || last.isConnected) return;
    held = [];
    if (document.activeElement === document.body) headingIn(around)?.focus();
  });
  changes.observe(page, { childList: true, subtree: true });
}

function withParents(element: Element, top: Element): Element[] {
  return element === top || !element.parentElement ? [element] : [element, ...withParents(element.parentElement, top)];
}

/** From the inside out. */
function headingIn(parts: readonly Element[]): HTMLElement | null {
  for (const part of parts) {
    const heading = part.isConnected ? part.querySelector<HTMLElement>(HEADINGS) : null;
    if (heading) {
      heading.tabIndex = -1; // takes the focus, and is no stop of the Tab key
      heading.getBoundingClientRect(); // Firefox gives no focus to a legend that it has not laid out yet
      return heading;
    }
  }
  return null;
}
