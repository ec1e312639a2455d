/** Today's figures, as the service tells them to an open dashboard. */
import { show } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "./asking.mjs";

export const today = (dashboard) => figures(dashboard, "today");
const figures = (dashboard, day) => ask(dashboard, "GET", `days/${day}`);

/** The card of the day, and the cards that were put away. */
export const learning = (dashboard) => ask(dashboard, "GET", "learn-cards");

/** Wait until `found` gives something of today's figures, and return that. The extension sends at once, or by its next alarm. */
export async function untilToday(dashboard, found) {
  await show(dashboard);
  return until(async () => found(await today(dashboard)), "today's figures", { timeoutMs: 90_000, everyMs: 500 });
}

/** The figures of the day before today, as the service counts days. */
export async function dayBefore(dashboard) {
  const { day } = await today(dashboard);
  const before = new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return figures(dashboard, before);
}
