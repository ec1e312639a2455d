/**
 * The document and the shadow roots that matter. Scrolling and media inside a shadow root tell nobody outside of it, so watchers
 * listen in each root by itself. Only roots under the middle of the screen are looked for: what one reads and watches is there.
 */
import { shadowRootOf } from "../../platform/page";

export type Root = Document | ShadowRoot;

interface Roots {
  known: Set<Root>;
  heard: Set<(root: Root) => void>;
}

const all = new WeakMap<Window, Roots>();

function rootsOf(view: Window): Roots {
  const roots = all.get(view) ?? { known: new Set<Root>([view.document]), heard: new Set() };
  all.set(view, roots);
  return roots;
}

/** Call for each root, those that are found later too, until `signal` aborts. */
export function eachRoot(view: Window, visit: (root: Root) => void, signal: AbortSignal): void {
  const { known, heard } = rootsOf(view);
  heard.add(visit);
  signal.addEventListener("abort", () => heard.delete(visit));
  for (const root of known) visit(root);
}

/** At most so often: one look is a hit test and no more. */
const LOOK_EVERY_MS = 400;

/** Look for roots when the page has loaded and as the person moves through it, until `signal` aborts. */
export function watchRoots(view: Window, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  const look = () => {
    const now = performance.now();
    if (now - last < LOOK_EVERY_MS) return;
    last = now;
    dig(view, view.document, view.innerWidth / 2, view.innerHeight / 2);
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ["scroll", "wheel", "touchmove", "pointerdown", "keyup"])
    view.addEventListener(type, look, options);
  view.addEventListener("load", () => setTimeout(look, LOOK_EVERY_MS), { signal });
  if (view.document.readyState === "complete") look();
}

function dig(view: Window, root: Root, x: number, y: number): void {
  for (const element of root.elementsFromPoint(x, y).slice(0, DEEPEST)) {
    // Only custom elements and a few plain ones can have a root; of plain ones only pages' own parts do.
    const inner = shadowRootOf(element);
    if (!inner || inner === root) continue;
    const { known, heard } = rootsOf(view);
    if (!known.has(inner)) {
      known.add(inner);
      for (const visit of heard) visit(inner);
    }
    dig(view, inner, x, y);
  }
}

const DEEPEST = 16;

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
