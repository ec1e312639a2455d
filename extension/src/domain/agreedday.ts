/** What this browser counts of the household's day, for the rules of an agreement; and what was given beyond them here. */
import type { Plan } from "@escale/shared/client/types";
import { type AgreedRule, agreedRules, type ClauseState } from "./agreed";
import { type Counts, endOfDay, goesOn, plus, sum } from "./days";

export interface AgreedDay {
  /** Unix ms by the service's clock. */
  endsAt: number;
  /** By site: attended here today; and how much of it the service knew when it made the plan. */
  attendedMs: Counts;
  countedMs: Counts;
  /** By clause: given by "continue anyway". */
  continuedMs: Counts;
  continuedUntil: Counts;
  /** Clauses whose first thing is done. */
  done: readonly string[];
  /** What was told and put away, by `toldKey`. */
  told: readonly string[];
}

export const NO_AGREED_DAY: AgreedDay = {
  endsAt: 0,
  attendedMs: {},
  countedMs: {},
  continuedMs: {},
  continuedUntil: {},
  done: [],
  told: [],
};

/** Begin a new day when the household's is over. Until the next plan, days are taken for 24 hours long. */
export function onAgreedDay(day: AgreedDay, plan: Plan | null, now: number): AgreedDay {
  const known = endOf(plan) ?? day.endsAt;
  if (known === 0) return day;
  const endsAt = endOfDay(known, now);
  if (endsAt === day.endsAt) return day;
  if (goesOn(day.endsAt, endsAt, now)) return { ...day, endsAt };
  const until = Object.entries(day.continuedUntil).filter(([, at]) => at > now);
  return { ...NO_AGREED_DAY, endsAt, continuedUntil: Object.fromEntries(until) };
}

/** The family's own word; of plans that were stored before there was one, a rule's of minutes. */
function endOf(plan: Plan | null): number | null {
  // A plan that was stored before the family was known has none.
  const told = plan?.family?.day_ends_at ?? null;
  if (told !== null) return Date.parse(told);
  for (const site of plan?.sites ?? [])
    for (const rule of agreedRules(site.cues)) if (rule.kind === "agreed_time") return Date.parse(rule.day_ends_at);
  return null;
}

export const withAgreedTime = (day: AgreedDay, siteId: string, ms: number): AgreedDay => ({
  ...day,
  attendedMs: plus(day.attendedMs, siteId, ms),
});

/** A new plan came: what was attended up to now is in its figures. */
export const counted = (day: AgreedDay): AgreedDay => ({ ...day, countedMs: day.attendedMs });

/** `running`: attended and not settled yet. */
export function clauseState(
  day: AgreedDay,
  rule: AgreedRule,
  running: { siteId: string; ms: number } | null,
): ClauseState {
  const until = day.continuedUntil[rule.clause_id];
  return {
    own_ms: rule.kind === "agreed_time" ? ownMs(day, rule, running) : 0,
    continued_ms: day.continuedMs[rule.clause_id] ?? 0,
    continued_until_at: until === undefined ? null : new Date(until).toISOString(),
    done: day.done.includes(rule.clause_id),
  };
}

/** All of this browser's day; or what the service knew, of all browsers, and what came here since, whichever is more. */
function ownMs(
  day: AgreedDay,
  rule: Extract<AgreedRule, { kind: "agreed_time" }>,
  running: { siteId: string; ms: number } | null,
): number {
  const now = running && rule.site_ids.includes(running.siteId) ? running.ms : 0;
  const here = sum(day.attendedMs, rule.site_ids) + now;
  const isToday = Date.parse(rule.day_ends_at) === day.endsAt;
  return isToday ? Math.max(here, rule.spent_ms + here - sum(day.countedMs, rule.site_ids)) : here;
}

/** A stage is told once for each limit: after a parent's yes it is told again. */
export function toldKey(rule: AgreedRule, stage: string): string {
  const limit =
    rule.kind === "agreed_time" ? rule.granted_ms : rule.kind === "agreed_hours" ? rule.granted_until_at : 0;
  return `${rule.clause_id} ${stage} ${limit ?? ""}`;
}

export const withTold = (day: AgreedDay, key: string): AgreedDay =>
  day.told.includes(key) ? day : { ...day, told: [...day.told, key] };

/** "Continue anyway", from `now` on, by the service's clock; for what is to be done first: it is done. */
export function continued(day: AgreedDay, rule: AgreedRule, leftMs: number, now: number): AgreedDay {
  const id = rule.clause_id;
  // The warning is not told anew for some minutes more; the last minutes to finish are.
  const told = withTold(day, toldKey(rule, "warn")).told.filter((key) => key !== toldKey(rule, "finish"));
  if (rule.kind === "homework") return { ...day, told, done: [...day.done, id] };
  if (rule.kind === "agreed_hours")
    return { ...day, told, continuedUntil: { ...day.continuedUntil, [id]: now + rule.extension_ms } };
  const more = Math.max(0, -leftMs) + rule.extension_ms;
  return { ...day, told, continuedMs: plus(day.continuedMs, id, more) };
}
