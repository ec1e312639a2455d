/** Gathers what the watchers found on this page, and tells the background once something can be said of a kind of cue, or of the adapter. */
import type { Adapter } from "../domain/adapters";
import { checks, type Evidence, NO_EVIDENCE } from "../domain/health";
import type { Request, VisitState } from "../messages";
import type { AdapterSign, Page } from "./watchers/page";

/** An adapter is told to have missed after so many screens of a feed in which it found nothing. */
const MISSES = 3;

const { turns, screens, counted } = NO_EVIDENCE;
const NO_COUNTS = { turns, screens, counted };

export class Checking implements Page {
  #state: VisitState | null = null;
  /** Found since the visit began. */
  #evidence: Evidence = NO_EVIDENCE;
  /** Watchers count for the page's whole life: where they are, and where they were when the visit began. */
  #counts = NO_COUNTS;
  #before = NO_COUNTS;
  #misses = 0;
  /** What was told, for one visit. */
  #told = new Map<string, boolean>();

  constructor(
    private readonly tell: (request: Request<"page/checked">) => void,
    readonly pageNumber: () => number,
  ) {}

  /** Another visit in the same page is judged by what is found from then on; what was found while nobody attended is told once somebody does. */
  follow(state: VisitState | null): void {
    if (state && state.visitId !== this.#state?.visitId) {
      this.#told = new Map();
      this.#before = this.#counts;
      this.#evidence = NO_EVIDENCE;
      this.#misses = 0;
    }
    this.#state = state;
    this.#check();
  }

  adapter(): Adapter | null {
    return this.#state?.adapter ?? null;
  }

  found(change: Partial<Evidence>): void {
    const before = this.#evidence;
    this.#evidence = this.#with(change);
    const names = Object.keys(change) as (keyof Evidence)[];
    if (names.some((name) => before[name] !== this.#evidence[name])) this.#check();
  }

  sign(adapter: Adapter, sign: AdapterSign): void {
    if (!this.#state || adapter.key !== this.#state.adapter?.key) return;
    if (sign === "missed") this.#misses += 1;
    const agreed = sign === "agreed";
    if (!agreed && this.#misses < MISSES) return;
    if (!this.#isNews(`adapter ${adapter.key}`, agreed)) return;
    this.tell({ visitId: this.#state.visitId, checks: [], adapter: { key: adapter.key, agreed } });
  }

  #check(): void {
    const state = this.#state;
    if (!state?.attended) return;
    const kinds = state.rules.map((rule) => rule.kind);
    const news = checks(kinds, this.#evidence).filter(({ kind, able }) => this.#isNews(kind, able));
    if (news.length > 0) this.tell({ visitId: state.visitId, checks: news, adapter: null });
  }

  /** Counts less what they were; of all else, whether it was found at all since the visit began. */
  #with({ turns, screens, counted, ...found }: Partial<Evidence>): Evidence {
    const { turns: t, screens: s, counted: c } = this.#counts;
    this.#counts = { turns: turns ?? t, screens: screens ?? s, counted: counted ?? c };
    return {
      ...this.#evidence,
      ...found,
      turns: this.#counts.turns - this.#before.turns,
      screens: this.#counts.screens - this.#before.screens,
      counted: this.#counts.counted - this.#before.counted,
    };
  }

  #isNews(name: string, value: boolean): boolean {
    const known = this.#told.get(name);
    if (known === value || known === true) return false;
    this.#told.set(name, value);
    return true;
  }
}
