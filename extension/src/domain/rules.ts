/**
 * The network rules that play the plan, as plain data.
 *
 * Dynamic rules (kept by the browser over restarts) send GET navigations of gated sites to the gate. Session rules open what is
 * granted now. The more specific pattern wins, so each pattern's rules take their priority from its rank.
 */
import type { Pattern, PlannedSite } from "@escale/shared/client/types";
import { agreedRules } from "./agreed";
import { moreSpecific } from "./patterns";
import type { PlanRules } from "./standing";
import { isPaused, isPausedAt } from "./standing";
import type { State } from "./state";

export interface NetRule {
  id: number;
  priority: number;
  action: { type: "allow" } | { type: "redirect"; redirect: { regexSubstitution: string } };
  condition: {
    requestDomains?: string[];
    regexFilter?: string;
    isUrlFilterCaseSensitive?: boolean;
    requestMethods?: "get"[];
    resourceTypes: "main_frame"[];
  };
}

const EXEMPT_PRIORITY = 1_000_000;
const PAUSE_PRIORITY = 2_000_000;

/** Built here from a plain path; no regular expression ever comes from a person or from the service. */
export function addressFilter(path: string): string {
  const prefix = path.replace(/\/$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return prefix === "" ? "^https?://.*" : `^https?://[^/?#]+${prefix}(?:[/?#].*)?$`;
}

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
  const gates = plan.sites.flatMap((site) =>
    site.patterns.map((pattern) => gateRule(site, pattern, 10 + rank(pattern), gatePage)),
  );
  const exempt = [...plan.never, ...plan.passthrough].map((pattern) => allowRule(pattern, EXEMPT_PRIORITY));
  return numbered([...gates, ...exempt]);
}

function gateRule(site: PlannedSite, pattern: Pattern, priority: number, gatePage: string): Omit<NetRule, "id"> {
  // A site without a gate may lie inside a gated one: it says "allow" at its own rank.
  if (!site.gate.enabled) return allowRule(pattern, priority);
  return {
    priority,
    action: { type: "redirect", redirect: { regexSubstitution: `${gatePage}?site=${site.id}#\\0` } },
    condition: { ...addressCondition(pattern), requestMethods: ["get"] },
  };
}

function allowRule(pattern: Pattern, priority: number): Omit<NetRule, "id"> {
  return { priority, action: { type: "allow" }, condition: addressCondition(pattern) };
}

function addressCondition(pattern: Pattern): NetRule["condition"] {
  return {
    requestDomains: [pattern.host],
    regexFilter: addressFilter(pattern.path),
    isUrlFilterCaseSensitive: true,
    resourceTypes: ["main_frame"],
  };
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
  return numbered(live.flatMap((site) => site.patterns.map((pattern) => allowRule(pattern, 11 + rank(pattern)))));
}

function numbered(rules: Omit<NetRule, "id">[]): NetRule[] {
  return rules.map((rule, index) => ({ id: index + 1, ...rule }));
}
