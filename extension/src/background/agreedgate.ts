/** What the gate says of an agreement: a line for each clause that has something left, or the one that is over, with the ways on. */
import type { Language, Plan, PlannedSite } from "@escale/shared/client/types";
import { agreedRules } from "../domain/agreed";
import { clauseLeftMs, overClause } from "../domain/agreedcues";
import type { OpenGate, State } from "../domain/state";
import { translator } from "../i18n";
import type { GateOver, GateView } from "../messages";
import { forms, minutes, overSentences, waysOn } from "./agreedview";

interface Facts {
  state: State;
  plan: Plan | null;
  site: PlannedSite;
  now: number;
  language: Language;
}

export function agreedAtGate(
  facts: Facts,
  gate: OpenGate,
): Pick<Extract<GateView, { kind: "ask" }>, "agreed" | "over"> {
  return { agreed: lines(facts), over: over(facts, gate) };
}

function lines({ state, site, now, language }: Facts): string[] {
  const t = translator(language);
  return agreedRules(site.cues).flatMap((rule) => {
    const left = clauseLeftMs(state, rule, now);
    if (rule.kind !== "agreed_time" || left === null) return [];
    const { words } = rule;
    return left > 0 ? t("agreed-gate-line", { words, left: minutes(t, left) }) : t("agreed-gate-over", { words });
  });
}

function over(facts: Facts, gate: OpenGate): GateOver | null {
  const { state, site, now, language } = facts;
  const rule = overClause(state, site, now);
  if (!rule || gate.continues?.clauseId === rule.clause_id) return null;
  const t = translator(language);
  const told = { ...facts, rule };
  return {
    clauseId: rule.clause_id,
    words: rule.words,
    sentences: overSentences(t, told),
    // "Not now" stands where the card has "stop".
    actions: waysOn(t, told).filter((action) => action.answer !== "done"),
    forms: forms(t, rule),
  };
}
