/** Which alarms are needed now. The browser may stop the background at any moment, so each deadline is an alarm. */
import type { State } from "./state";
import { leavesAt, type Patience } from "./visits";

export interface Alarm {
  name: AlarmName;
  /** First time, Unix ms. */
  when: number;
  periodMinutes?: number;
}

export type AlarmName = "tick" | "absence" | "pause" | "sync" | "send";

/** Shorter periods are not granted by Chromium. */
const TICK_MINUTES = 0.5;
const SYNC_MINUTES = 1;
/** The page that loads now needs the machine more than the service does: what its coming recorded is sent a moment later, together. */
export const SEND_AFTER_MS = 1_000;

export interface Needs {
  state: State;
  patience: Patience;
  paired: boolean;
  /** The next attempt to send what is queued; null when nothing waits. */
  sendAt: number | null;
  now: number;
}

/** The tick runs only while a watched page is attended, or somebody of several people is here who may go; the plan is fetched each minute only by a paired browser. */
export function wantedAlarms({ state, patience, paired, sendAt, now }: Needs): Alarm[] {
  const alarms: Alarm[] = [];
  if (state.attention || state.here)
    alarms.push({ name: "tick", when: now + TICK_MINUTES * 60_000, periodMinutes: TICK_MINUTES });
  const absences = Object.values(state.visits).map((visit) => leavesAt(visit, patience));
  if (absences.length > 0) alarms.push({ name: "absence", when: Math.min(...absences) });
  if (state.pausedUntil !== null) alarms.push({ name: "pause", when: state.pausedUntil });
  if (paired) alarms.push({ name: "sync", when: now + SYNC_MINUTES * 60_000, periodMinutes: SYNC_MINUTES });
  if (paired && sendAt !== null) alarms.push({ name: "send", when: sendAt });
  return alarms;
}
