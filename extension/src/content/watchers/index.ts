/**
 * What cues are decided by, seen in the page: one small module a source, in one table. Each says for which kinds it is needed,
 * begins once the plan has a rule of such a kind, and stops when its signal aborts. Another source: a module and a line here.
 */
import type { CueKind, CueRule } from "@escale/shared/client/types";
import type { Adapter } from "../../domain/adapters";
import { watchAutoplay } from "./autoplay";
import { watchClips } from "./clips";
import { watchEpisodes } from "./episodes";
import { watchScrolling } from "./scrolling";
import type { Report } from "./seen";
import { watchSponsored } from "./sponsored";

interface Watcher {
  needed: readonly CueKind[] | "always";
  /** It acts on the page, so it stops with its rule (a pause, the end of a visit). What only counts goes on: counts are of the page. */
  acts?: true;
  /** `known`: the adapter in force. */
  watch(view: Window, report: Report, signal: AbortSignal, known: () => Adapter | null): void;
}

const WATCHERS: readonly Watcher[] = [
  { needed: ["chapter", "pace"], watch: watchScrolling },
  { needed: ["chapter", "pace"], watch: watchClips },
  { needed: ["episode"], watch: watchEpisodes },
  { needed: ["autoplay"], acts: true, watch: watchAutoplay },
  { needed: "always", watch: watchSponsored },
];

/** Runs the watchers that the rules need. */
export class Watching {
  readonly #running = new Map<Watcher, AbortController>();
  #adapter: Adapter | null = null;

  constructor(
    private readonly view: Window,
    private readonly report: Report,
    private readonly life: AbortSignal,
  ) {}

  follow(rules: readonly CueRule[], adapter: Adapter | null = null): void {
    this.#adapter = adapter;
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
    watcher.watch(this.view, this.report, AbortSignal.any([control.signal, this.life]), () => this.#adapter);
  }
}
