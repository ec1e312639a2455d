/** Screens scrolled, items that came into sight, and whether the page keeps growing. Structure first: an adapter only counts better. */

import { usable } from "../usable";
import { Depths, isEndless, type Place, scrollerOf } from "./depth";
import { knownInSight, recentSight, type Sight } from "./items";
import { type Page, UNKNOWN_PAGE } from "./page";
import { isWithin } from "./piercing";
import { onScrolled } from "./scrolled";
import type { Report } from "./seen";

/** An element that is gone, or came along, after so many screens was recycled: a list that only draws what is in sight. */
const RECYCLED_AFTER = 3;
/** Who scrolls past several screens within it sees no other feed than before. */
const SIGHT_MS = 250;

/** Report each time a whole screen more was scrolled, until `signal` aborts. Lists inside the page count when they fill enough of it. */
export function watchScrolling(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const depths = new Depths();
  let told = -1;
  let isGrowing = false;
  let items = 0;
  const look = looking(page);
  const count = (screens: number, place: Place, scroller: Element) => {
    const own = scroller.ownerDocument?.defaultView ?? view;
    const { sight, known, isNew } = look(own);
    items += (screens - Math.max(0, told)) * ((known ?? sight)?.count ?? 1);
    told = screens;
    place.recycled ||= wasRecycled(own, place);
    mark(place, scroller, sight);
    const growing = isEndless(place);
    isGrowing = growing;
    report({ screens, items: Math.round(items), growing });
    page.found({ screens, ...(growing && { endless: true }), ...((known ?? sight) && { counted: Math.round(items) }) });
    if (isNew && growing && sight) sign(view, page, known !== null);
  };
  const moved = (target: EventTarget) => {
    const scroller = scrollerOf(view, target);
    if (!scroller) return;
    const where = { address: view.location.href, page: page.pageNumber() };
    const place = depths.moved(where, scroller, performance.now());
    if (place.isAtEnd) page.found({ ended: true });
    if (depths.screens !== told) count(depths.screens, place, scroller);
    else if (isGrowing && !isEndless(place)) {
      isGrowing = false;
      report({ growing: false });
    }
  };
  onScrolled(view, { moved, rested: () => depths.rested() }, signal);
}

/** What is on the screen, looked at anew when it is not of a moment ago: a look is many questions about the layout. */
function looking(page: Page): (view: Window) => { sight: Sight | null; known: Sight | null; isNew: boolean } {
  let last = {
    at: Number.NEGATIVE_INFINITY,
    of: null as Window | null,
    sight: null as Sight | null,
    known: null as Sight | null,
  };
  return (view) => {
    const now = performance.now();
    if (last.of === view && now - last.at < SIGHT_MS) return { ...last, isNew: false };
    const sight = recentSight(view, SIGHT_MS);
    last = { at: now, of: view, sight, known: refined(view, page, sight) };
    return { ...last, isNew: true };
  };
}

function refined(view: Window, page: Page, sight: Sight | null): Sight | null {
  const selector = usable([page.adapter()?.feed?.item]);
  const known = selector ? knownInSight(view, selector) : null;
  // A selector that came to match something else, a whole list or a line of an item, is not believed against what repeats.
  return known && (!sight || isNear(known.count, sight.count)) ? known : null;
}

/** Rows of several items, or items in several parts, are still the same feed. Our own choice. */
const APART = 4;
const isNear = (one: number, other: number): boolean => one <= other * APART && other <= one * APART;

/** Structure saw a feed that repeats. Whoever knows its items must have found them, on the pages that it knows. */
function sign({ location }: Window, page: Page, isFound: boolean): void {
  const adapter = page.adapter();
  if (!adapter?.feed || usable([adapter.feed.item]) === null) return;
  const path = location.pathname.replace(/(?<=.)\/$/, "");
  const isIts = adapter.feed.pages?.includes(path) ?? true;
  if (isFound || isIts) page.sign(adapter, isFound ? "agreed" : "missed");
}

/** What is in the middle now, once in some screens. What belongs to another list says nothing of this one. */
function mark(place: Place, scroller: Element, sight: Sight | null): void {
  if (place.marked && place.furthest - place.marked.at < RECYCLED_AFTER) return;
  const isHere = sight !== null && isWithin(scroller, sight.middle);
  place.marked = isHere ? { item: new WeakRef(sight.middle), at: Math.floor(place.furthest) } : null;
}

/** Whether the element that was in the middle some screens ago left the document, or is still in sight. */
function wasRecycled(view: Window, { marked, furthest }: Place): boolean {
  if (!marked || furthest - marked.at < RECYCLED_AFTER) return false;
  const item = marked.item.deref();
  if (!item?.isConnected) return true;
  const { bottom, height } = item.getBoundingClientRect();
  return height > 0 && height < view.innerHeight && bottom > 0;
}
