/** The household's calendar: its days begin at 04:00 in its zone. */
import { weekOf } from "../week/calendar";

const DAY_STARTS_MS = 4 * 3_600_000;

/** The household's day at an instant: `2026-11-23`. Without a zone, this machine's. */
export function householdDay(nowMs: number, zone: string | undefined): string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return format.format(new Date(nowMs - DAY_STARTS_MS));
}

export const thisWeek = (zone: string | undefined): string => weekOf(householdDay(Date.now(), zone));
