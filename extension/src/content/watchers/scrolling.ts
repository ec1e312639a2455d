/** Screens scrolled, items that came into sight, and whether the page keeps growing. Structure first: an adapter only counts better. */

import { knownInSight, recentSight, type Sight } from "./items";
import { type Page, UNKNOWN_PAGE } from "./page";
import { onScrolled } from "./scrolled";
import type { Report } from "./seen";

/** Grew this often while somebody scrolled: the page has no end of its own. */
const GROWTHS = 2;
/** An element that is gone, or came along, after so many screens was recycled: a list that only draws what is in sight. */
const RECYCLED_AFTER = 3;
/** Of the screen: what one reads. A list of names at the side is taller than wide, and smaller. */
const LEAST_SHARE = 0.3;
/** Screens by which one is thrown back when a single-page site shows another page under the same roof. */
const THROWN_BACK = 0.5;
/** Pixels: browsers round where a page ends. More than that, come at its end, is more of it. */
const AT_END = 4;
const LEAST_MORE = 24;
/** Who scrolls past several screens within it sees no other feed than before. */
const SIGHT_MS = 250;

interface Place {
  address: string;
  scroller: Element | null;
  /** What was scrolled before on this page. */
  before: number;
  furthest: number;
  height: number;
  /** Screens down, lately; and where it grew last. */
  at: number;
  grewAt: number;
  growths: number;
  marked: { item: WeakRef<Element>; at: number } | null;
  recycled: boolean;
  isAtEnd: boolean;
}

const begin = (address: string, scroller: Element | null, before: number): Place => ({
  address,
  scroller,
  before,
  furthest: 0,
  height: scroller?.scrollHeight ?? 0,
  at: 0,
  grewAt: Number.NEGATIVE_INFINITY,
  growths: 0,
  marked: null,
  recycled: false,
  isAtEnd: false,
});

/** Report each time a whole screen more was scrolled, until `signal` aborts. Lists inside the page count when they fill enough of it. */
export function watchScrolling(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  let place = begin(view.location.href, null, 0);
  let told = -1;
  let items = 0;
  const look = looking(view, page);
  const count = (screens: number) => {
    const { sight, known, isNew } = look();
    const more = screens - Math.max(0, told);
    items += more * ((known ?? sight)?.count ?? 1);
    told = screens;
    place.recycled ||= wasRecycled(view, place.marked, screens);
    if (!place.marked || screens - place.marked.at >= RECYCLED_AFTER)
      place.marked = sight && { item: new WeakRef(sight.middle), at: screens };
    const growing = isEndless(place);
    report({ screens, items: Math.round(items), growing });
    page.found({ screens, ...(growing && { endless: true }), ...((known ?? sight) && { counted: Math.round(items) }) });
    if (isNew) sign(page, growing, sight, known);
  };
  const moved = (target: EventTarget) => {
    const scroller = scrollerOf(view, target);
    if (!scroller) return;
    place = movedTo(place, view.location.href, scroller);
    if (place.isAtEnd) page.found({ ended: true });
    const screens = Math.floor(place.before + place.furthest);
    if (screens !== told) count(screens);
  };
  onScrolled(view, { moved }, signal);
}

const isEndless = (place: Place): boolean => place.growths >= GROWTHS || place.recycled;

/** Where one is after a scroll. Another page of the site, or another list: what was scrolled stays scrolled, the rest begins anew. */
function movedTo(last: Place, address: string, scroller: Element): Place {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const at = scrollTop / Math.max(1, clientHeight);
  // Feeds write into the address where one is; another page begins at its top, or where it was left.
  const isOther = address !== last.address && Math.abs(at - last.at) > THROWN_BACK;
  const isNew = scroller !== last.scroller || isOther;
  const place = isNew ? begin(address, scroller, last.before + last.furthest) : { ...last, address };
  // Twice while loading is once: to have grown again, one must have moved on.
  const more = scrollHeight - place.height;
  const grew = more > (place.isAtEnd ? LEAST_MORE : clientHeight / 2) && at - place.grewAt > THROWN_BACK;
  return {
    ...place,
    at,
    growths: place.growths + Number(grew),
    grewAt: grew ? at : place.grewAt,
    height: Math.max(place.height, scrollHeight),
    furthest: Math.max(place.furthest, at),
    isAtEnd: scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - AT_END,
  };
}

/** What is on the screen, looked at anew when it is not of a moment ago: a look is many questions about the layout. */
function looking(view: Window, page: Page): () => { sight: Sight | null; known: Sight | null; isNew: boolean } {
  let last = { at: Number.NEGATIVE_INFINITY, sight: null as Sight | null, known: null as Sight | null };
  return () => {
    const now = performance.now();
    if (now - last.at < SIGHT_MS) return { ...last, isNew: false };
    const sight = recentSight(view, SIGHT_MS);
    last = { at: now, sight, known: refined(view, page, sight) };
    return { ...last, isNew: true };
  };
}

function refined(view: Window, page: Page, sight: Sight | null): Sight | null {
  const selector = page.adapter()?.feed?.item;
  const known = selector ? knownInSight(view, selector) : null;
  // A selector that came to match something else, a whole list or a line of an item, is not believed against what repeats.
  return known && (!sight || isNear(known.count, sight.count)) ? known : null;
}

/** Rows of several items, or items in several parts, are still the same feed. Our own choice. */
const APART = 4;
const isNear = (one: number, other: number): boolean => one <= other * APART && other <= one * APART;

/** Structure saw a feed that repeats: whoever knows its items must have found them. */
function sign(page: Page, growing: boolean, sight: Sight | null, known: Sight | null): void {
  const adapter = page.adapter();
  if (adapter?.feed && growing && sight) page.sign(adapter, known ? "agreed" : "missed");
}

/** Whether the element that was in the middle some screens ago left the document, or is still in sight. */
function wasRecycled(view: Window, marked: Place["marked"], screens: number): boolean {
  if (!marked || screens - marked.at < RECYCLED_AFTER) return false;
  const item = marked.item.deref();
  if (!item?.isConnected) return true;
  const { bottom, height } = item.getBoundingClientRect();
  return height > 0 && height < view.innerHeight && bottom > 0;
}

function scrollerOf(view: Window, target: EventTarget | null): Element | null {
  if (target === view.document) return view.document.scrollingElement;
  if (!(target instanceof Element)) return null;
  return target.clientWidth * target.clientHeight >= view.innerWidth * view.innerHeight * LEAST_SHARE ? target : null;
}
