/** The family in the toolbar: what is left of each agreed clause, what others see, wishes and who is here. */
import type { Language, Plan } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { type AgreedRule, agreedRules, hoursEnd } from "../domain/agreed";
import { clauseLeftMs } from "../domain/agreedcues";
import { peopleOf } from "../domain/presence";
import { serviceNow } from "../domain/serviceclock";
import type { State } from "../domain/state";
import type { Wish } from "../domain/wish";
import { isTooLate } from "../domain/wishes";
import { translator } from "../i18n";
import type { AgreedView } from "../messages";
import { minutes, wishSentences } from "./agreedview";

export function agreedView(state: State, plan: Plan | null, language: Language, now: number): AgreedView {
  const t = translator(language);
  const hereId = state.here?.memberId ?? null;
  const mine = state.wishes.filter((wish) => wish.memberId === hereId);
  return {
    clauses: eachClause(plan).flatMap((rule) => clause(t, state, rule, language, now)),
    wishes: mine.map((wish) => ({ id: wish.id, sentences: becameOf(t, state, wish, now) })).reverse(),
    // A plan that was stored before the family was known has none.
    level: plan?.family?.level ?? "nothing",
    nextLevel: nextLevel(plan, language),
    hasAgreement: (plan?.family?.agreed_since_at ?? null) !== null,
    requestsWaiting: plan?.family?.requests_waiting ?? 0,
    people: peopleOf(plan),
    hereId,
  };
}

function becameOf(t: Translate, state: State, wish: Wish, now: number): string[] {
  return isTooLate(state, wish, now) ? [t("agreed-wish-too-late", { minutes: wish.minutes })] : wishSentences(t, wish);
}

function nextLevel(plan: Plan | null, language: Language): AgreedView["nextLevel"] {
  const next = plan?.family?.next_level ?? null;
  if (!next) return null;
  const { level, from_at: from } = next;
  return { level, day: longDay(language, localDay(from)), time: clockTime(language, from) };
}

/** A clause stands in the rules of each site that it is about. */
function eachClause(plan: Plan | null): AgreedRule[] {
  const rules = (plan?.sites ?? []).flatMap((site) => agreedRules(site.cues));
  return rules.filter((rule, index) => rules.findIndex((one) => one.clause_id === rule.clause_id) === index);
}

function clause(t: Translate, state: State, rule: AgreedRule, language: Language, now: number): AgreedView["clauses"] {
  const left = clauseLeftMs(state, rule, now);
  if (left === null) return [];
  const said = { clauseId: rule.clause_id, words: rule.words };
  if (rule.kind === "homework") return [{ ...said, left: t("agreed-popup-homework") }];
  if (rule.kind === "agreed_time")
    return [{ ...said, left: left > 0 ? t("agreed-popup-left", { left: minutes(t, left) }) : t("agreed-popup-over") }];
  if (left > 0) return [{ ...said, left: t("agreed-popup-hours", { time: clockTime(language, now + left) }) }];
  const end = hoursEnd(rule, serviceNow(state.clock, now)) ?? 0;
  return [{ ...said, left: t("agreed-popup-until", { time: clockTime(language, end - state.clock.offsetMs) }) }];
}
