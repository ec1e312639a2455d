/** Items of a feed: siblings of one kind that follow each other across the screen, whatever they are called. */

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

/** Of the screen's height: between two items, or under a cue, there is none. */
const POINTS = [1 / 2, 1 / 3, 2 / 3];

/** Each item of the feed on the screen, also those of another kind between them: what is paid often is. */
export function elementsInSight(view: Window): Element[] {
  let middle: Element | undefined;
  for (const at of POINTS) middle ??= itemsInSight(view, at)?.middle;
  if (!middle) return [];
  const items = [middle];
  for (const step of STEPS) {
    for (let next = step(middle); next; next = step(next)) {
      const { top, bottom, height } = next.getBoundingClientRect();
      if (height < LEAST_HEIGHT) continue;
      if (bottom <= 0 || top >= view.innerHeight) break;
      items.push(next);
    }
  }
  return items;
}

/** null: nothing repeats here. The outermost level that repeats is the feed: an item's own paragraphs repeat too. */
export function itemsInSight(view: Window, at = 1 / 2): Sight | null {
  let found: Sight | null = null;
  let element = view.document.elementFromPoint(view.innerWidth / 2, view.innerHeight * at);
  for (; element?.parentElement; element = element.parentElement) {
    const tall = element.getBoundingClientRect().height;
    if (tall > view.innerHeight * TALLEST) break;
    if (tall >= LEAST_HEIGHT && isRepeated(element)) found = { count: countAround(view, element), middle: element };
  }
  return found;
}

function isRepeated(element: Element): boolean {
  let alike = 1;
  for (const step of STEPS)
    for (let next = step(element); next && alike < LEAST_ALIKE; next = step(next))
      alike += Number(isAlike(next, element));
  return alike >= LEAST_ALIKE;
}

const STEPS = [
  (element: Element) => element.nextElementSibling,
  (element: Element) => element.previousElementSibling,
] as const;

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
