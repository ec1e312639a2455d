/**
 * Cues of an agreement. The background decides them, at each look: a page is told which one waits. What is told before is a chip, the last
 * minutes a card, what is over a curtain; while the person writes, the curtain waits.
 */
import type { CueAnswer, PlannedSite } from "@escale/shared/client/types";
import {
  type AgreedKind,
  type AgreedRule,
  agreedRules,
  type CueStage,
  isAgreed,
  leftMs,
  mostUrgent,
  type Staged,
  staging,
} from "./agreed";
import { clauseState, continued, toldKey, withTold } from "./agreedday";
import { credited, settle } from "./attention";
import { isAway, serviceNow } from "./serviceclock";
import type { Fact, LiveVisit, State, Step } from "./state";
import { andThen, still } from "./state";
import { end } from "./visits";

export interface AgreedCue {
  cueId: string;
  kind: AgreedKind;
  clauseId: string;
  stage: CueStage;
  /** Unix ms, this computer's clock. */
  since: number;
  /** Put away, while what it stands for goes on. */
  isTold?: boolean;
}

/** So long the curtain waits for somebody who writes. */
export const WRITING_MS = 600_000;

/** What each clause of a site says now, by what is settled and what runs. */
function clausesNow(state: State, site: PlannedSite, now: number): { rule: AgreedRule; staged: Staged | null }[] {
  return agreedRules(site.cues).map((rule) => ({
    rule,
    staged: staging(rule, known(state, rule, now), serviceNow(state.clock, now)),
  }));
}

export function clauseLeftMs(state: State, rule: AgreedRule, now: number): number | null {
  return leftMs(rule, known(state, rule, now), serviceNow(state.clock, now));
}

function known(state: State, rule: AgreedRule, now: number) {
  const { attention } = state;
  const runs = attention && state.visits[attention.siteId];
  return clauseState(
    state.agreed,
    rule,
    runs ? { siteId: attention.siteId, ms: credited(attention.since, now) } : null,
  );
}

/** What is to be shown on a page of `site`, put away things left out. */
export function wanted(state: State, site: PlannedSite, now: number): { rule: AgreedRule; staged: Staged } | null {
  const open = clausesNow(state, site, now).flatMap(({ rule, staged }) =>
    staged && !state.agreed.told.includes(toldKey(rule, staged.stage)) ? [{ rule, staged }] : [],
  );
  const first = mostUrgent(open.map(({ staged }) => staged));
  return open.find(({ staged }) => staged === first) ?? null;
}

/** The clause that is over on this site: its gate says so. */
export function overClause(state: State, site: PlannedSite, now: number): AgreedRule | null {
  return clausesNow(state, site, now).find(({ staged }) => staged?.stage === "due")?.rule ?? null;
}

/** Bring the waiting cue of the attended site's visit up to what its clauses say now. */
export function showAgreed(state: State, site: PlannedSite, tabId: number, cueId: string, now: number): Step {
  const visit = state.visits[site.id];
  if (!visit) return still(state);
  const before = visit.pending && isAgreed(visit.pending.kind) ? (visit.pending as AgreedCue) : null;
  const next = nextCue(state, site, tabId, before, cueId, now);
  if (before?.clauseId === next?.clauseId && before?.stage === next?.stage) return still(state);
  if (!next) return still(withPending(state, visit, null));
  // Another cue waits for its answer: what is only told before waits for that.
  if (visit.pending && !before && next.stage === "warn") return still(state);
  return { state: withPending(state, visit, next), facts: [shownFact(visit, next, now)] };
}

function nextCue(
  state: State,
  site: PlannedSite,
  tabId: number,
  before: AgreedCue | null,
  cueId: string,
  now: number,
): AgreedCue | null {
  const found = wanted(state, site, now);
  if (!found) return null;
  const { rule, staged } = found;
  const waits = staged.stage === "due" && mayWrite(state, tabId, before, now);
  const cue = { cueId, kind: rule.kind, clauseId: rule.clause_id, stage: waits ? ("writing" as const) : staged.stage };
  return { ...cue, since: now };
}

/** Nothing that is being written is lost; but a curtain that was drawn stays. */
function mayWrite(state: State, tabId: number, before: AgreedCue | null, now: number): boolean {
  if (!state.writing.includes(tabId) || before?.stage === "due") return false;
  return before?.stage !== "writing" || Math.abs(now - before.since) < WRITING_MS;
}

