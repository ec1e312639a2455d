/** Cues of watched pages: due, answered, removed by the page, done with. */
import type { CueAnswer, CueKind, Language, Plan, PlannedSite } from "@escale/shared/client/types";
import { agreedRules, isAgreed } from "../../domain/agreed";
import type { AgreedCue } from "../../domain/agreedcues";
import { answer, answerAsk, dropped, findCue, removed, show } from "../../domain/cues";
import { type PageState, pageState } from "../../domain/pagestate";
import { mustSayWho } from "../../domain/presence";
import { watchedSite } from "../../domain/standing";
import { type State, type Step, still, without } from "../../domain/state";
import type { CueView } from "../../messages";
import { gateFor } from "../../platform/runtime";
import { navigate } from "../../platform/tabs";
import { agreedCueView } from "../agreedview";
import { closeSite } from "../closing";
import { addressOfPage, type Handlers, type Sender, tabOf } from "../dispatch";
import { act, newId } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";
import { cueView } from "../views";
import { visitState } from "../visitstate";

const MOST = 1_000_000;

export const cueHandlers: Pick<Handlers, "cue/due" | "cue/answer" | "cue/removed" | "cue/dropped"> = {
  "cue/due": async (request, sender) => {
    const { visitId, kind, count, chapter } = read.fields(request);
    const counts = { count: read.integer(count, 0, MOST), chapter: read.integer(chapter, 0, MOST) };
    const claim = { visitId: read.id(visitId), kind: read.cueKind(kind), ...counts, language: await spokenLanguage() };
    return act((state, plan, now) => due(state, plan, claim, sender, now));
  },
  "cue/answer": async (request, sender) => {
    const { cueId, answer: word } = read.fields(request);
    const said = { cueId: read.id(cueId), answer: read.cueAnswer(word) };
    const { follow, page } = await act((state, plan, now) => answered(state, plan, said, sender, now));
    await follow();
    return visitState(page, addressOfPage(sender));
  },
  "cue/removed": async (request, sender) => {
    const cueId = read.id(read.fields(request).cueId);
    await act((state, _plan, now) => {
      const cue = findCue(state, cueId, tabOf(sender));
      return { ...(cue ? removed(state, cueId, cue, now) : still(state)), result: undefined };
    });
    return undefined;
  },
  "cue/dropped": async (request, sender) => {
    const cueId = read.id(read.fields(request).cueId);
    await act((state) => ({ ...still(dropped(state, cueId, tabOf(sender))), result: undefined }));
    return undefined;
  },
};

interface Claim {
  visitId: string;
  kind: CueKind;
  count: number;
  chapter: number;
  language: Language;
}

/** The page says that a cue is due. Only the visit (or question) of the page's own site can be meant. */
function due(
  state: State,
  plan: Plan | null,
  claim: Claim,
  sender: Sender,
  now: number,
): Step & { result: CueView | null } {
  const site = watchedSite(plan, addressOfPage(sender));
  const visit = site && state.visits[site.id];
  if (!site) return { ...still(state), result: null };
  const facts = { ...claim, site, plan, state, now };
  if (!visit && state.asks[site.id] === claim.visitId) {
    return { ...still(state), result: cueView({ ...facts, kind: "planned_time", cueId: claim.visitId, visit: null }) };
  }
  if (visit?.visitId !== claim.visitId || !site.cues.some((rule) => rule.kind === claim.kind))
    return { ...still(state), result: null };
  const { cueId, ...step } = show(state, { site, visit, kind: claim.kind, tabId: tabOf(sender) }, newId(), now);
  const shown = { ...facts, state: step.state, visit: step.state.visits[site.id] ?? visit };
  // Another page may have been the first to say that a cue of the whole visit is due.
  const kind = shown.visit.pending?.cueId === cueId ? shown.visit.pending.kind : claim.kind;
  return { ...step, result: cueId === null ? null : viewOf({ ...shown, kind, cueId }) };
}

type Showing = Parameters<typeof cueView>[0] & { plan: Plan | null };

/** null: the clause of the cue is no longer in the plan. */
function viewOf(facts: Showing): CueView | null {
  const { visit, site } = facts;
  const pending = visit?.pending;
  if (!pending || pending.cueId !== facts.cueId || !isAgreed(pending.kind)) return cueView(facts);
  const rule = agreedRules(site.cues).find((one) => one.clause_id === pending.clauseId);
  return rule ? agreedCueView(pending as AgreedCue, { ...facts, rule }) : null;
}

export interface Said {
  cueId: string;
  answer: CueAnswer;
}

export interface Answered {
  page: PageState | null;
  /** What happens to tabs, once the answer is stored. */
  follow: () => Promise<void>;
}

export function answered(
  state: State,
  plan: Plan | null,
  said: Said,
  sender: Sender,
  now: number,
): Step & { result: Answered } {
  const site = watchedSite(plan, addressOfPage(sender));
  const cue = findCue(state, said.cueId, tabOf(sender));
  const nothing = { ...still(state), result: { page: null, follow: async () => undefined } };
  if (!site || !cue) return nothing;
  if (cue.kind === "ask") {
    if (cue.siteId !== site.id) return nothing;
    if (mustSayWho(state, plan)) return who(state, site, said, sender, now);
    return outcome(answerAsk(state, said.cueId, site, said.answer, newId(), now), site, said, sender, null, now);
  }
  if (cue.visit.siteId !== site.id) return nothing;
  return outcome(answer(state, said.cueId, cue, said.answer, site, now), site, said, sender, cue.visit.visitId, now);
}

/** Before anything begins, the gate asks who is here; so nothing is told of anybody. */
function who(state: State, site: PlannedSite, said: Said, sender: Sender, now: number): Step & { result: Answered } {
  const asked = still({ ...state, asks: without(state.asks, site.id) });
  const answer = said.answer === "done" ? "done" : "new_intention";
  return outcome(asked, site, { ...said, answer }, sender, null, now);
}

function outcome(
  step: Step,
  site: PlannedSite,
  said: Said,
  sender: Sender,
  visitId: string | null,
  now: number,
): Step & { result: Answered } {
  const tabId = tabOf(sender);
  const stays = said.answer !== "done" && said.answer !== "new_intention";
  const page = stays ? pageState(step.state, site, tabId, now) : null;
  return {
    ...step,
    result: {
      page,
      follow: () => follow(said.answer, site, sender, visitId),
    },
  };
}

async function follow(answer: CueAnswer, site: PlannedSite, sender: Sender, visitId: string | null): Promise<void> {
  const address = addressOfPage(sender);
  if (answer === "done") await closeSite(site, tabOf(sender), visitId);
  if (answer === "new_intention" && address) await navigate(tabOf(sender), gateFor(address, visitId !== null));
}
