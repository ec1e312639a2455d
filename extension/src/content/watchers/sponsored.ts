/**
 * The paid share of a feed: items that came into sight, and of them those that the page marks as paid. Counted, never blocked. Looked at
 * once every few hundred pixels of scrolling, and only what is on the screen then.
 */
import { atMost } from "./idle";
import { elementsInSight } from "./items";
import { type Page, UNKNOWN_PAGE } from "./page";
import { isPaid } from "./paid/marks";
import { Places, printOf } from "./paid/places";
import { onScrolled } from "./scrolled";
import type { Report } from "./seen";

/** Of a screen: nothing that is scrolled past by hand is missed between two looks. */
const STEP = 0.4;
/** Three screens a second may go by, and each was looked at while it was there. */
const LOOK_EVERY_MS = 250;
const LATEST_MS = 50;

/** Report how many, each time one more is seen, until `signal` aborts. */
export function watchSponsored(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const places = new Places();
  const seen = { sponsored: 0, itemsMarked: 0 };
  let pageNumber = page.pageNumber();
  const look = () => {
    if (pageNumber !== page.pageNumber()) places.clear();
    pageNumber = page.pageNumber();
    const marks = page.adapter()?.sponsored ?? [];
    const items = elementsInSight(view);
    const from = items[0] ? scrolledAround(view, items[0].item) : 0;
    const before = seen.itemsMarked + seen.sponsored;
    for (const { item, top } of items) {
      const found = { item, print: printOf(item), at: from + top };
      if (!places.isNew(found, view.innerHeight)) continue;
      const more = places.add(found, view.innerHeight, () => isPaid(view, item, marks));
      seen.itemsMarked += Number(more.isOther);
      seen.sponsored += Number(more.isPaid);
    }
    if (before !== seen.itemsMarked + seen.sponsored) report({ ...seen });
  };
  onSteps(view, look, signal);
}

/** When the page is there, at each step of scrolling and where it came to rest, and before the page is left. */
function onSteps(view: Window, look: () => void, signal: AbortSignal): void {
  const { document } = view;
  const last = new WeakMap<EventTarget, number>();
  const soon = atMost(view, look, LOOK_EVERY_MS, LATEST_MS, signal);
  const moved = (scroller: EventTarget) => {
    const at = scroller instanceof Element ? scroller.scrollTop : view.scrollY;
    if (Math.abs(at - (last.get(scroller) ?? Number.POSITIVE_INFINITY)) < view.innerHeight * STEP) return;
    last.set(scroller, at);
    soon();
  };
  onScrolled(view, { moved, rested: soon }, signal);
  const passive = { capture: true, passive: true, signal };
  view.addEventListener("pointerdown", soon, passive);
  // Nothing is idle before a page goes.
  document.addEventListener("visibilitychange", look, passive);
  view.addEventListener("load", soon, { signal });
  if (document.readyState === "complete") soon();
}

function scrolledAround(view: Window, item: Element): number {
  let total = view.scrollY;
  const root = view.document.scrollingElement;
  for (let element = item.parentElement; element && element !== root; element = element.parentElement)
    total += element.scrollTop;
  return total;
}
