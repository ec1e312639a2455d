/** A calm page: counters, unread badges and boxes of what is popular are hidden, nothing moves, and one word shows everything again. */
import type { Adapter } from "../../domain/adapters";
import type { CalmView } from "../../messages";
import { isAlive } from "../../platform/page";
import { lookForRootsIn } from "../watchers/roots";
import { Finding } from "./finding";
import { eachShadow, isShadow } from "./inside";
import { hideParts, onParts, unmarkAll } from "./marks";
import { CalmTitle } from "./title";

const NOTHING: CalmView = { parts: [], unnamed: "" };
/** A page that takes the root's word away again and again is answered so often, no more. Our own choice. */
const AGAIN_MS = 1_000;
const SEEN = { subtree: true, childList: true, characterData: true };

export class CalmPage {
  #view = NOTHING;
  #adapter: Adapter | null = null;
  #running: AbortController | null = null;
  #dressed: Promise<void> | null = null;
  #restoredAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `dress`: ask for the style that hides, once; it settles when the style is there, or never will be. */
  constructor(
    private readonly page: Window,
    private readonly dress: () => Promise<void>,
    private readonly life: AbortSignal,
  ) {
    life.addEventListener("abort", () => this.follow(NOTHING));
  }

  follow(view: CalmView): void {
    const isSame = view.parts.join() === this.#view.parts.join();
    this.#view = view;
    if (isSame) return;
    this.#stop();
    if (view.parts.length > 0 && !this.life.aborted) this.#begin();
  }

  /** What is known of the site's markup. */
  refine(adapter: Adapter | null): void {
    if (adapter?.key === this.#adapter?.key) return;
    this.#adapter = adapter;
    if (!this.#running) return;
    this.#stop();
    this.#begin();
  }

  /** Marks come after the style: Chromium does not look again at the shadow roots of a page that is given one. */
  #begin(): void {
    const control = new AbortController();
    this.#running = control;
    this.#dressed ??= this.dress();
    void this.#dressed.then(() => !control.signal.aborted && this.#start(control));
  }

  #start(control: AbortController): void {
    const { document } = this.page;
    const { parts } = this.#view;
    hideParts(document, parts);
    onParts(document, (said) => said !== parts.join(" ") && this.#restore(), control.signal);
    const title = new CalmTitle(document);
    const hasTitle = parts.includes("badges");
    const finding = new Finding(this.page, () => ({ ...this.#view, adapter: this.#adapter }), control.signal);
    const observer = new MutationObserver((records) => {
      const came = cameWith(records);
      for (const root of shadowsIn(records)) hideParts(root, parts);
      note(records, finding);
      for (const element of came) {
        finding.came(element);
        lookForRootsIn(this.page, element);
      }
      finding.work();
      if (hasTitle) title.check();
    });
    observer.observe(document, SEEN);
    control.signal.addEventListener("abort", () => {
      observer.disconnect();
      title.restore();
      unmarkAll(document);
    });
    if (hasTitle) title.check();
    if (document.body) finding.look(document.body);
    const inside = (root: ShadowRoot) => {
      observer.observe(root, SEEN);
      finding.look(root);
      finding.work();
    };
    eachShadow(this.page, parts, inside, control.signal);
    finding.work();
  }

  /** The script of a version before this one ended, and took everything back: its marks and ours are the same. */
  #restore(): void {
    if (!this.#running || !isAlive()) return;
    clearTimeout(this.#timer);
    const left = this.#restoredAt + AGAIN_MS - performance.now();
    if (left > 0) {
      this.#timer = setTimeout(() => this.#restore(), left);
      return;
    }
    this.#restoredAt = performance.now();
    this.#stop();
    this.#begin();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    hideParts(this.page.document, []);
    this.#running?.abort();
    this.#running = null;
  }
}

/** Where something new may stand at the top. */
const shadowsIn = (records: readonly MutationRecord[]): Set<ShadowRoot> =>
  new Set(records.map(({ target }) => target).filter(isShadow));

const cameWith = (records: readonly MutationRecord[]): Element[] =>
  records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));

function note(records: readonly MutationRecord[], finding: Finding): void {
  const seen = new Set<Node>();
  for (const { type, target, addedNodes } of records) {
    if (type === "characterData" || [...addedNodes].some((node) => node instanceof Text)) {
      if (!seen.has(target)) finding.changed(target);
      seen.add(target);
    }
  }
}
