/** Alarms: each deadline is one, since the background may be stopped at any moment. */
import { browser } from "wxt/browser";
import type { Alarm } from "../domain/alarms";

/** A deadline that moved by less is left alone, so that each event does not push the next tick away. */
const SAME_MS = 1_000;

export async function applyAlarms(wanted: readonly Alarm[]): Promise<void> {
  const current = new Map((await browser.alarms.getAll()).map((alarm) => [alarm.name, alarm]));
  for (const name of current.keys()) if (!wanted.some((alarm) => alarm.name === name)) await browser.alarms.clear(name);
  for (const alarm of wanted) if (!isSet(current.get(alarm.name), alarm)) await set(alarm);
}

/** A periodic alarm that runs is left running: setting it again would start its period anew. */
function isSet(current: { scheduledTime: number; periodInMinutes?: number } | undefined, wanted: Alarm): boolean {
  if (!current) return false;
  if (wanted.periodMinutes !== undefined) return current.periodInMinutes === wanted.periodMinutes;
  return current.periodInMinutes === undefined && Math.abs(current.scheduledTime - wanted.when) < SAME_MS;
}

async function set({ name, when, periodMinutes }: Alarm): Promise<void> {
  // Firefox drops an alarm whose first time has passed while the machine slept; it fires in a moment instead.
  await browser.alarms.create(name, {
    when: Math.max(when, Date.now() + 100),
    ...(periodMinutes !== undefined && { periodInMinutes: periodMinutes }),
  });
}
