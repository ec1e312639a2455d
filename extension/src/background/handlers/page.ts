/** What scripts of watched pages ask and tell. */
import type { CalmPart, Language, Plan, PlannedSite } from "@escale/shared/client/types";
import { attend } from "../../domain/attention";
import { calmOf } from "../../domain/calm";
import { pageState } from "../../domain/pagestate";
import { isGated, isPaused, watchedSite } from "../../domain/standing";
import { pageCuesWithout, type State, type Step, still } from "../../domain/state";
import type { Arrival, VisitState } from "../../messages";
import { gateFor } from "../../platform/runtime";
import { addStyle } from "../../platform/scripting";
import { push } from "../../platform/tabs";
import { CALM_STYLES } from "../calmstyles";
import { addressOfPage, type Handlers, tabOf } from "../dispatch";
import { act, lookAgain } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";
import { calmView } from "../views";

/** A page that the rules let through without a visit (a form post) is left alone at first: it may be somebody signing in. */
const QUIET_MS = 30_000;

export const pageHandlers: Pick<Handlers, "page/state" | "page/media" | "page/style"> = {
  "page/state": async (request, sender) => {
    const arrival = read.oneOf<Arrival>(["loaded", "restored", "injected"], read.fields(request).arrival);
    const [tabId, address] = [tabOf(sender), addressOfPage(sender)];
    await act((state, plan, now) => arrived(state, plan, { arrival, tabId, address }, now));
    await lookAgain();
    const language = await spokenLanguage();
    const { calm, state } = await act((current, plan, now) => ({
      ...still(current),
      result: {
        calm: calmAt(current, plan, address, now),
        state: told(current, plan, { arrival, tabId, address }, language, now),
      },
    }));
    await push(tabId, "page/calm", calmView(calm, language));
    return state;
  },
  "page/media": async (request, sender) => {
    const playing = read.flag(read.fields(request).playing);
    const tabId = tabOf(sender);
    await act((state) => ({ ...still(played(state, tabId, playing)), result: undefined }));
    await lookAgain();
    return undefined;
  },
  "page/style": async (_request, sender) => {
    await addStyle(tabOf(sender), CALM_STYLES);
    return undefined;
  },
};

function calmAt(state: State, plan: Plan | null, address: string | null, now: number): CalmPart[] {
  const site = watchedSite(plan, address);
  return site ? calmOf(state, site, now) : [];
}

interface Page {
  arrival: Arrival;
  tabId: number;
  address: string | null;
}

function arrived(state: State, plan: Plan | null, page: Page, now: number): Step & { result: undefined } {
  const site = watchedSite(plan, page.address);
  const playing = state.playing.filter((tab) => tab !== page.tabId);
  if (!site || mustReturn(state, site, page, now)) return { ...still({ ...state, playing }), result: undefined };
  const quiet = page.arrival === "loaded" && isGated(state, site, now);
  const pages = { ...state.pages, [page.tabId]: { siteId: site.id, quietUntil: quiet ? now + QUIET_MS : 0 } };
  // A new document in the attended tab: what its predecessor was attended is settled before.
  const settled = attend(state, state.attention, now);
  const pageCues = pageCuesWithout(state, (cue) => cue.tabId === page.tabId);
  return { state: { ...settled.state, pages, playing, pageCues }, facts: settled.facts, result: undefined };
}

function told(
  state: State,
  plan: Plan | null,
  page: Page,
  language: Language,
  now: number,
): VisitState | { gate: string } | null {
  const site = watchedSite(plan, page.address);
  if (!site || isPaused(state, now)) return null;
  if (mustReturn(state, site, page, now) && page.address) return { gate: gateFor(page.address) };
  const visit = pageState(state, site, page.tabId, now);
  return visit && { ...visit, language };
}

/** Back from the cache of history no request is made, so no rule saw it: the page goes to the gate. */
function mustReturn(state: State, site: PlannedSite, page: Page, now: number): boolean {
  return page.arrival === "restored" && isGated(state, site, now);
}

function played(state: State, tabId: number, playing: boolean): State {
  const others = state.playing.filter((tab) => tab !== tabId);
  return { ...state, playing: playing ? [...others, tabId] : others };
}
