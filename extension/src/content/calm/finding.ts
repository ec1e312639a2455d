/**
 * Looks for what a calm page hides: all of the page once, then what comes and what changes, as it comes and before it is drawn. What
 * does not fit in the time of one frame waits for the next one.
 */
import type { CalmPart } from "@escale/shared/client/types";
import type { Adapter } from "../../domain/adapters";
import { usable } from "../usable";
import { badgeOf } from "./badges";
import { isCounter } from "./counters";
import { isShadow } from "./inside";
import { mark, markedAround, partOf, unmark } from "./marks";
import { columnAround, columnsIn, trendingIn } from "./trending";

/** Of a frame's 16 ms. Our own choice: nobody sees a page that is so much later. */
const BUDGET_MS = 3;
/** Longer texts are prose. */
const LONGEST = 60;
const SHORTEST_STRETCH = 50;

export interface Wanted {
  parts: readonly CalmPart[];
  unnamed: string;
  adapter: Adapter | null;
}

export class Finding {
  #waiting: Node[] = [];
  #walk: TreeWalker | null = null;
  #isDue = false;

  constructor(
    private readonly view: Window,
    private readonly wanted: () => Wanted,
    private readonly signal: AbortSignal,
  ) {}

  /** Look at `node` and all below it. */
  look(node: Node): void {
    this.#waiting.push(node);
  }

  /** New on the page, or new inside of something that is hidden. */
  came(element: Element): void {
    if (element.parentElement && markedAround(element.parentElement)) this.changed(element.parentElement);
    else this.look(element);
  }

  /** What was marked may have another content now: its node was recycled, or its number changed. */
  changed(node: Node): void {
    const element = node instanceof Element ? node : node.parentElement;
    const marked = element && markedAround(element);
    if (marked && partOf(marked) !== "trending") {
      unmark(marked);
      this.look(marked);
    } else if (element) this.look(node instanceof Element ? node : element);
  }

  /** Work as long as a frame may, then go on with the next. */
  work(): void {
    const until = performance.now() + BUDGET_MS;
    while (!this.signal.aborted && this.#step()) {
      if (performance.now() < until) continue;
      this.#later();
      return;
    }
  }

  #later(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const go = () => {
      this.#isDue = false;
      this.work();
    };
    // A page behind another tab draws no frames.
    if (this.view.document.visibilityState === "hidden") setTimeout(go, 0);
    else this.view.requestAnimationFrame(go);
  }

  /** Some texts of what waits. False: nothing waits any more. */
  #step(): boolean {
    if (!this.#walk) {
      const next = this.#waiting.shift();
      if (!next) return false;
      if (!next.isConnected) return true;
      if (next instanceof Element || isShadow(next)) this.#known(next);
      this.#walk = this.view.document.createTreeWalker(next, NodeFilter.SHOW_TEXT);
    }
    for (let count = 0; count < SHORTEST_STRETCH; count += 1) {
      const text = this.#walk.nextNode();
      if (!text) {
        this.#walk = null;
        break;
      }
      this.#read(text as Text);
    }
    return true;
  }

  #read(text: Text): void {
    const { data, parentElement: leaf } = text;
    if (data.length > LONGEST || !leaf || !/[\d•●]/.test(data) || markedAround(leaf)) return;
    const { parts, unnamed } = this.wanted();
    const bubble = parts.includes("badges") ? badgeOf(this.view, leaf, data) : null;
    if (bubble) mark(bubble, "badges", unnamed);
    else if (parts.includes("counters") && isCounter(leaf, data)) mark(leaf, "counters", unnamed);
  }

  /** What is told by more than a text: boxes of a column, and what the site's adapter names. */
  #known(root: Element | ShadowRoot): void {
    const { parts, unnamed, adapter } = this.wanted();
    if (parts.includes("trending") && root instanceof Element) {
      const column = columnAround(root);
      for (const one of column ? [column] : columnsIn(root))
        for (const box of trendingIn(this.view, one)) mark(box, "trending", unnamed);
    }
    for (const part of parts)
      for (const element of named(root, adapter?.calm?.[part]))
        if (!markedAround(element)) mark(element, part, unnamed);
  }
}

function named(root: Element | ShadowRoot, selectors: readonly string[] | undefined): Element[] {
  const selector = usable(selectors ?? []);
  if (selector === null) return [];
  return [...(root instanceof Element && root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
}
