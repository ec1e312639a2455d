/** Paths of the dashboard. The service answers each of them with the same page. */
import { useEffect, useState } from "preact/hooks";
import { type FamilyView, familyView } from "./familyRoute";
import { mondayOf } from "./week/calendar";

export type Route =
  | { page: "today" }
  | { page: "day"; day: string }
  | { page: "week"; week: string | null }
  | { page: "reflection"; week: string | null }
  | { page: "sites" }
  | { page: "data" }
  | { page: "family"; at: FamilyView }
  | { page: "none" };

/** The pages of the first run, in order. */
export const STEPS = ["/welcome", "/welcome/sites", "/welcome/browser", "/welcome/done"] as const;

export function routeOf(path: string): Route {
  if (path === "/" || path === "/today" || stepOf(path) !== null) return { page: "today" };
  if (path === "/sites") return { page: "sites" };
  if (path === "/data") return { page: "data" };
  if (path === "/week") return { page: "week", week: null };
  if (path === "/reflection") return { page: "reflection", week: null };
  const at = familyView(path);
  if (at) return { page: "family", at };
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

/** Follow a link: `path` may have a query. */
export function go(path: string): void {
  const depth = depthAfter(path);
  history.pushState(depth === null ? null : { depth }, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}

/** Entries of the history since the first page of the family; null before it. */
const depthNow = (): number | null => {
  const { depth } = (history.state ?? {}) as { depth?: number };
  return depth ?? (isFamily(location.pathname) ? 0 : null);
};
const depthAfter = (path: string): number | null => {
  const depth = depthNow();
  return depth === null ? (isFamily(path) ? 0 : null) : depth + 1;
};
const isFamily = (path: string): boolean => path === "/family" || path.startsWith("/family/");

/** Leave the family's pages at once for a plain one, and leave none of them in the history of this tab. */
export function leaveFamily(to = "/today"): void {
  const depth = depthNow() ?? 0;
  history.replaceState(null, "", to);
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
  // A new entry after the first of them makes the browser forget all that came later.
  const forget = (event?: Event) => {
    event?.stopImmediatePropagation();
    history.replaceState(null, "", to);
    history.pushState(null, "", to);
  };
  if (depth === 0) forget();
  else {
    addEventListener("popstate", forget, { once: true, capture: true });
    history.go(-depth);
  }
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
