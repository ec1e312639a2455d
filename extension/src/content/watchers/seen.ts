/** What the watchers see of a page. */

/** Counts of one page, cumulative; `held.release` lets go what waits for a yes. */
export interface Seen {
  screens: number;
  items: number;
  clips: number;
  growing: boolean;
  /** One clip takes the place of the last. */
  pager: boolean;
  episodes: number;
  held: { release(): void } | null;
  /** Items that the page marks as paid, of those that were looked at for such a mark. */
  sponsored: number;
  itemsMarked: number;
  /** Somebody writes here, and would lose it. */
  writing: boolean;
}

export const UNSEEN: Seen = {
  screens: 0,
  items: 0,
  clips: 0,
  growing: false,
  pager: false,
  episodes: 0,
  held: null,
  sponsored: 0,
  itemsMarked: 0,
  writing: false,
};

export type Report = (change: Partial<Seen>) => void;
