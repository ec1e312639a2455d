/** Paths of the dashboard. The service answers each of them with the same page. */
import { useEffect, useState } from "preact/hooks";
import { mondayOf } from "./week/calendar";

export type Route =
  | { page: "today" }
  | { page: "day"; day: string }
  | { page: "week"; week: string | null }
  | { page: "reflection"; week: string | null }
  | { page: "sites" }
  | { page: "data" }
  | { page: "none" };

/** The pages of the first run, in order. */
export const STEPS = ["/welcome", "/welcome/sites", "/welcome/browser", "/welcome/done"] as const;

export function routeOf(path: string): Route {
  if (path === "/" || path === "/today" || stepOf(path) !== null) return { page: "today" };
  if (path === "/sites") return { page: "sites" };
  if (path === "/data") return { page: "data" };
  if (path === "/week") return { page: "week", week: null };
  if (path === "/reflection") return { page: "reflection", week: null };
  const [, page, week] = /^\/(week|reflection)\/(\d{4}-W\d{2})$/.exec(path) ?? [];
  if (week !== undefined && mondayOf(week) !== null) return { page: page as "week" | "reflection", week };
  const day = /^\/day\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
  return day !== undefined && isCalendarDay(day) ? { page: "day", day } : { page: "none" };
}

/** The step of the first run that this path names, from 0, or null. */
export function stepOf(path: string): number | null {
  const index = (STEPS as readonly string[]).indexOf(path);
  return index < 0 ? null : index;
}

/** Not every `YYYY-MM-DD` is in the calendar: 2026-02-30 is not. */
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

export function go(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}

export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return path;
}
