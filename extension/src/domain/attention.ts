/** Attended time: all windows, tabs and signs of presence reduce to one attended tab, and its time is settled in small parts. */
import { withAgreedTime } from "./agreedday";
import { tellCounts } from "./counted";
import { type State, type Step, still } from "./state";
import { withAttended } from "./today";

export interface ActiveTab {
  tabId: number;
  url: string | null;
  audible: boolean;
}

export interface Snapshot {
  /** One entry a window: its active tab. */
  windows: readonly { focused: boolean; active: ActiveTab | null }[];
  idle: "active" | "idle" | "locked";
  /** Of all tabs that may be pages of watched sites. */
  addresses: readonly string[];
}

/** Two ticks of the alarm: what a gap may credit at most, so that sleep and clock jumps count for nothing. */
const MOST_CREDITED_MS = 60_000;

/** The one tab that somebody attends: active in the focused window, with someone there or media playing in it. */
export function attendedTab(snapshot: Snapshot, playing: readonly number[]): ActiveTab | null {
  const active = snapshot.windows.find((window) => window.focused)?.active ?? null;
  if (!active || snapshot.idle === "locked") return null;
  const plays = active.audible || playing.includes(active.tabId);
  return snapshot.idle === "active" || plays ? active : null;
}

/** Milliseconds attended between two instants: nothing for a clock that went back, two ticks at most. */
export function credited(since: number, now: number): number {
  return Math.min(MOST_CREDITED_MS, Math.max(0, now - since));
}

/** Credit the attended time up to `now` to the visit it belongs to. */
export function settle(state: State, now: number): Step {
  const { attention } = state;
  if (!attention) return still(state);
  const settled = { ...state, attention: { ...attention, since: now } };
  const visit = state.visits[attention.siteId];
  const ms = credited(attention.since, now);
  if (!visit || ms === 0) return still(settled);
  const to = attention.since + ms;
  const counted = tellCounts(visit, to);
  const lastAttendedAt = Math.max(visit.lastAttendedAt, to);
  const after = { ...counted.visit, attendedMs: visit.attendedMs + ms, lastAttendedAt };
  return {
    state: {
      ...settled,
      visits: { ...state.visits, [visit.siteId]: after },
      today: withAttended(state.today, visit.siteId, ms),
      agreed: withAgreedTime(state.agreed, visit.siteId, ms),
    },
    facts: [
      {
        type: "visit.progressed",
        at: to,
        visit_id: visit.visitId,
        site_id: visit.siteId,
        from_at: new Date(attention.since).toISOString(),
        to_at: new Date(to).toISOString(),
        attended_ms: after.attendedMs,
      },
      ...counted.facts,
    ],
  };
}

/** Attend this watched page from `now` on, or none. Settles what was attended before. */
export function attend(state: State, target: { tabId: number; siteId: string } | null, now: number): Step {
  const { state: settled, facts } = settle(state, now);
  return { state: { ...settled, attention: target && { ...target, since: now } }, facts };
}

/** Attended total of a visit at `now`, the part that is not settled yet included. */
export function attendedAt(state: State, siteId: string, now: number): number {
  const running = state.attention?.siteId === siteId ? credited(state.attention.since, now) : 0;
  return (state.visits[siteId]?.attendedMs ?? 0) + running;
}
