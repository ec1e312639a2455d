/** Paths of the dashboard. The service answers each of them with the same page. */
import { useEffect, useState } from "preact/hooks";

export type Route = { page: "today" } | { page: "day"; day: string } | { page: "sites" } | { page: "none" };

export function routeOf(path: string): Route {
  if (path === "/" || path === "/today" || path === "/welcome") return { page: "today" };
  if (path === "/sites") return { page: "sites" };
  const day = /^\/day\/(\d{4}-\d{2}-\d{2})$/.exec(path)?.[1];
  return day === undefined ? { page: "none" } : { page: "day", day };
}

export function go(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

export function useRoute(): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return routeOf(path);
}
