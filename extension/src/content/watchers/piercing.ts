/** Elements and their parents, through shadow roots. */
import { shadowRootOf } from "../../platform/page";

/** The element at a point, whichever root it is in. */
export function elementAt(view: Window, x: number, y: number): Element | null {
  let found = view.document.elementFromPoint(x, y);
  for (;;) {
    const root = found && shadowRootOf(found);
    const inner: Element | null = root ? root.elementFromPoint(x, y) : null;
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** One level up, out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return "host" in root ? (root as ShadowRoot).host : null;
}

/** Through shadow roots and frames. */
export function isWithin(outer: Element | null, inner: Element): boolean {
  if (!outer) return false;
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  const host = "host" in root ? (root as ShadowRoot).host : (inner.ownerDocument.defaultView?.frameElement ?? null);
  return host !== null && isWithin(outer, host);
}
