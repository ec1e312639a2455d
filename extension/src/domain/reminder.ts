/** Whether to tell that weeks wait to be looked back at: once for each that comes, and only somebody who asked for it. */

export interface Reminder {
  tell: boolean;
  /** How many weeks count as told from now on. */
  told: number;
}

/** `due` weeks wait, of which `told` were told. Who begins to want it is told of those that wait already, and so sees how it looks. */
export function reminder(due: number, told: number, isWanted: boolean): Reminder {
  return isWanted ? { tell: due > told, told: due } : { tell: false, told: 0 };
}
