/** Which content scripts are registered where, as plain data. An address that nobody watches gets none. */
import type { Pattern, PlannedSite } from "@escale/shared/client/types";
import { covers, matchesOf, moreSpecific, originOf } from "./patterns";
import { isGated, type PlanRules } from "./standing";
import type { State } from "./state";

export interface ScriptSpec {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches: string[];
  /** Among the page's own scripts, instead of apart from them. */
  world?: "MAIN";
}

/** `granted`: the host-permission origins that the person allowed. The guard is registered only while its site is gated. */
export function wantedScripts(
  plan: PlanRules | null,
  state: State,
  granted: ReadonlySet<string>,
  now: number,
): ScriptSpec[] {
  if (!plan) return [];
  const seen = plan.sites.map((site) => ({
    site,
    patterns: site.patterns.filter((pattern) => granted.has(originOf(pattern))),
  }));
  const exempt = [...plan.never, ...plan.passthrough];
  const visit = spec(
    "visit",
    seen.flatMap(({ patterns }) => patterns),
    plan.never,
  );
  const guards = seen
    .filter(({ site }) => isGated(state, site, now))
    .map(({ site, patterns }) => spec(`guard-${site.id}`, patterns, [...exempt, ...nested(plan, site)], "guard"));
  return [visit, ...guards].filter((script) => script.matches.length > 0);
}

export function spec(id: string, patterns: readonly Pattern[], excluded: readonly Pattern[], file = id): ScriptSpec {
  const unique = (list: readonly Pattern[]) => [...new Set(list.flatMap(matchesOf))].sort();
  return { id, js: [`content-scripts/${file}.js`], matches: unique(patterns), excludeMatches: unique(excluded) };
}

/** Patterns of other sites inside this one: their own rules decide there. */
export function nested(plan: PlanRules, site: PlannedSite): Pattern[] {
  const others = plan.sites.filter((other) => other.id !== site.id).flatMap((other) => other.patterns);
  return others.filter((other) =>
    site.patterns.some(
      (mine) => moreSpecific(other, mine) > 0 && covers(mine, new URL(`https://${other.host}${other.path}`)),
    ),
  );
}

export function originsOf(site: Pick<PlannedSite, "patterns">): string[] {
  return [...new Set(site.patterns.map(originOf))];
}
