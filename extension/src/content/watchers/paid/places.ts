/** Each item once: lists that recycle nodes draw an item anew when one comes back, in another element, at the same place. */

/** An item that was counted, and where it was: pixels from the beginning of its list. */
interface Place {
  item: WeakRef<Element>;
  print: number;
  at: number;
  isPaid: boolean;
}

/** The last ones: of a feed so long, nobody scrolls back to the first. */
const MOST = 2_000;

export interface Found {
  item: Element;
  print: number;
  at: number;
}

export class Places {
  #known: Place[] = [];
  /** What was looked at last, so that an item that did not change is not looked at again. */
  #looked = new WeakMap<Element, { print: number; at: number }>();

  /** `at`: pixels from the beginning of the list. False: it was looked at as it is. */
  isNew({ item, print, at }: Found, screen: number): boolean {
    const before = this.#looked.get(item);
    this.#looked.set(item, { print, at });
    return !before || before.print !== print || Math.abs(before.at - at) > screen;
  }

  /** Whether this is another item than all before, and whether it is known to be paid only now: what changes where it is may become so. */
  add(found: Found, screen: number, isPaid: () => boolean): { isOther: boolean; isPaid: boolean } {
    const known = this.#known.findLast((place) => Math.abs(place.at - found.at) <= screen && isSame(place, found));
    const place = known ?? { item: new WeakRef(found.item), print: 0, at: 0, isPaid: false };
    const becomesPaid = !place.isPaid && isPaid();
    Object.assign(place, { ...found, item: new WeakRef(found.item), isPaid: place.isPaid || becomesPaid });
    if (!known) this.#known.push(place);
    if (this.#known.length > MOST) this.#known.shift();
    return { isOther: !known, isPaid: becomesPaid };
  }

  /** Another page in the same document: its items are drawn into the elements of the last one's, at the same places. */
  clear(): void {
    this.#known = [];
    this.#looked = new WeakMap();
  }
}

/** The same element, whatever it says now; or another one with the same words, once the first is gone or says something else. */
function isSame(place: Place, { item, print }: Found): boolean {
  const before = place.item.deref();
  if (before === item) return true;
  if (print === NO_PRINT || place.print !== print) return false;
  return !before?.isConnected || printOf(before) !== print;
}

/** What draws all of its words in a root of its own is known by its element alone. */
const NO_PRINT = 0;

/** Of the words. */
const LONGEST = 300;

/** A number for what an item is: its words without counts, and where its first link leads. Asked of all that is on the screen, at each look. */
export function printOf(item: Element): number {
  const path = item.querySelector("a[href]")?.getAttribute("href")?.split(/[?#]/, 1)[0] ?? "";
  return added(added(0, (item.textContent ?? "").slice(0, LONGEST), isCounted), path, () => false);
}

function added(print: number, text: string, isLeftOut: (code: number) => boolean): number {
  let sum = print;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLeftOut(code)) sum = (sum * 31 + code) | 0;
  }
  return sum;
}

/** Digits, spaces and what stands between digits, by their numbers: "1 204", "1,204", "1.2". */
const isCounted = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  code <= 0x20 ||
  code === 0x2c ||
  code === 0x2e ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x202f);
