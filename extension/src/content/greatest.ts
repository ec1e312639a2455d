/** Several counts of the same things: on one page the greatest holds, and pages add up. What comes of it never falls. */
export class Greatest {
  #before = 0;
  #from: readonly number[] = [];
  #now: readonly number[] = [];

  get total(): number {
    return this.#before + Math.max(0, ...this.#now.map((count, at) => count - (this.#from[at] ?? 0)));
  }

  /** Each count, cumulative, always in the same order. */
  see(counts: readonly number[]): void {
    this.#now = counts;
  }

  /** Another page: each count begins anew. */
  turn(): void {
    this.#before = this.total;
    this.#from = this.#now;
  }
}
