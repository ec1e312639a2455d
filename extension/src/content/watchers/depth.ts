/** How far one went in each thing that scrolls, and whether it keeps growing. */
import { begun, covered, type Pace, paced, type Stretches } from "./shown";

/** Grew this often while somebody scrolled: the page has no end of its own. */
const GROWTHS = 2;
/** Of the screen: what one reads. A list of names at the side is taller than wide, and smaller. */
const LEAST_SHARE = 0.3;
/** Screens by which one is thrown back when a single-page site shows another page under the same roof. */
const THROWN_BACK = 0.5;
/** Pixels: browsers round where a page ends. More than that, come at its end, is more of it. */
const AT_END = 4;
const LEAST_MORE = 24;
/** Of a screen: sums of fractions are a little off. */
const A_HAIR = 0.001;

/** The address, and which page of its site the document shows there. */
export interface Where {
  address: string;
  page: number;
}

/** In screens where nothing else is said. */
export interface Place {
  where: Where;
  furthest: number;
  shown: Stretches;
  pace: Pace;
  /** Pixels. */
  height: number;
  /** Lately; and where it grew last. */
  at: number;
  grewAt: number;
  growths: number;
  /** What was in the middle, and how far one had gone then. */
  marked: { item: WeakRef<Element>; at: number } | null;
  recycled: boolean;
  isAtEnd: boolean;
}

const begin = (where: Where, scroller: Element, now: number): Place => ({
  where,
  furthest: 0,
  shown: [[0, 0]],
  pace: begun(now),
  height: scroller.scrollHeight,
  at: 0,
  grewAt: Number.NEGATIVE_INFINITY,
  growths: 0,
  marked: null,
  recycled: false,
  isAtEnd: false,
});

export const isEndless = (place: Place): boolean => place.growths >= GROWTHS || place.recycled;

/** Each scroller has its own place: who goes to and fro between two lists goes no farther in either. */
export class Depths {
  readonly #places = new WeakMap<Element, Place>();
  #total = 0;
  /** Since something began to move: what moves at the same time is read once. */
  readonly #moving = new Map<Element, number>();

  /** Whole screens, of all that was shown. */
  get screens(): number {
    return Math.floor(this.#total + this.#most() + A_HAIR);
  }

  #most(): number {
    return Math.max(0, ...this.#moving.values());
  }

  /** Nothing moves any more. */
  rested(): void {
    this.#total += this.#most();
    this.#moving.clear();
  }

  /**
   * Where one is after a scroll. Another page of the site under the same roof: what was scrolled stays scrolled, the rest begins anew.
   * Many times a second: the place is kept up, not made again.
   */
  moved(where: Where, scroller: Element, now: number): Place {
    const at = scroller.scrollTop / Math.max(1, scroller.clientHeight);
    const known = this.#places.get(scroller);
    const place = known && !isOther(known, where, at) ? known : begin(where, scroller, now);
    if (place !== known) this.#places.set(scroller, place);
    place.where = where;
    this.#moving.set(scroller, (this.#moving.get(scroller) ?? 0) + show(place, at, now));
    move(place, scroller, at);
    return place;
  }
}

/** Feeds write into the address where one is; another page begins at its top, or where it was left. */
function isOther(known: Place, { address, page }: Where, at: number): boolean {
  if (address === known.where.address) return false;
  return Math.abs(at - known.at) > THROWN_BACK || (page !== known.where.page && at <= THROWN_BACK);
}

/** How many screens more were shown. */
function show(place: Place, at: number, now: number): number {
  const isUp = at < place.pace.at;
  const { pace, screens } = paced(place.pace, at, now);
  const { stretches, more } = isUp ? covered(place.shown, at, at + screens) : covered(place.shown, at - screens, at);
  place.pace = pace;
  place.shown = stretches;
  return more;
}

function move(place: Place, { scrollTop, scrollHeight, clientHeight }: Element, at: number): void {
  const more = scrollHeight - place.height;
  // Twice while loading is once: to have grown again, one must have moved on.
  if (more > (place.isAtEnd ? LEAST_MORE : clientHeight / 2) && at - place.grewAt > THROWN_BACK) {
    place.growths += 1;
    place.grewAt = at;
  }
  place.at = at;
  place.height = Math.max(place.height, scrollHeight);
  place.furthest = Math.max(place.furthest, at);
  place.isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - AT_END;
}

/** What of the page scrolls there, its own frames included; null: it is smaller than what one reads. Told by its shape: frames have classes of their own. */
export function scrollerOf(view: Window, target: EventTarget): Element | null {
  const scroller = "scrollingElement" in target ? (target as Document).scrollingElement : (target as Element);
  if (!scroller || target === view.document) return scroller;
  const { clientWidth, clientHeight } = scroller;
  return clientWidth * clientHeight >= view.innerWidth * view.innerHeight * LEAST_SHARE ? scroller : null;
}
