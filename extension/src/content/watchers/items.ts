/** Items of a feed: siblings of one kind that follow each other across the screen, whatever they are called. */
import { elementAt, parentOf } from "./piercing";

export interface Sight {
  /** How many there are on one screen; parts count as parts. */
  count: number;
  /** The one in the middle of the screen. */
  middle: Element;
}

/** Lower ones are lines of text or rules, taller ones hold the feed. */
const LEAST_HEIGHT = 24;
const TALLEST = 1.5;
const LEAST_ALIKE = 3;
/** Where to look across the screen: its middle may be a gap between columns, or beside the feed. */
const ACROSS = [0.5, 0.35, 0.65] as const;

/** Of the screen's height: between two items, or under a cue, there is none. */
const BESIDE_MIDDLE = [1 / 3, 2 / 3];

/** An item, and where it begins: pixels from the top of the screen. */
export interface Placed {
  item: Element;
  top: number;
}

/** Each item of the feed on the screen, also those of another kind between them: what is paid often is. */
export function elementsInSight(view: Window): Placed[] {
  let middle = recentSight(view)?.middle;
  for (const at of BESIDE_MIDDLE) middle ??= itemsInSight(view, at)?.middle;
  if (!middle) return [];
  const items = [{ item: middle, top: middle.getBoundingClientRect().top }];
  for (const step of STEPS) {
    for (let next = step(middle); next; next = step(next)) {
      const { top, bottom, height } = next.getBoundingClientRect();
      if (height < LEAST_HEIGHT) continue;
      if (bottom <= 0 || top >= view.innerHeight) break;
      items.push({ item: next, top });
    }
  }
  return items;
}

/** Two watchers that look within the same moment see the same. */
const MOMENT_MS = 20;
/** What lies on top is asked so often; in between, the next in the middle is found from the last, by its place alone. */
const HIT_EVERY_MS = 1_000;
const MOST_STEPS = 40;

interface Recent {
  at: number;
  hitAt: number;
  count: number;
  middle: WeakRef<Element> | null;
}

const recents = new WeakMap<Window, Recent>();

/** What is in the middle of the screen, as of now or of a moment ago. `moment`: how long ago, in milliseconds. */
export function recentSight(view: Window, moment = MOMENT_MS): Sight | null {
  const now = performance.now();
  const last = recents.get(view);
  const known = last?.middle?.deref();
  if (last && now - last.at < moment) return known ? { count: last.count, middle: known } : null;
  const isFresh = last !== undefined && now - last.hitAt < HIT_EVERY_MS;
  const next = known && isFresh ? walkedTo(view, known) : null;
  const sight = next ? { count: countAround(view, next), middle: next } : itemsInSight(view);
  const middle = sight && new WeakRef(sight.middle);
  recents.set(view, { at: now, hitAt: next && last ? last.hitAt : now, count: sight?.count ?? 0, middle });
  return sight;
}

/** The one of the same list that is in the middle of the screen now; null: it is not near, or not drawn. */
function walkedTo(view: Window, from: Element): Element | null {
  const middle = view.innerHeight / 2;
  const isBelow = from.getBoundingClientRect().bottom > middle;
  const step = isBelow ? before : after;
  let next: Element | null = from;
  for (let steps = 0; next && steps < MOST_STEPS; steps += 1, next = step(next)) {
    if (!isAlike(next, from)) continue;
    const { top, bottom, height } = next.getBoundingClientRect();
    if (height < LEAST_HEIGHT) continue;
    if (top <= middle && bottom > middle) return next;
    // Past it: the middle is a gap between two.
    if (isBelow ? bottom <= middle : top > middle) return bottom > 0 && top < view.innerHeight ? next : null;
  }
  return null;
}

/** null: nothing repeats here. The outermost level that repeats is the feed: an item's own paragraphs repeat too. */
export function itemsInSight(view: Window, at = 1 / 2): Sight | null {
  for (const part of ACROSS) {
    const found = sightFrom(view, elementAt(view, view.innerWidth * part, view.innerHeight * at));
    if (found) return found;
  }
  return null;
}

function sightFrom(view: Window, start: Element | null): Sight | null {
  let found: Sight | null = null;
  for (let element = start; element && parentOf(element); element = parentOf(element)) {
    const { height } = element.getBoundingClientRect();
    if (height > view.innerHeight * TALLEST) break;
    if (height >= LEAST_HEIGHT && isRepeated(element)) found = { count: countAround(view, element), middle: element };
  }
  return found;
}

/** How many points down and across the screen are asked what is there. */
const GRID = { down: 8, across: 3 } as const;

/** What an adapter's selector knows for items, found by what is at points of the screen: no list is walked, however long it is. */
export function knownInSight(view: Window, selector: string): Sight | null {
  const found = new Set<Element>();
  const boxes: DOMRect[] = [];
  for (let row = 0; row < GRID.down; row += 1)
    for (let column = 0; column < GRID.across; column += 1) {
      const [x, y] = [(column + 0.5) / GRID.across, (row + 0.5) / GRID.down];
      const point = { x: view.innerWidth * x, y: view.innerHeight * y };
      if (boxes.some((box) => isInside(box, point))) continue;
      const item = elementAt(view, point.x, point.y)?.closest(selector);
      if (!item || found.has(item)) continue;
      found.add(item);
      boxes.push(item.getBoundingClientRect());
    }
  const [first] = found;
  if (!first) return null;
  const count = [...found].reduce((sum, item) => sum + shareInSight(view, item), 0);
  return { count, middle: first };
}

const isInside = ({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }): boolean =>
  left <= x && x < right && top <= y && y < bottom;

function isRepeated(element: Element): boolean {
  let alike = 1;
  for (const step of STEPS)
    for (let next = step(element); next && alike < LEAST_ALIKE; next = step(next))
      alike += Number(isAlike(next, element));
  return alike >= LEAST_ALIKE;
}

const after = (element: Element) => element.nextElementSibling;
const before = (element: Element) => element.previousElementSibling;
const STEPS = [after, before] as const;

const isAlike = (one: Element, other: Element) => one.tagName === other.tagName;

function countAround(view: Window, middle: Element): number {
  let count = shareInSight(view, middle);
  for (const step of STEPS) {
    for (let next = step(middle); next; next = step(next)) {
      if (!isAlike(next, middle)) continue;
      const share = shareInSight(view, next);
      if (share === 0) break;
      count += share;
    }
  }
  return count;
}

/** How much of the element's height the screen shows, 0 to 1. */
function shareInSight(view: Window, element: Element): number {
  const { top, bottom, height } = element.getBoundingClientRect();
  const inside = Math.min(bottom, view.innerHeight) - Math.max(top, 0);
  return height <= 0 || inside <= 0 ? 0 : inside / height;
}
