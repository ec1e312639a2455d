/** Gathers what the watchers found on this page, and tells the background once something can be said of a kind of cue, or of the adapter. */
import type { Adapter } from "../domain/adapters";
import { checks, type Evidence, NO_EVIDENCE } from "../domain/health";
import type { Request, VisitState } from "../messages";
import type { AdapterSign, Page } from "./watchers/page";

/** An adapter is told to have missed after so many screens of a feed in which it found nothing. */
const MISSES = 3;

export class Checking implements Page {
  #state: VisitState | null = null;
  #evidence: Evidence = NO_EVIDENCE;
  /** What was there when the visit began: watchers count for the page's whole life. */
  #before: Evidence = NO_EVIDENCE;
  #misses = 0;
  /** What was told, for one visit. */
  #told = new Map<string, boolean>();

  constructor(private readonly tell: (request: Request<"page/checked">) => void) {}

  /** Another visit in the same page is judged by what is found from then on. */
  follow(state: VisitState | null): void {
    if (state && state.visitId !== this.#state?.visitId) {
      this.#told = new Map();
      this.#before = this.#evidence;
      this.#misses = 0;
    }
    this.#state = state;
  }

  adapter(): Adapter | null {
    return this.#state?.adapter ?? null;
  }

  found(change: Partial<Evidence>): void {
    const isSame = Object.entries(change).every(([name, value]) => this.#evidence[name as keyof Evidence] === value);
    if (isSame) return;
    this.#evidence = { ...this.#evidence, ...change };
    const state = this.#state;
    if (!state?.attended) return;
    const kinds = state.rules.map((rule) => rule.kind);
    const news = checks(kinds, this.#ofVisit()).filter(({ kind, able }) => this.#isNews(kind, able));
    if (news.length > 0) this.tell({ visitId: state.visitId, checks: news, adapter: null });
  }

  sign(adapter: Adapter, sign: AdapterSign): void {
    if (!this.#state || adapter.key !== this.#state.adapter?.key) return;
    if (sign === "missed") this.#misses += 1;
    const agreed = sign === "agreed";
    if (!agreed && this.#misses < MISSES) return;
    if (!this.#isNews(`adapter ${adapter.key}`, agreed)) return;
    this.tell({ visitId: this.#state.visitId, checks: [], adapter: { key: adapter.key, agreed } });
  }

  #ofVisit(): Evidence {
    const { turns, screens } = this.#evidence;
    return { ...this.#evidence, turns: turns - this.#before.turns, screens: screens - this.#before.screens };
  }

  #isNews(name: string, value: boolean): boolean {
    const known = this.#told.get(name);
    if (known === value || known === true) return false;
    this.#told.set(name, value);
    return true;
  }
}
