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

/** In screens where nothing else is said. */
export interface Place {
  address: string;
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

const begin = (address: string, scroller: Element, now: number): Place => ({
  address,
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
    let most = 0;
    for (const more of this.#moving.values()) if (more > most) most = more;
    return most;
  }

  /** Nothing moves any more. */
  rested(): void {
    this.#total += this.#most();
    this.#moving.clear();
  }

  /** Where one is after a scroll. Another page of the site under the same roof: what was scrolled stays scrolled, the rest begins anew. */
  moved(address: string, scroller: Element, now: number): Place {
    const sizes = sizesOf(scroller);
    const at = sizes.scrollTop / Math.max(1, sizes.clientHeight);
    const known = this.#places.get(scroller);
    // Feeds write into the address where one is; another page begins at its top, or where it was left.
    const isOther = known && address !== known.address && Math.abs(at - known.at) > THROWN_BACK;
    const last = known && !isOther ? known : begin(address, scroller, now);
    const { more, ...seen } = shownTo(last, at, now);
    const place = { ...last, address, ...movedTo(last, sizes, at), ...seen };
    if (more > 0) this.#moving.set(scroller, (this.#moving.get(scroller) ?? 0) + more);
    this.#places.set(scroller, place);
    return place;
  }
}

function shownTo(last: Place, at: number, now: number): Pick<Place, "shown" | "pace"> & { more: number } {
  const { pace, screens } = paced(last.pace, at, now);
  const from = at < last.pace.at ? at + screens : at - screens;
  const { stretches, more } = covered(last.shown, Math.min(from, at), Math.max(from, at));
  return { shown: stretches, pace, more };
}

type Sizes = Pick<Element, "scrollTop" | "scrollHeight" | "clientHeight">;

/** Asked once: each is a question about the layout. */
const sizesOf = ({ scrollTop, scrollHeight, clientHeight }: Element): Sizes => ({
  scrollTop,
  scrollHeight,
  clientHeight,
});

function movedTo(last: Place, { scrollTop, scrollHeight, clientHeight }: Sizes, at: number): Partial<Place> {
  const more = scrollHeight - last.height;
  // Twice while loading is once: to have grown again, one must have moved on.
  const grew = more > (last.isAtEnd ? LEAST_MORE : clientHeight / 2) && at - last.grewAt > THROWN_BACK;
  return {
    at,
    growths: last.growths + Number(grew),
    grewAt: grew ? at : last.grewAt,
    height: Math.max(last.height, scrollHeight),
    furthest: Math.max(last.furthest, at),
    isAtEnd: scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - AT_END,
  };
}

/** What of the page scrolls there, its own frames included; null: it is smaller than what one reads. Told by its shape: frames have classes of their own. */
export function scrollerOf(view: Window, target: EventTarget): Element | null {
  const scroller = "scrollingElement" in target ? (target as Document).scrollingElement : (target as Element);
  if (!scroller || target === view.document) return scroller;
  const { clientWidth, clientHeight } = scroller;
  return clientWidth * clientHeight >= view.innerWidth * view.innerHeight * LEAST_SHARE ? scroller : null;
}
