/** For how long things may be kept. */
import type { StoredData } from "@escale/shared/client/types";

export type Kept = StoredData["kept"];
export const KEPT = ["events_days", "intentions_days"] as const;
export const LABELS: Record<keyof Kept, string> = {
  events_days: "data-keeping-events",
  intentions_days: "data-keeping-intentions",
};
const OFFERED: Record<keyof Kept, number[]> = {
  events_days: [7, 30, 90],
  intentions_days: [30, 90, 365, 3650],
};

/** What is offered, and what holds now, whoever set it. */
export const offered = (name: keyof Kept, now: number): number[] =>
  [...new Set([...OFFERED[name], now])].sort((one, other) => one - other);
