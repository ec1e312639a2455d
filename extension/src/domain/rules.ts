/**
 * The network rules that play the plan, as plain data.
 *
 * Dynamic rules (kept by the browser over restarts) send GET navigations of gated sites to the gate. Session rules open what is
 * granted now. The more specific pattern wins, so each pattern's rules take their priority from its rank. Rules may catch too
 * much, never too little: the gate lets through what the plan does not gate (docs/decisions/0039).
 */
import type { Pattern, PlannedSite } from "@escale/shared/client/types";
import { agreedRules } from "./agreed";
import { addressesAt, addressFilter, type Condition, isCut, mayShare } from "./filters";
import { moreSpecific } from "./patterns";
import type { PlanRules } from "./standing";
import { isPaused, isPausedAt } from "./standing";
import type { State } from "./state";

export interface NetRule {
  id: number;
  priority: number;
  action: { type: "allow" } | { type: "redirect"; redirect: { regexSubstitution: string } };
  condition: Condition;
}

type Unnumbered = Omit<NetRule, "id">;

/** Below the exemptions, above every pattern of the plan. */
const WIDE_PRIORITY = 999_999;
const EXEMPT_PRIORITY = 1_000_000;
const PAUSE_PRIORITY = 2_000_000;

/** Both browsers take 1,000 rules with a regular expression; Chromium counts the two lists together. */
export const MOST_FILTERED = { dynamic: 700, session: 300 } as const;

/** 0, 2, 4 … by how specific each pattern is among all patterns of the plan; the odd number above is for the grant. */
function ranks(sites: readonly PlannedSite[]): (pattern: Pattern) => number {
  const sorted = sites.flatMap((site) => site.patterns).sort(moreSpecific);
  const rankOf = new Map<string, number>();
  for (const pattern of sorted) rankOf.set(rankKey(pattern), rankOf.get(rankKey(pattern)) ?? rankOf.size * 2);
  return (pattern) => rankOf.get(rankKey(pattern)) ?? 0;
}

const rankKey = (pattern: Pattern): string => `${pattern.host.length} ${pattern.path.length}`;

/** `gatePage`: the full address of the gate. Its fragment carries the whole address asked for, `\\0`. */
export function dynamicRules(plan: PlanRules | null, gatePage: string): NetRule[] {
  if (!plan) return [];
  const rank = ranks(plan.sites);
  const sites = plan.sites.flatMap((site) => site.patterns.map((pattern) => ({ site, pattern })));
  const ofSites = sites
    .sort((a, b) => moreSpecific(b.pattern, a.pattern))
    .flatMap(({ site, pattern }) => siteRules(site, pattern, 10 + rank(pattern), gatePage));
  const { kept, left } = fitting([...exemptRules(plan), ...ofSites], MOST_FILTERED.dynamic - 1);
  return numbered([...kept, ...wideRules(left, gatePage)]);
}

function siteRules(site: PlannedSite, pattern: Pattern, priority: number, gatePage: string): Unnumbered[] {
  if (site.gate.enabled) return [gateRule([pattern.host], pattern.path, priority, `${gatePage}?site=${site.id}`)];
  // A site without a gate may lie inside a gated one: it says "allow" at its own rank. Cut, it would open others too.
  return isCut(pattern) ? [] : [allowRule([pattern.host], pattern.path, priority)];
}

/** The address asked for is only known to a regular expression, so each of these rules has one. */
function gateRule(hosts: readonly string[], path: string, priority: number, gate: string): Unnumbered {
  const filter = { regexFilter: addressFilter(path), isUrlFilterCaseSensitive: true };
  return {
    priority,
    action: { type: "redirect", redirect: { regexSubstitution: `${gate}#\\0` } },
    condition: { ...addressesAt(hosts, path), ...filter, requestMethods: ["get"] },
  };
}

function allowRule(hosts: readonly string[], path: string, priority: number): Unnumbered {
  return { priority, action: { type: "allow" }, condition: addressesAt(hosts, path) };
}

/** One for each path, for all hosts that have it: there are hundreds. A path that would be cut has none. */
function exemptRules(plan: PlanRules): Unnumbered[] {
  const hosts = new Map<string, string[]>();
  for (const pattern of [...plan.never, ...plan.passthrough])
    if (!isCut(pattern)) hosts.set(pattern.path, [...(hosts.get(pattern.path) ?? []), pattern.host]);
  return [...hosts].map(([path, at]) => allowRule(at, path, EXEMPT_PRIORITY));
}

/** The browser refuses a whole list that has too many rules with a filter: the first ones are kept. */
function fitting(rules: readonly Unnumbered[], most: number): { kept: Unnumbered[]; left: Unnumbered[] } {
  const left = new Set(rules.filter((rule) => rule.condition.regexFilter !== undefined).slice(most));
  return { kept: rules.filter((rule) => !left.has(rule)), left: [...left] };
}

/**
 * Gates that the browser has no room for, the least specific ones, become a single rule for all of their hosts. It stands above
 * the others, since it cannot know what is granted there: the gate does. (The guard could not stand in: it lets pass whatever no
 * worker answered.)
 */
function wideRules(left: readonly Unnumbered[], gatePage: string): Unnumbered[] {
  const gates = left.filter(({ action }) => action.type === "redirect");
  const hosts = gates.flatMap(({ condition }) => condition.requestDomains ?? []);
  return hosts.length === 0 ? [] : [gateRule(hosts, "/", WIDE_PRIORITY, gatePage)];
}

/** Live visits open their sites, a pause opens everything; where something is agreed, all but that. */
export function sessionRules(plan: PlanRules | null, state: State, now: number): NetRule[] {
  if (!plan) return [];
  const isAnyAgreed = plan.sites.some((site) => agreedRules(site.cues).length > 0);
  if (isPaused(state, now) && !isAnyAgreed)
    return numbered([
      { priority: PAUSE_PRIORITY, action: { type: "allow" }, condition: { resourceTypes: ["main_frame"] } },
    ]);
  const rank = ranks(plan.sites);
  const live = plan.sites.filter((site) => state.visits[site.id] || isPausedAt(state, site, now));
  const granted = live.flatMap((site) => site.patterns.filter((pattern) => mayOpen(plan, site, pattern)));
  const rules = granted.map((pattern) => allowRule([pattern.host], pattern.path, 11 + rank(pattern)));
  return numbered(fitting(rules, MOST_FILTERED.session).kept);
}

/** A grant that is cut would lift the gate of another site beside it: there the gate itself lets the granted site through. */
function mayOpen(plan: PlanRules, site: PlannedSite, pattern: Pattern): boolean {
  const others = plan.sites.filter((other) => other.id !== site.id && other.gate.enabled);
  return !isCut(pattern) || !others.some((other) => other.patterns.some((theirs) => mayShare(pattern, theirs)));
}

function numbered(rules: Unnumbered[]): NetRule[] {
  return rules.map((rule, index) => ({ id: index + 1, ...rule }));
}
