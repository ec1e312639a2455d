/** Rules of a family's agreement: how far each clause is, by the service's clock. Pinned by `shared/fixtures/plan/agreed-*.json`. */
import type { CueKind, CueRule } from "@escale/shared/client/types";

export type AgreedRule = Extract<CueRule, { clause_id: string }>;
export type AgreedKind = AgreedRule["kind"];
/** Cues of the person's own choice. */
export type OwnKind = Exclude<CueKind, AgreedKind>;
type TimeRule = Extract<AgreedRule, { kind: "agreed_time" }>;
type HoursRule = Extract<AgreedRule, { kind: "agreed_hours" }>;

/** `warn`: told before it is over; `finish`: over, with the last minutes to finish; `due`: those are over too. */
export type Stage = "warn" | "finish" | "due";

/** How a stage is shown. `writing`: over, and the person may finish what they write. */
export type CueStage = Stage | "writing";

/** What is known here of one clause; named as in the golden cases. */
export interface ClauseState {
  /** Attended today, by this browser's own count. */
  own_ms: number;
  /** Given by "continue anyway" beyond what was agreed and granted. */
  continued_ms: number;
  continued_until_at: string | null;
  /** What was to be done first is done. */
  done: boolean;
}

export interface Staged {
  stage: Stage;
  kind: AgreedKind;
  clause_id: string;
  /** Until the next stage: of the minutes, or of the last ones. */
  left_ms: number;
}

export const AGREED: readonly AgreedKind[] = ["agreed_time", "agreed_hours", "homework"];
const STAGES: readonly Stage[] = ["due", "finish", "warn"];

export const isAgreed = (kind: CueKind): kind is AgreedKind => (AGREED as readonly CueKind[]).includes(kind);

export const agreedRules = (rules: readonly CueRule[]): AgreedRule[] =>
  rules.filter((rule): rule is AgreedRule => isAgreed(rule.kind));

/** The clause that asks for something now: what is over first, then last minutes, then what is told before. */
export function mostUrgent(staged: readonly Staged[]): Staged | null {
  for (const stage of STAGES) {
    const found = staged.filter((one) => one.stage === stage).sort((a, b) => a.left_ms - b.left_ms);
    if (found[0]) return found[0];
  }
  return null;
}

/** When hours that have begun are over, Unix ms by the service's clock; null when none have. */
export const hoursEnd = (rule: HoursRule, now: number): number | null =>
  rule.spans.map((span) => Date.parse(span.until_at)).find((at) => at > now) ?? null;

/** The stage of one clause; null while there is nothing to tell. */
export function staging(rule: AgreedRule, clause: ClauseState, now: number): Staged | null {
  const left = leftMs(rule, clause, now);
  if (left === null) return null;
  const of = (stage: Stage, left_ms: number): Staged => ({
    stage,
    kind: rule.kind,
    clause_id: rule.clause_id,
    left_ms,
  });
  if (left > 0) return left <= rule.warn_ms ? of("warn", left) : null;
  const last = rule.finish_ms + left;
  return last > 0 ? of("finish", last) : of("due", 0);
}

/** Until the clause is over; zero or less since it is. null: it asks for nothing at this time of the day. */
export function leftMs(rule: AgreedRule, clause: ClauseState, now: number): number | null {
  if (rule.kind === "agreed_time") return minutesLeft(rule, clause, now);
  if (rule.kind === "agreed_hours") return untilHours(rule, clause, now);
  const asked = !clause.done && rule.spans.some((span) => isIn(span, now));
  return asked ? 0 : null;
}

/** After the household's day, what the plan says of it is of yesterday, and this browser's count begins anew. */
function minutesLeft(rule: TimeRule, clause: ClauseState, now: number): number {
  const isToday = now < Date.parse(rule.day_ends_at);
  const spent = Math.max(isToday ? rule.spent_ms : 0, clause.own_ms);
  return rule.budget_ms + (isToday ? rule.granted_ms : 0) + clause.continued_ms - spent;
}

function untilHours(rule: HoursRule, clause: ClauseState, now: number): number | null {
  const span = rule.spans.find(({ until_at }) => now < Date.parse(until_at));
  if (!span) return null;
  const given = [rule.granted_until_at, clause.continued_until_at].map((at) => (at === null ? 0 : Date.parse(at)));
  const from = Math.max(Date.parse(span.from_at), ...given);
  return from >= Date.parse(span.until_at) ? null : from - now;
}

const isIn = ({ from_at, until_at }: { from_at: string; until_at: string }, now: number): boolean =>
  Date.parse(from_at) <= now && now < Date.parse(until_at);
