/** Which addresses a pattern covers. The same rules as the service's `escale.domain.sites`. */
import type { Pattern, PlannedSite } from "@escale/shared/client/types";

/** The web address of `text`, or null when it is not `http(s)`. */
export function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

export function covers(pattern: Pattern, url: Pick<URL, "hostname" | "pathname">): boolean {
  return coversHost(pattern.host, url.hostname) && coversPath(pattern.path, url.pathname);
}

/** Whether the name is that host's, or below it. */
export function coversHost(host: string, name: string): boolean {
  return name === host || (name.endsWith(`.${host}`) && !ADDRESS_LITERAL.test(host));
}

/** An IP address has nothing below it. */
const ADDRESS_LITERAL = /^[\d.]+$|^\[/;

function coversPath(path: string, name: string): boolean {
  const prefix = path.replace(/\/$/, "");
  return name === prefix || name.startsWith(`${prefix}/`);
}

/** Longer hosts are more specific than shorter ones, then longer paths. */
export function moreSpecific(a: Pattern, b: Pattern): number {
  return a.host.length - b.host.length || a.path.length - b.path.length;
}

/** The site with the most specific pattern that covers `url`. */
export function siteAt<S extends Pick<PlannedSite, "patterns">>(sites: readonly S[], url: URL): S | null {
  let best: { site: S; pattern: Pattern } | null = null;
  for (const site of sites) {
    for (const pattern of site.patterns) {
      if (covers(pattern, url) && (!best || moreSpecific(pattern, best.pattern) > 0)) best = { site, pattern };
    }
  }
  return best?.site ?? null;
}

/** The host-permission origin of a pattern: its host with everything below it, whatever the port. Match patterns name no port. */
export function originOf(pattern: Pick<Pattern, "host">): string {
  return ADDRESS_LITERAL.test(pattern.host) ? `*://${pattern.host}/*` : `*://*.${pattern.host}/*`;
}

/** Match patterns for exactly the addresses that `pattern` covers: the path itself, below it, and with a query. */
export function matchesOf(pattern: Pattern): string[] {
  const base = originOf(pattern).slice(0, -2);
  const path = pattern.path.replace(/\/$/, "");
  return path === "" ? [`${base}/*`] : [path, `${path}?*`, `${path}/*`].map((end) => base + end);
}
