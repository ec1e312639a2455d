/** Whether something of the page is touched where the host is: it lies above it, or a modal dialog makes the host inert. */
import { isOurs } from "./hosts";

/** Parts of its width and height where it is looked at. */
const PARTS = [0.1, 0.5, 0.9];

/** `opened`: what the page has just opened or closed, if anything is known of it; small things cover a part. */
export function isCovered(host: HTMLElement, opened: Element | null): boolean {
  const box = host.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return true;
  const root = host.getRootNode() as Document | ShadowRoot;
  const points = PARTS.flatMap((x) => PARTS.map((y) => [box.left + x * box.width, box.top + y * box.height] as const));
  const both = opened && middleOfBoth(box, opened.getBoundingClientRect());
  return [...points, ...(both ? [both] : [])]
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
    .some(([x, y]) => !isOurs(root.elementFromPoint(x, y)));
}

/** The middle of what two boxes share; null when they are apart. */
function middleOfBoth(one: DOMRect, other: DOMRect): readonly [number, number] | null {
  const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
  const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)];
  return left < right && top < bottom ? [(left + right) / 2, (top + bottom) / 2] : null;
}
