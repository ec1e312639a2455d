/** Weeks by ISO 8601: named `2026-W48`, from Monday on; the first of a year holds 4 January. Days are names, read at noon in UTC. */

const DAY_MS = 86_400_000;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const named = (date: Date): string => date.toISOString().slice(0, 10);

/** The week that a day belongs to. */
export function weekOf(day: string): string {
  const thursday = noon(day);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const dayOfYear = (thursday.getTime() - noon(`${year}-01-01`).getTime()) / DAY_MS;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}

/** The Monday of a week; null when there is no such week. */
export function mondayOf(week: string): string | null {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!found) return null;
  const [, year = "", number = ""] = found;
  const monday = noon(`${year}-01-04`);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() || 7) - 1) + 7 * (Number(number) - 1));
  return weekOf(named(monday)) === week ? named(monday) : null;
}

/** The day so many days later. */
export const daysAfter = (day: string, count: number): string => named(new Date(noon(day).getTime() + count * DAY_MS));

/** The seven days of a week that begins on this Monday. */
export function daysFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, place) => daysAfter(monday, place));
}

/** The week `count` later. */
export function weekAfter(monday: string, count: number): string {
  return weekOf(daysAfter(monday, 7 * count));
}

/** When nights end by the clock, as the night share counts them. */
const NIGHT_ENDS = 6;

/** Where an hour of a day that begins at `firstHour` is by the calendar: in it, in the night after it, in the next day. */
export function placeOf(hour: number, firstHour: number): "same" | "night" | "next" {
  if (hour >= firstHour) return "same";
  return hour < NIGHT_ENDS ? "night" : "next";
}
