/** What the watchers of one page share: what is known of its markup, and where they note what they found. */
import type { Adapter } from "../../domain/adapters";
import type { Evidence } from "../../domain/health";

/** A sign for or against an adapter: structure saw a feed or clips here, and its selectors matched the same, or nothing. */
export type AdapterSign = "agreed" | "missed";

export interface Page {
  adapter(): Adapter | null;
  /** How many pages of its site the document showed before this one. */
  pageNumber(): number;
  found(change: Partial<Evidence>): void;
  sign(adapter: Adapter, sign: AdapterSign): void;
}

/** A page of which nothing is known and nobody asks. */
export const UNKNOWN_PAGE: Page = {
  adapter: () => null,
  pageNumber: () => 0,
  found: () => undefined,
  sign: () => undefined,
};
