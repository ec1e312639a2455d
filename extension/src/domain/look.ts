/** One look at the browser: who is absent, what is attended now, and what has to be asked there. */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { showAgreed } from "./agreedcues";
import { attend, attendedTab, type Snapshot } from "./attention";
import { ask } from "./cues";
import { withoutIdle } from "./due";
import { forgetLooks, sitesWithPages, watchGone } from "./looks";
import { endPause } from "./pauses";
import { mustSayWho, watchPresence } from "./presence";
import { isPausedAt, watchedSite } from "./standing";
import { andThen, type State, type Step, still } from "./state";
import { expire, forgetEnded, patienceOf, start } from "./visits";

/** A burst of browser events about the same tab settles nothing: the tick will. */
const FRESH_MS = 20_000;

export function look(before: State, plan: Plan | null, snapshot: Snapshot, now: number, newId: () => string): Step {
  if (!plan) return still(before.attention ? { ...before, attention: null } : before);
  const present = watchPresence(
    forgetLooks(forgetEnded(endPause(before, now), plan.rating_seconds * 1000, now), now),
    plan,
    snapshot,
    now,
  );
  // Nobody is known to be here any more: what follows is nobody's, by another plan.
  if (before.here && !present.state.here) return present;
  return andThen(present, (state) => lookAt(state, plan, snapshot, now, newId));
}

function lookAt(state: State, plan: Plan, snapshot: Snapshot, now: number, newId: () => string): Step {
  const active = attendedTab(snapshot, state.playing);
  const at = watchedSite(plan, active?.url);
  const site = at && isPausedAt(state, at, now) ? null : at;
  const target = active && site && { tabId: active.tabId, siteId: site.id };
  const lived = andThen(expire(state, patienceOf(plan), now), (current) => turnTo(current, target, now));
  const turned = andThen(lived, (current) => still(withoutIdle(current, plan, now)));
  const open = sitesWithPages(plan, snapshot.addresses);
  const settled = andThen(turned, (current) => still(watchGone(current, open, now)));
  if (!site || !target) return settled;
  if (mustSayWho(state, plan))
    return andThen(settled, (current) => still(asksWho(current, site, target.tabId, newId, now)));
  const there = andThen(settled, (current) => arrive(current, site, target.tabId, now, newId));
  return andThen(there, (current) => showAgreed(current, site, target.tabId, newId(), now));
}

function turnTo(state: State, target: { tabId: number; siteId: string } | null, now: number): Step {
  const { attention } = state;
  const same = attention?.tabId === target?.tabId && attention?.siteId === target?.siteId;
  if (same && (!attention || (now >= attention.since && now - attention.since < FRESH_MS))) return still(state);
  return attend(state, target, now);
}

/** A page that stayed open asks there too, and nothing is told of anybody before. */
function asksWho(state: State, site: PlannedSite, tabId: number, newId: () => string, now: number): State {
  const page = state.pages[tabId];
  return page?.siteId === site.id && page.quietUntil <= now ? ask(state, site.id, newId(), now).state : state;
}

/** A watched page without a visit: an ungated site begins one, a page that stayed open asks, one that was just let through waits. */
function arrive(state: State, site: PlannedSite, tabId: number, now: number, newId: () => string): Step {
  if (state.visits[site.id]) return still(state);
  if (!site.gate.enabled) return start(state, { visitId: newId(), site, origin: "already_open", intention: null }, now);
  const page = state.pages[tabId];
  const asks = page?.siteId === site.id && page.quietUntil <= now;
  return asks ? ask(state, site.id, newId(), now) : still(state);
}
