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
  return root instanceof ShadowRoot ? root.host : null;
}
