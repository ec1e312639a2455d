/** What scripts of watched pages ask and tell. */
import type { CalmPart, Plan, PlannedSite } from "@escale/shared/client/types";
import { attend } from "../../domain/attention";
import { calmOf } from "../../domain/calm";
import { checked } from "../../domain/checked";
import { count, reach, tellAway } from "../../domain/counted";
import type { Check } from "../../domain/health";
import { type PageState, pageState } from "../../domain/pagestate";
import { GESTURES, type Reached } from "../../domain/reached";
import { isGated, isPausedAt, watchedSite } from "../../domain/standing";
import { pageCuesWithout, type State, type Step, still } from "../../domain/state";
import type { Arrival } from "../../messages";
import { gateFor } from "../../platform/runtime";
import { addStyle } from "../../platform/scripting";
import { push } from "../../platform/tabs";
import { judge } from "../adapters";
import { CALM_STYLES } from "../calmstyles";
import { addressOfPage, type Handlers, type Sender, tabOf } from "../dispatch";
import { act, lookAgain } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";
import { type Arrived, arrivedAt, gestured } from "../trails";
import { calmView } from "../views";
import { visitState } from "../visitstate";

/** A page that the rules let through without a visit (a form post) is left alone at first: it may be somebody signing in. */
const QUIET_MS = 30_000;

type Handled = "page/state" | "page/media" | "page/checked" | "page/counted" | "page/style";

export const pageHandlers: Pick<Handlers, Handled> = {
  "page/state": async (request, sender) => {
    const { arrival: word, life: number, referrer } = read.fields(request);
    const life = read.integer(number, 0, MOST_LIFE);
    const arrival = read.oneOf<Arrival>(["loaded", "restored", "injected"], word);
    const [tabId, address] = [tabOf(sender), addressOfPage(sender)];
    const way = arrival === "loaded" ? await arrivedAt(tabId, address, read.referrer(referrer)) : null;
    const arriving: Page = { arrival, tabId, life, address, way };
    await act((state, plan, now) => arrived(state, plan, arriving, now));
    await lookAgain();
    const { calm, page } = await act((state, plan, now) => ({
      ...still(state),
      result: {
        calm: calmAt(state, plan, address, now),
        page: told(state, plan, arriving, now),
      },
    }));
    await push(tabId, "page/calm", calmView(calm, await spokenLanguage()));
    return page && "gate" in page ? page : visitState(page, address);
  },
  "page/media": async (request, sender) => {
    const playing = read.flag(read.fields(request).playing);
    const tabId = tabOf(sender);
    await act((state) => ({ ...still(played(state, tabId, playing)), result: undefined }));
    await lookAgain();
    return undefined;
  },
  "page/checked": async (request, sender) => {
    const { visitId, checks, adapter } = read.fields(request);
    const said = { visitId: read.id(visitId), checks: read.checks(checks), adapter: read.adapterSign(adapter) };
    const isOf = await act((state, plan, now) => found(state, plan, said, sender, now));
    if (isOf && said.adapter) await judge(said.adapter, said.visitId, addressOfPage(sender));
    return undefined;
  },
  "page/counted": async (request, sender) => {
    const { life, items, sponsored, hints } = read.fields(request);
    const { gesture, autoplay, recommendation } = read.fields(hints);
    const tabId = tabOf(sender);
    const from = { tabId, life: read.integer(life, 0, MOST_LIFE) };
    if (gesture !== null) await gestured(tabId, read.oneOf(GESTURES, gesture));
    const counts = {
      items: read.integer(items, 0, MOST),
      sponsored: read.integer(sponsored, 0, MOST),
      autoplay: read.integer(autoplay, 0, MOST),
      recommendation: read.integer(recommendation, 0, MOST),
    };
    // Most gestures come without a new count, and cost no write.
    if (Object.values(counts).some((number) => number > 0))
      await act((state, _plan, now) => ({ ...tellAway(count(state, from, counts), now), result: undefined }));
    return undefined;
  },
  "page/style": async (_request, sender) => {
    await addStyle(tabOf(sender), CALM_STYLES);
    return undefined;
  },
};

const MOST = 1_000_000;
const MOST_LIFE = 0xffff_ffff;

/** Only the visit of the page's own site can be meant. */
function found(
  state: State,
  plan: Plan | null,
  said: { visitId: string; checks: Check[] },
  sender: Sender,
  now: number,
): Step & { result: boolean } {
  const site = watchedSite(plan, addressOfPage(sender));
  if (!site || state.visits[site.id]?.visitId !== said.visitId) return { ...still(state), result: false };
  return { ...checked(state, site, said.checks, now), result: true };
}

function calmAt(state: State, plan: Plan | null, address: string | null, now: number): CalmPart[] {
  const site = watchedSite(plan, address);
  return site ? calmOf(state, site, now) : [];
}

interface Page {
  arrival: Arrival;
  tabId: number;
  life: number;
  address: string | null;
  way: Arrived | null;
}

function arrived(state: State, plan: Plan | null, page: Page, now: number): Step & { result: undefined } {
  const site = watchedSite(plan, page.address);
  const playing = state.playing.filter((tab) => tab !== page.tabId);
  const writing = state.writing.filter((tab) => tab !== page.tabId);
  if (!site || mustReturn(state, site, page, now))
    return { ...still({ ...state, playing, writing }), result: undefined };
  const quiet = page.arrival === "loaded" && isGated(state, site, now);
  const { life } = page;
  const pages = { ...state.pages, [page.tabId]: { siteId: site.id, quietUntil: quiet ? now + QUIET_MS : 0, life } };
  // A new document in the attended tab: what its predecessor was attended is settled before.
  const settled = attend(state, state.attention, now);
  const pageCues = pageCuesWithout(state, (cue) => cue.tabId === page.tabId);
  const there = { ...settled.state, pages, playing, writing, pageCues };
  const how = reachedBy(page, state.visits[site.id] !== undefined);
  return { state: how ? reach(there, page.tabId, how) : there, facts: settled.facts, result: undefined };
}

/** null: nothing new was reached, as by going back within a visit; its first page always was. */
function reachedBy({ arrival, way }: Page, isVisited: boolean): Reached | null {
  if (arrival === "restored") return isVisited ? null : "unknown";
  return way && !(way.again && isVisited) ? way.how : null;
}

function told(state: State, plan: Plan | null, page: Page, now: number): PageState | { gate: string } | null {
  const site = watchedSite(plan, page.address);
  if (!site || isPausedAt(state, site, now)) return null;
  if (mustReturn(state, site, page, now) && page.address) return { gate: gateFor(page.address) };
  return pageState(state, site, page.tabId, now);
}

/** Back from the cache of history no request is made, so no rule saw it: the page goes to the gate. */
function mustReturn(state: State, site: PlannedSite, page: Page, now: number): boolean {
  return page.arrival === "restored" && isGated(state, site, now);
}

function played(state: State, tabId: number, playing: boolean): State {
  const others = state.playing.filter((tab) => tab !== tabId);
  return { ...state, playing: playing ? [...others, tabId] : others };
}
