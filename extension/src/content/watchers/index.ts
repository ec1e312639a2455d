/**
 * What cues are decided by, seen in the page: one small module a source, in one table. Each says for which kinds it is needed,
 * begins once the plan has a rule of such a kind, and stops when its signal aborts. Another source: a module and a line here.
 */
import type { CueKind, CueRule } from "@escale/shared/client/types";
import { AGREED } from "../../domain/agreed";
import { watchAutoplay } from "./autoplay";
import { watchClips } from "./clips";
import { watchEpisodes } from "./episodes";
import { type Page, UNKNOWN_PAGE } from "./page";
import { watchScrolling } from "./scrolling";
import type { Report } from "./seen";
import { watchSponsored } from "./sponsored";
import { watchTurning } from "./turning";
import { watchWriting } from "./writing";

interface Watcher {
  needed: readonly CueKind[] | "always";
  /** It acts on the page, so it stops with its rule (a pause, the end of a visit). What only counts goes on: counts are of the page. */
  acts?: true;
  watch(view: Window, report: Report, signal: AbortSignal, page: Page): void;
}

const WATCHERS: readonly Watcher[] = [
  { needed: ["chapter", "pace"], watch: watchScrolling },
  { needed: ["chapter", "pace"], watch: watchClips },
  { needed: ["chapter", "pace"], watch: watchTurning },
  { needed: ["episode"], watch: watchEpisodes },
  { needed: ["autoplay"], acts: true, watch: watchAutoplay },
  { needed: AGREED, watch: watchWriting },
  { needed: "always", watch: watchSponsored },
];

/** Runs the watchers that the rules need. */
export class Watching {
  readonly #running = new Map<Watcher, AbortController>();

  constructor(
    private readonly view: Window,
    private readonly report: Report,
    private readonly life: AbortSignal,
    private readonly page: Page = UNKNOWN_PAGE,
  ) {}

  follow(rules: readonly CueRule[]): void {
    for (const watcher of WATCHERS) {
      const { needed } = watcher;
      const isNeeded = needed === "always" || rules.some((rule) => needed.includes(rule.kind));
      const running = this.#running.get(watcher);
      if (isNeeded && !running) this.#start(watcher);
      if (!isNeeded && running && watcher.acts) {
        running.abort();
        this.#running.delete(watcher);
      }
    }
  }

  #start(watcher: Watcher): void {
    const control = new AbortController();
    this.#running.set(watcher, control);
    watcher.watch(this.view, this.report, AbortSignal.any([control.signal, this.life]), this.page);
  }
}
