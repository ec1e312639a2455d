/** Durations and times as people read them. */
import type { Language } from "@escale/shared/client/types";
import type { Translate } from "./i18n";

const HOUR = 60;

/** `45 s`, `14 min`, `1 h`, `1 h 28`. Minutes are rounded; under a minute the seconds are told. */
export function duration(t: Translate, seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return t("duration-seconds", { seconds: whole });
  const minutes = Math.round(seconds / 60);
  if (minutes < HOUR) return t("duration-minutes", { minutes });
  const hours = Math.floor(minutes / HOUR);
  const rest = String(minutes % HOUR).padStart(2, "0");
  return rest === "00" ? t("duration-hours", { hours }) : t("duration-hours-minutes", { hours, minutes: rest });
}

/** `09:05`, in the given zone or the machine's. */
export function clockTime(language: Language, instant: string | number, zone?: string): string {
  const format = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23", // `hour12: false` tells midnight as 24:00 in English
    timeZone: zone,
  });
  return format.format(new Date(instant));
}

/** The calendar day of an instant on this machine's clock: `2026-11-23`. */
export function localDay(instant: string): string {
  const local = new Date(instant);
  return [local.getFullYear(), local.getMonth() + 1, local.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** `Mon 23`, for a calendar day `2026-11-23`: where a column is narrow. */
export function shortDay(language: Language, day: string): string {
  const locale = language === "en" ? "en-GB" : "fr";
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** `Monday`, from Monday (0) to Sunday (6). */
export function weekdayName(language: Language, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2026, 10, 23 + weekday, 12)));
}

/** `Monday 23 November`, for a calendar day `2026-11-23`. */
export function longDay(language: Language, day: string): string {
  const locale = language === "en" ? "en-GB" : "fr";
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** `Monday 23 November`, with the year when it is another one than now. */
export function dayNamed(language: Language, day: string): string {
  const year = day.slice(0, 4);
  return year === String(new Date().getFullYear()) ? longDay(language, day) : `${longDay(language, day)} ${year}`;
}

/** `23 November 2026`, for a calendar day `2026-11-23`. */
export function fullDay(language: Language, day: string): string {
  const locale = language === "en" ? "en-GB" : "fr";
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** `Ada, Noé and Inès`, in British English as everywhere. */
export const listed = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).format(names);

const KILO = 1000;

/** `512 kB`, `3.4 MB`: decimal, as file managers tell it. */
export function fileSize(language: Language, bytes: number): string {
  const [value, unit] = bytes < KILO ** 2 ? [bytes / KILO, "kilobyte"] : [bytes / KILO ** 2, "megabyte"];
  const digits = unit === "megabyte" && value < 10 ? 1 : 0;
  const format = new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: digits });
  return format.format(Math.max(value, 1));
}
