/** What cues of an agreement say: the clause's own words, what is left, and every way on. */
import type { CueAnswer, Language, Plan, PlannedSite } from "@escale/shared/client/types";
import { clockTime, duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { type AgreedRule, agreedRules, hoursEnd } from "../domain/agreed";
import { type AgreedCue, clauseLeftMs, mayContinue } from "../domain/agreedcues";
import { serviceNow } from "../domain/serviceclock";
import type { State } from "../domain/state";
import { MOST_MINUTES, type Wish } from "../domain/wish";
import { isWaiting, latestWish, waitingWish } from "../domain/wishes";
import { translator } from "../i18n";
import type { CardForm, CueView } from "../messages";

export interface AgreedFacts {
  state: State;
  plan: Plan | null;
  site: PlannedSite;
  rule: AgreedRule;
  now: number;
  language: Language;
}

/** The most that can be asked for at once (`MoreMinutes` of the wire). */
const ASKED_MINUTES = 15;
const MINUTE_MS = 60_000;

type Action = CueView["actions"][number];

export function agreedCueView(cue: AgreedCue, facts: AgreedFacts): CueView {
  const { language } = facts;
  const t = translator(language);
  const isCurtain = cue.stage === "due";
  return {
    cueId: cue.cueId,
    kind: cue.kind,
    strength: isCurtain ? "curtain" : cue.stage === "finish" ? "card" : "chip",
    eyebrow: eyebrow(t, cue, facts),
    title: facts.rule.words,
    body: (isCurtain ? overSentences(t, facts) : chipSentences(t, cue, facts)).join(" "),
    bar: null,
    actions: isCurtain ? waysOn(t, facts) : chipActions(t, cue, facts),
    forms: forms(t, facts.rule),
    // No key of habit says "continue anyway" or closes what is open.
    escape: isCurtain ? null : "continue",
    language,
  };
}

function eyebrow(t: Translate, cue: AgreedCue, facts: AgreedFacts): string {
  const { state, rule, now } = facts;
  const left = clauseLeftMs(state, rule, now) ?? 0;
  if (cue.stage === "finish")
    return t("agreed-finish-eyebrow", { left: minutes(t, Math.max(0, rule.finish_ms + left)) });
  if (cue.stage === "writing") return t("agreed-writing-eyebrow");
  if (cue.stage === "due") return t("agreed-eyebrow");
  const id = rule.kind === "agreed_hours" ? "agreed-warn-hours" : "agreed-warn-time";
  return `${t("agreed-eyebrow")} · ${t(id, { left: minutes(t, left) })}`;
}

/** Rounded up: "one minute left" while there are seconds. */
export const minutes = (t: Translate, ms: number): string => duration(t, Math.max(1, Math.ceil(ms / MINUTE_MS)) * 60);

/** Why, until when, what is left elsewhere, and what became of a wish. */
export function overSentences(t: Translate, facts: AgreedFacts): string[] {
  const { state, rule, now } = facts;
  const wish = latestWish(state, rule.clause_id, now);
  const isAlone = !rule.may_continue && mayContinue(state, rule, now);
  return [
    ...why(t, facts),
    elsewhere(t, facts),
    ...(wish ? wishSentences(t, wish) : []),
    ...(isAlone ? [t("agreed-away")] : []),
  ];
}

function why(t: Translate, { rule, state, now, language }: AgreedFacts): string[] {
  if (rule.kind === "agreed_time") return [t("agreed-over-time")];
  if (rule.kind === "homework") return [t("agreed-over-homework")];
  const end = hoursEnd(rule, serviceNow(state.clock, now));
  // Told by the clock on this desk, which may differ from the service's.
  return end === null ? [] : [t("agreed-over-hours", { time: clockTime(language, end - state.clock.offsetMs) })];
}

/** Another clause that has minutes left on a site that is open now; else what nothing was agreed about. */
function elsewhere(t: Translate, { state, plan, rule, now }: AgreedFacts): string {
  const leftOf = (one: AgreedRule) => clauseLeftMs(state, one, now);
  for (const site of plan?.sites ?? []) {
    const rules = agreedRules(site.cues);
    if (rules.some((one) => (leftOf(one) ?? 1) <= 0)) continue;
    const other = rules.find((one) => one.kind === "agreed_time" && one.clause_id !== rule.clause_id);
    if (other) return t("agreed-elsewhere", { left: minutes(t, leftOf(other) ?? 0), words: other.words });
  }
  return t("agreed-elsewhere-free");
}

export function wishSentences(t: Translate, wish: Wish): string[] {
  const { answer } = wish;
  if (wish.refused !== null) return [t("agreed-wish-refused")];
  if (isWaiting(wish)) {
    const id = wish.how === "draw" ? "drawing" : wish.sent ? "waiting" : "unsent";
    return [t(`agreed-wish-${id}`, { minutes: wish.minutes })];
  }
  const became = answer?.state.replaceAll("_", "-") ?? "";
  const isYes = ["granted", "automatic", "drawn"].includes(became);
  const said = t(`agreed-wish-${isYes ? "granted" : became}`, { minutes: answer?.granted_minutes ?? 0 });
  return answer?.answer_words ? [said, t("agreed-wish-words", { words: answer.answer_words })] : [said];
}

/** Stop first; ask, unless it waits already; the reserve, while there is some; and on anyway, told to both. */
export function waysOn(t: Translate, { state, rule, now }: AgreedFacts): Action[] {
  const wish = latestWish(state, rule.clause_id, now);
  const waits = wish !== null && isWaiting(wish);
  const action = (answer: CueAnswer, label: string, main = false): Action => ({ answer, label, main });
  const isFirst = rule.kind === "homework";
  return [
    action("done", t("agreed-stop"), true),
    ...(waits || isFirst ? [] : [action("asked", t("agreed-ask"))]),
    ...(waits || isFirst || rule.reserve_ms < MINUTE_MS
      ? []
      : [action("drawn", t("agreed-draw", { left: minutes(t, rule.reserve_ms) }))]),
    ...(mayContinue(state, rule, now)
      ? [action("continue", t(isFirst ? "agreed-homework-done" : "agreed-continue"))]
      : []),
  ];
}

/** What one may still do, and the wish that waits for an answer. */
function chipSentences(t: Translate, cue: AgreedCue, { state, rule, now }: AgreedFacts): string[] {
  const wish = waitingWish(state, rule.clause_id, now);
  return [...(cue.stage === "finish" ? [t("agreed-finish-body")] : []), ...(wish ? wishSentences(t, wish) : [])];
}

function chipActions(t: Translate, cue: AgreedCue, { state, rule, now }: AgreedFacts): Action[] {
  const ok: Action = {
    answer: "continue",
    label: t(cue.stage === "finish" ? "agreed-finish-go" : "agreed-ok"),
    main: true,
  };
  if (cue.stage === "writing") return [ok];
  const stop: Action = { answer: "done", label: t("agreed-stop"), main: false };
  const ask: Action = { answer: "asked", label: t("agreed-ask"), main: false };
  const waits = waitingWish(state, rule.clause_id, now) !== null;
  return [ok, ...(cue.stage === "finish" ? [stop] : []), ...(waits ? [] : [ask])];
}

export function forms(t: Translate, rule: AgreedRule): Partial<Record<CueAnswer, CardForm>> {
  const reserve = Math.max(1, Math.floor(rule.reserve_ms / MINUTE_MS));
  const ask: CardForm = {
    minutes: { label: t("agreed-ask-minutes"), value: ASKED_MINUTES, most: MOST_MINUTES },
    reason: { label: t("agreed-ask-reason"), placeholder: t("agreed-ask-placeholder") },
    send: t("agreed-ask-send"),
    problem: t("agreed-ask-wrong", { most: MOST_MINUTES }),
  };
  const most = Math.min(MOST_MINUTES, reserve);
  const draw: CardForm = {
    minutes: { label: t("agreed-ask-minutes"), value: Math.min(ASKED_MINUTES, most), most },
    reason: null,
    send: t("agreed-draw-send"),
    problem: t("agreed-draw-wrong", { most }),
  };
  return { asked: ask, drawn: draw };
}
