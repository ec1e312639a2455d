/** Screens scrolled, items that came into sight, and whether the page keeps growing. Structure only: no word and no class of any site. */

import { itemsInSight } from "./items";
import type { Report } from "./seen";

/** Grew this often while somebody scrolled: the page has no end of its own. */
const GROWTHS = 2;
/** An element that is gone, or came along, after so many screens was recycled: a list that only draws what is in sight. */
const RECYCLED_AFTER = 3;

/** Report each time a whole screen more was scrolled, until `signal` aborts. Lists inside the page count when they fill most of it. */
export function watchScrolling(view: Window, report: Report, signal: AbortSignal): void {
  const seen = {
    before: 0,
    furthest: 0,
    height: 0,
    growths: 0,
    items: 0,
    address: view.location.href,
    scroller: null as Element | null,
    marked: null as { item: WeakRef<Element>; at: number } | null,
    recycled: false,
  };
  let told = -1;
  const onScroll = (event: Event) => {
    const scroller = scrollerOf(view, event.target);
    if (!scroller) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    // Another page of a single-page site, or another list: what was scrolled stays scrolled, the rest starts anew.
    if (view.location.href !== seen.address || scroller !== seen.scroller) {
      Object.assign(seen, {
        before: seen.before + seen.furthest,
        furthest: 0,
        height: scrollHeight,
        address: view.location.href,
        scroller,
        marked: null,
      });
    }
    if (scrollHeight > seen.height + clientHeight / 2 && view.document.readyState === "complete") seen.growths += 1;
    seen.height = Math.max(seen.height, scrollHeight);
    seen.furthest = Math.max(seen.furthest, scrollTop / Math.max(1, clientHeight));
    const screens = Math.floor(seen.before + seen.furthest);
    if (screens === told) return;
    const more = screens - Math.max(0, told);
    told = screens;
    const sight = itemsInSight(view);
    seen.items += more * (sight?.count ?? 1);
    seen.recycled ||= wasRecycled(view, seen.marked, screens);
    if (!seen.marked || screens - seen.marked.at >= RECYCLED_AFTER)
      seen.marked = sight && { item: new WeakRef(sight.middle), at: screens };
    report({ screens, items: Math.round(seen.items), growing: seen.growths >= GROWTHS || seen.recycled });
  };
  view.document.addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
}

/** Whether the element that was in the middle some screens ago left the document, or is still in sight. */
function wasRecycled(view: Window, marked: { item: WeakRef<Element>; at: number } | null, screens: number): boolean {
  if (!marked || screens - marked.at < RECYCLED_AFTER) return false;
  const item = marked.item.deref();
  if (!item?.isConnected) return true;
  const { bottom, height } = item.getBoundingClientRect();
  return height > 0 && height < view.innerHeight && bottom > 0;
}

function scrollerOf(view: Window, target: EventTarget | null): Element | null {
  if (target === view.document) return view.document.scrollingElement;
  return target instanceof Element && target.clientHeight > view.innerHeight * 0.6 ? target : null;
}
