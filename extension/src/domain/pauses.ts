/** Pauses lift gates and cues; no visit is recorded meanwhile. */
import { endOfDay } from "./days";
import { andThen, type State, type Step } from "./state";
import { endAll } from "./visits";

/** The instant a pause of so many minutes, or of today, ends. `dayEndsAt`: the person's own day, as the plan knows it. */
export function pauseEnd(minutes: number | "today", now: number, dayEndsAt: number): number {
  return minutes === "today" ? endOfDay(dayEndsAt, now) : now + minutes * 60_000;
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
