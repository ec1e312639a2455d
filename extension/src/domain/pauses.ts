/** Pauses lift gates and cues; no visit is recorded meanwhile. */
import { andThen, type State, type Step } from "./state";
import { endAll } from "./visits";

const DAY_STARTS_AT_HOUR = 4;

/** The instant a pause of so many minutes, or of today, ends. Days start at four, local time. */
export function pauseEnd(minutes: number | "today", now: number): number {
  if (minutes !== "today") return now + minutes * 60_000;
  const end = new Date(now);
  if (end.getHours() >= DAY_STARTS_AT_HOUR) end.setDate(end.getDate() + 1);
  end.setHours(DAY_STARTS_AT_HOUR, 0, 0, 0);
  return end.getTime();
}

export function pause(state: State, until: number, now: number): Step {
  return andThen(endAll(state, "left", now), (ended) => ({
    state: { ...ended, pausedUntil: until, asks: {}, attention: null },
    facts: [{ type: "browser.paused", at: now, until_at: new Date(until).toISOString() }],
  }));
}

/** The person ended the pause. A pause that runs out needs no event: its end was announced. */
export function resume(state: State, now: number): Step {
  if (state.pausedUntil === null) return { state, facts: [] };
  return { state: { ...state, pausedUntil: null }, facts: [{ type: "browser.resumed", at: now }] };
}

/** A pause whose end has come is forgotten. */
export function endPause(state: State, now: number): State {
  return state.pausedUntil !== null && now >= state.pausedUntil ? { ...state, pausedUntil: null } : state;
}
