/** The toolbar's popup: where the current tab stands, ending its visit, pausing, the dashboard. */
import type { Plan } from "@escale/shared/client/types";
import { attendedAt } from "../../domain/attention";
import { calmOf, withCalm } from "../../domain/calm";
import { pause, pauseEnd, resume } from "../../domain/pauses";
import { mustSayWho } from "../../domain/presence";
import { originsOf } from "../../domain/scripts";
import { isPaused, watchedSite } from "../../domain/standing";
import { type State, still } from "../../domain/state";
import { end } from "../../domain/visits";
import type { DashboardPage, Outcome, ToolbarView } from "../../messages";
import { readValue } from "../../platform/database";
import { grantedOrigins } from "../../platform/permissions";
import { readReachable } from "../../platform/session";
import { addressOf } from "../../platform/tabs";
import { agreedView } from "../agreedtoolbar";
import { closeSite } from "../closing";
import { openDashboard } from "../dashboard";
import type { Handlers } from "../dispatch";
import { act, lookAgain } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";
import { whoIsHere } from "../people";
import { synchronise } from "../syncing";
import { atMost } from "../waiting";
import { ratingMs } from "./rating";

type ToolbarHandlers = Pick<Handlers, "toolbar/view" | "toolbar/end" | "calm/set" | "pause/set" | "dashboard/open">;

const DASHBOARD_PAGES: readonly DashboardPage[] = ["today", "reflection", "family/seen", "family/requests"];
const LONGEST_PAUSE_MINUTES = 24 * 60;

export const toolbarHandlers: ToolbarHandlers = {
  "toolbar/view": async (request) => {
    const tabId = read.integer(read.fields(request).tabId, 0, Number.MAX_SAFE_INTEGER);
    await atMost(synchronise());
    const [address, language, identity, serviceReachable] = await Promise.all([
      addressOf(tabId),
      spokenLanguage(),
      readValue("identity"),
      readReachable(),
    ]);
    const { plan, ...current } = await act((state, plan, now) => ({
      ...still(state),
      result: { plan, agreed: agreedView(state, plan, language, now), ...standing(state, plan, address, now) },
    }));
    return {
      language,
      paired: identity?.confirmed === true,
      serviceReachable,
      missing: await missing(plan),
      reflectionsDue: plan?.reflections_due ?? 0,
      ...current,
    };
  },
  "toolbar/end": async (request) => {
    const visitId = read.id(read.fields(request).visitId);
    return endVisit(visitId);
  },
  "calm/set": async (request) => {
    const { visitId, hide } = read.fields(request);
    return setCalm(read.id(visitId), read.flag(hide));
  },
  "pause/set": async (request) => {
    const { minutes } = read.fields(request);
    const length = minutes === null || minutes === "today" ? minutes : read.integer(minutes, 1, LONGEST_PAUSE_MINUTES);
    const outcome = await act((state, plan, now) => {
      if (length !== null && mustSayWho(state, plan)) return { ...still(state), result: NOBODY_HERE };
      const dayEndsAt = plan ? Date.parse(plan.day_ends_at) : now;
      const step = length === null ? resume(state, now) : pause(state, pauseEnd(length, now, dayEndsAt), now);
      return { ...step, result: { ok: true } as const };
    });
    await lookAgain();
    return outcome;
  },
  "dashboard/open": async (request) => {
    const page = read.oneOf(DASHBOARD_PAGES, read.fields(request).page);
    return openDashboard(page, await whoIsHere());
  },
};

function standing(
  state: State,
  plan: Plan | null,
  address: string | null,
  now: number,
): Pick<ToolbarView, "pausedUntil" | "site" | "visit" | "rateable"> {
  const site = watchedSite(plan, address);
  const visit = site ? state.visits[site.id] : undefined;
  const latest = state.ended.filter((ended) => now - ended.endedAt <= ratingMs(plan) && !ended.rated).at(-1);
  return {
    pausedUntil: isPaused(state, now) ? state.pausedUntil : null,
    site: site && { siteId: site.id, name: site.name },
    visit: visit
      ? {
          visitId: visit.visitId,
          intention: visit.intention,
          plannedMs: visit.plannedMs,
          attendedMs: attendedAt(state, visit.siteId, now),
          dueAtMs: visit.dueAtMs,
          isCalm: site !== null && calmOf(state, site, now).length > 0,
        }
      : null,
    rateable: latest
      ? {
          visitId: latest.visitId,
          siteName: latest.siteName,
          intention: latest.intention,
          attendedMs: latest.attendedMs,
          plannedMs: latest.plannedMs,
        }
      : null,
  };
}

/** A site of several hosts is one site, and one host of several sites is asked for once. */
async function missing(plan: Plan | null): Promise<ToolbarView["missing"]> {
  const wanted = (plan?.sites ?? []).map(originsOf);
  const granted = await grantedOrigins([...new Set(wanted.flat())]);
  const lacking = wanted.map((origins) => origins.filter((origin) => !granted.has(origin)));
  return {
    siteCount: lacking.filter((origins) => origins.length > 0).length,
    origins: [...new Set(lacking.flat())],
  };
}

async function setCalm(visitId: string, hide: boolean): Promise<Outcome> {
  const isLive = await act((state) => {
    const visit = Object.values(state.visits).find((live) => live.visitId === visitId);
    if (!visit) return { ...still(state), result: false };
    return { ...still(withCalm(state, visit, hide ? "hidden" : "shown")), result: true };
  });
  return isLive ? { ok: true } : VISIT_NOT_LIVE;
}

const NOBODY_HERE: Outcome = { ok: false, code: "nobody_here", detail: "A pause is one's own: say first who is here." };

const VISIT_NOT_LIVE: Outcome = { ok: false, code: "visit_not_live", detail: "This visit has ended." };

async function endVisit(visitId: string): Promise<Outcome> {
  const site = await act((state, plan, now) => {
    const visit = Object.values(state.visits).find((live) => live.visitId === visitId);
    if (!visit) return { ...still(state), result: null };
    const named = plan?.sites.find((candidate) => candidate.id === visit.siteId) ?? null;
    return { ...end(state, visit.siteId, "done", now), result: named };
  });
  if (!site) return VISIT_NOT_LIVE;
  await closeSite(site, null, visitId);
  return { ok: true };
}
