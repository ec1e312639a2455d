/** What is known, visit by visit, of whether cues are able to play. Told once a visit and kind; a "no" may still become a "yes". */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { attendedTab, credited, type Snapshot } from "./attention";
import { type Check, OF_MEDIA, UNREACHED_MS, type VisitHealth } from "./health";
import { watchedSite } from "./standing";
import { type Fact, type LiveVisit, type State, type Step, still } from "./state";

/** Take in what was found for a visit of `site`. Kinds that the plan does not ask for there are nobody's loss. */
export function checked(state: State, site: PlannedSite, found: readonly Check[], now: number): Step {
  const visit = state.visits[site.id];
  if (!visit) return still(state);
  const news = found.filter(
    ({ kind, able }) => site.cues.some((rule) => rule.kind === kind) && isNews(visit.health.checks[kind], able),
  );
  if (news.length === 0) return still(state);
  const checks = { ...visit.health.checks, ...Object.fromEntries(news.map(({ kind, able }) => [kind, able])) };
  const facts = news.map(
    ({ kind, able }): Fact => ({
      type: "cue.checked",
      at: now,
      visit_id: visit.visitId,
      site_id: site.id,
      kind,
      able,
    }),
  );
  return { state: withHealth(state, visit, { ...visit.health, checks }), facts };
}

const isNews = (known: boolean | undefined, able: boolean): boolean => known === undefined || (!known && able);

/** The attended tab is heard while none of its page's own media play: a frame of another site, or a sound without an element. */
export function listened(state: State, plan: Plan | null, seen: Snapshot, now: number): Step {
  const tab = attendedTab(seen, state.playing);
  const site = watchedSite(plan, tab?.url);
  const only = heardNoMore(state, site?.id ?? null);
  const visit = site ? only.visits[site.id] : undefined;
  if (!tab || !site || !visit || !site.cues.some((rule) => OF_MEDIA.includes(rule.kind))) return still(only);
  const { health } = visit;
  if (health.unreachedMs >= UNREACHED_MS) return still(only);
  const isUnreached = tab.audible && !state.playing.includes(tab.tabId);
  const since = isUnreached ? now : null;
  if (!isUnreached && health.unreachedSince === null) return still(only);
  const more = isUnreached && health.unreachedSince !== null ? credited(health.unreachedSince, now) : 0;
  const unreachedMs = health.unreachedMs + more;
  const after = withHealth(only, visit, { ...health, unreachedMs, unreachedSince: since });
  if (unreachedMs < UNREACHED_MS) return still(after);
  const unable = OF_MEDIA.map((kind) => ({ kind, able: false }));
  return checked(after, site, unable, now);
}

/** What plays on a page that is not attended is not listened to: the time until one comes back to it was not heard. */
function heardNoMore(state: State, attendedSiteId: string | null): State {
  const others = Object.values(state.visits).filter(
    ({ siteId, health }) => siteId !== attendedSiteId && health.unreachedSince !== null,
  );
  return others.reduce(
    (current, visit) => withHealth(current, visit, { ...visit.health, unreachedSince: null }),
    state,
  );
}

function withHealth(state: State, visit: LiveVisit, health: VisitHealth): State {
  return { ...state, visits: { ...state.visits, [visit.siteId]: { ...visit, health } } };
}