function withPending(state: State, visit: LiveVisit, pending: LiveVisit["pending"]): State {
  return { ...state, visits: { ...state.visits, [visit.siteId]: { ...visit, pending } } };
}

function about(visit: LiveVisit, { cueId, kind, clauseId }: Pick<AgreedCue, "cueId" | "kind" | "clauseId">) {
  return { visit_id: visit.visitId, site_id: visit.siteId, cue_id: cueId, kind, clause_id: clauseId };
}

const shownFact = (visit: LiveVisit, cue: AgreedCue, now: number): Fact => ({
  type: "cue.shown",
  at: now,
  ...about(visit, cue),
});

/** Whether "continue anyway" is offered: always to those who agreed so; to all when nobody can be asked. */
export const mayContinue = (state: State, rule: AgreedRule, now: number): boolean =>
  rule.may_continue || isAway(state.clock, now);

/** The answer to such a cue. What was only told is put away by it; `continue` of what is over gives some minutes more. */
export function answerAgreed(
  state: State,
  visit: LiveVisit,
  cue: AgreedCue,
  site: PlannedSite,
  reply: CueAnswer,
  now: number,
): Step {
  const rule = agreedRules(site.cues).find((one) => one.clause_id === cue.clauseId);
  if (!rule) return still(withPending(state, visit, null));
  if (reply === "continue" && cue.stage === "due" && !mayContinue(state, rule, now)) return still(state);
  return andThen(settle(state, now), (current) => {
    const live = current.visits[visit.siteId] ?? visit;
    const waits = cue.stage === "writing" && reply === "continue";
    const stays = waits || reply === "asked" || reply === "drawn";
    const agreed = stays ? current.agreed : afterwards(current, rule, cue, reply, now);
    const pending = waits ? { ...cue, isTold: true } : stays ? live.pending : null;
    const next = { ...withPending(current, live, pending), agreed };
    const fact = answeredFact(visit, cue, reply, now);
    const closed = reply === "done" ? end(next, visit.siteId, "done", now) : still(next);
    return { state: closed.state, facts: [fact, ...closed.facts] };
  });
}

/** The clause is named only where an answer is about it: who puts away what is told before goes on by no clause. */
function answeredFact(visit: LiveVisit, cue: AgreedCue, answer: CueAnswer, now: number): Fact {
  const { clause_id, ...which } = about(visit, cue);
  const meant = cue.stage === "due" || answer !== "continue" ? { clause_id } : {};
  return { type: "cue.answered", at: now, ...which, ...meant, answer };
}

function afterwards(state: State, rule: AgreedRule, cue: AgreedCue, reply: CueAnswer, now: number) {
  if (reply !== "continue") return state.agreed;
  if (cue.stage !== "due") return withTold(state.agreed, toldKey(rule, cue.stage));
  return continued(state.agreed, rule, clauseLeftMs(state, rule, now) ?? 0, serviceNow(state.clock, now));
}

/** Said at the gate, and holds once one enters: the cue and its answer belong to the visit that begins. */
export function continueFromGate(state: State, site: PlannedSite, clauseId: string, cueId: string, now: number): Step {
  const rule = agreedRules(site.cues).find((one) => one.clause_id === clauseId);
  const visit = state.visits[site.id];
  if (!rule || !visit) return still(state);
  const cue = { cueId, kind: rule.kind, clauseId };
  const left = clauseLeftMs(state, rule, now) ?? 0;
  return {
    state: { ...state, agreed: continued(state.agreed, rule, left, serviceNow(state.clock, now)) },
    facts: [
      { type: "cue.shown", at: now, ...about(visit, cue) } as Fact,
      { type: "cue.answered", at: now, ...about(visit, cue), answer: "continue" } as Fact,
    ],
  };
}

/** Until a clause of this site changes its stage, while it is attended; null when it does not. */
export function nextAgreedMs(state: State, site: PlannedSite, now: number): number | null {
  const times = agreedRules(site.cues).flatMap((rule) => {
    const left = clauseLeftMs(state, rule, now);
    if (left === null) return [];
    return [left - rule.warn_ms, left, left + rule.finish_ms].filter((ms) => ms > 0);
  });
  return times.length === 0 ? null : Math.min(...times);
}
