/** Shapes of what is counted; `counted.ts` says how. */
import type { Reached } from "./reached";

export interface VisitCounts {
  reached: Readonly<Partial<Record<Reached, number>>>;
  items: number;
  sponsored: number;
}

/** What one document has told so far, cumulative. `autoplay`, `recommendation`: what took another's place without an address. */
export interface PageCounts {
  items: number;
  sponsored: number;
  autoplay: number;
  recommendation: number;
}

export const NO_COUNTS: VisitCounts = { reached: {}, items: 0, sponsored: 0 };
export const NO_PAGE_COUNTS: PageCounts = { items: 0, sponsored: 0, autoplay: 0, recommendation: 0 };
