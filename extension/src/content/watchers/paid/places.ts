/** Each paid item once: lists that recycle nodes draw an item anew when one comes back, in another element, at the same place. */

interface Place {
  item: WeakRef<Element>;
  print: number;
  at: number;
}

export class Places {
  readonly #paid: Place[] = [];
  /** What was looked at last, so that an item that did not change is not looked at again. */
  readonly #looked = new WeakMap<Element, { print: number; at: number }>();

  /** `at`: pixels from the beginning of the list. False: it was looked at as it is. */
  isNew(item: Element, print: number, at: number, screen: number): boolean {
    const before = this.#looked.get(item);
    this.#looked.set(item, { print, at });
    return !before || before.print !== print || Math.abs(before.at - at) > screen;
  }

  /** Whether this paid item is another one than all before. */
  add(item: Element, print: number, at: number, screen: number): boolean {
    const isSame = (other: Place) =>
      Math.abs(other.at - at) <= screen &&
      ((print !== NO_PRINT && other.print === print) || other.item.deref() === item);
    if (this.#paid.some(isSame)) return false;
    this.#paid.push({ item: new WeakRef(item), print, at });
    return true;
  }
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
