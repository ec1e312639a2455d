/** What the watchers see of a page. */

/** Counts of one page, cumulative; `held.release` lets go what waits for a yes. */
export interface Seen {
  screens: number;
  items: number;
  clips: number;
  growing: boolean;
  episodes: number;
  held: { release(): void } | null;
  /** Of the feed's items that came into sight, those that the page marks as paid. */
  sponsored: number;
  /** Whether this page is known to mark them: otherwise none may mean that nothing was said. */
  itemsMarked: boolean;
}

export const UNSEEN: Seen = {
  screens: 0,
  items: 0,
  clips: 0,
  growing: false,
  episodes: 0,
  held: null,
  sponsored: 0,
  itemsMarked: false,
};

export type Report = (change: Partial<Seen>) => void;
