/**
 * The paid share of a feed: items that came into sight, and of them those that the page marks as paid. Counted, never blocked. Looked at
 * once every few hundred pixels of scrolling, and only what is on the screen then.
 */
import { elementsInSight } from "./items";
import { type Page, UNKNOWN_PAGE } from "./page";
import { isPaid } from "./paid/marks";
import { Places, printOf } from "./paid/places";
import type { Report } from "./seen";

/** Of a screen: nothing that is scrolled past by hand is missed between two looks. */
const STEP = 0.4;

/** Report how many, each time one more is seen, until `signal` aborts. */
export function watchSponsored(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const places = new Places();
  const seen = { sponsored: 0, itemsMarked: 0 };
  const look = () => {
    const marks = page.adapter()?.sponsored ?? [];
    const items = elementsInSight(view);
    const from = items[0] ? scrolledAround(view, items[0]) : 0;
    const looked = seen.itemsMarked;
    for (const item of items) {
      const at = from + item.getBoundingClientRect().top;
      const print = printOf(item);
      if (!places.isNew(item, print, at, view.innerHeight)) continue;
      seen.itemsMarked += 1;
      if (isPaid(view, item, marks) && places.add(item, print, at, view.innerHeight)) seen.sponsored += 1;
    }
    if (looked !== seen.itemsMarked) report({ ...seen });
  };
  onSteps(view, look, signal);
}

/** When the page is there, at each step of scrolling and at its end, and before the page is left. */
function onSteps(view: Window, look: () => void, signal: AbortSignal): void {
  const { document } = view;
  const last = new WeakMap<EventTarget, number>();
  const onScroll = ({ target }: Event) => {
    if (!target) return;
    const at = target instanceof Element ? target.scrollTop : view.scrollY;
    if (Math.abs(at - (last.get(target) ?? Number.POSITIVE_INFINITY)) < view.innerHeight * STEP) return;
    last.set(target, at);
    look();
  };
  const passive = { capture: true, passive: true, signal };
  document.addEventListener("scroll", onScroll, passive);
  for (const type of ["scrollend", "pointerdown", "visibilitychange"]) document.addEventListener(type, look, passive);
  view.addEventListener("load", look, { signal });
  if (document.readyState === "complete") look();
}

function scrolledAround(view: Window, item: Element): number {
  let total = view.scrollY;
  const root = view.document.scrollingElement;
  for (let element = item.parentElement; element && element !== root; element = element.parentElement)
    total += element.scrollTop;
  return total;
}
