/** Whether to tell that weeks wait to be looked back at: once for each that comes, and only somebody who asked for it. */
import { without } from "./state";

export interface Reminder {
  tell: boolean;
  /** How many weeks count as told from now on. */
  told: number;
}

/** How many of the weeks that wait were told, by member. An earlier version kept one number for the whole browser, as `weeks`. */
export type Told = Readonly<Record<string, number>>;

export const toldTo = (told: Told, memberId: string): number => told[memberId] ?? told.weeks ?? 0;

/** Whose the number of an earlier version was is settled by the first person who is reminded. */
export const withTold = (told: Told, memberId: string, weeks: number): Told => ({
  ...without(told, "weeks"),
  [memberId]: weeks,
});

/** `due` weeks wait, of which `told` were told. Who begins to want it is told of those that wait already, and so sees how it looks. */
export function reminder(due: number, told: number, isWanted: boolean): Reminder {
  return isWanted ? { tell: due > told, told: due } : { tell: false, told: 0 };
}
