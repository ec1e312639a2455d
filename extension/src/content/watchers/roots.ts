/**
 * Where media can be: the document, shadow roots and frames of the page's own origin. Media events leave none of them, so each is
 * listened to once it is known. They are looked for when the page has loaded, where the person presses, and in the middle of what
 * was moved to; nothing is observed or polled, so that a page of ten thousand elements costs nothing while nobody touches it.
 */
import { shadowRootOf } from "../../platform/page";
import { atMost, whenIdle } from "./idle";
import { elementAt, parentOf } from "./piercing";

export type Root = Document | ShadowRoot;
type Begin = (root: Root, signal: AbortSignal) => void;

/** A look is a hit test, and wheels turn for long. */
const LOOK_EVERY_MS = 1_000;
/** What plays in a root that is found so late is not missed: it is asked what plays already. */
const LATEST_MS = 200;

class Roots {
  readonly #known = new WeakSet<Root>();
  /** Weakly: a page throws away what it has drawn, and so do we. */
  #list: WeakRef<Root>[] = [];
  readonly #followers = new Map<Begin, AbortSignal>();
  #looking: AbortController | null = null;
  /** What was in the middle and had no root: a page makes one when it makes the element. Custom elements may come to it later. */
  readonly #plain = new WeakSet<Element>();

  /** Soon, and not too often. */
  lookInTheMiddle: () => void = () => undefined;

  constructor(private readonly view: Window) {}

  follow(begin: Begin, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#looking ??= this.#look();
    this.#followers.set(begin, signal);
    for (const root of this.#alive()) begin(root, signal);
    signal.addEventListener("abort", () => {
      this.#followers.delete(begin);
      if (this.#followers.size > 0) return;
      this.#looking?.abort();
      this.#looking = null;
    });
  }

  #alive(): Root[] {
    this.#list = this.#list.filter((one) => one.deref());
    return this.#list.flatMap((one) => one.deref() ?? []).filter((root) => root.isConnected);
  }

  #look(): AbortController {
    const life = new AbortController();
    const options = { capture: true, passive: true, signal: life.signal };
    const { document } = this.view;
    this.#add(document);
    this.#addAllIn(document);
    // A frame's `load` does not bubble; it can be captured.
    document.addEventListener("load", ({ target }) => this.#addIn(target), options);
    const all = () => whenIdle(this.view, () => this.#addAllIn(document), LATEST_MS, life.signal);
    document.addEventListener("DOMContentLoaded", all, options);
    this.view.addEventListener("load", all, options);
    this.view.addEventListener("pointerdown", (event) => this.#addPath(event), options);
    this.lookInTheMiddle = atMost(this.view, () => this.#addInTheMiddle(), LOOK_EVERY_MS, LATEST_MS, life.signal);
    this.view.addEventListener("keyup", () => this.lookInTheMiddle(), options);
    return life;
  }

  /** Custom elements and frames: what else may have a root of its own is found where it is pressed. */
  #addAllIn(root: ParentNode): void {
    for (const element of root.querySelectorAll("*")) if (mayHold(element)) this.#addIn(element);
  }

  /** What came to the page, for who sees it come. */
  lookIn(element: Element): void {
    if (mayHold(element)) this.#addIn(element);
    this.#addAllIn(element);
  }

  #addPath(event: Event): void {
    for (const step of event.composedPath()) this.#addIn(step);
  }

  #addInTheMiddle(): void {
    let found = elementAt(this.view, this.view.innerWidth / 2, this.view.innerHeight / 2);
    for (; found; found = parentOf(found)) {
      if (this.#plain.has(found)) continue;
      this.#addIn(found);
      if (!mayHold(found)) this.#plain.add(found);
    }
  }

  #addIn(target: EventTarget | null): void {
    if (!isElement(target)) return;
    const root = target.localName === "iframe" ? documentOf(target as HTMLIFrameElement) : shadowRootOf(target);
    if (!root || this.#known.has(root)) return;
    this.#add(root);
    this.#addAllIn(root);
  }

  #add(root: Root): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.#list.push(new WeakRef(root));
    for (const [begin, signal] of this.#followers) begin(root, signal);
  }
}

const mayHold = ({ localName }: Element): boolean => localName.includes("-") || localName === "iframe";

const ofWindows = new WeakMap<Window, Roots>();

/** Call `begin` for every root that is known, and for each that is found, until `signal` aborts. */
export function eachRoot(view: Window, begin: Begin, signal: AbortSignal): void {
  const roots = ofWindows.get(view) ?? new Roots(view);
  ofWindows.set(view, roots);
  roots.follow(begin, signal);
}

/** Where one turned, or a scroll came to rest, there may be roots that were not there before. */
export function lookForRoots(view: Window): void {
  ofWindows.get(view)?.lookInTheMiddle();
}

export function lookForRootsIn(view: Window, element: Element): void {
  ofWindows.get(view)?.lookIn(element);
}

/** By its shape: elements of a frame are made by another window, whose classes are not ours. */
function isElement(target: EventTarget | null): target is Element {
  return typeof (target as Element | null)?.localName === "string";
}

/** null: of another origin. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
