/** Today's figures, as the service tells them to an open dashboard. */
import { until } from "../harness/wait.mjs";

export function today(dashboard) {
  return dashboard.evaluate(async () => {
    const headers = { authorization: `Bearer ${sessionStorage.getItem("escale-bearer")}` };
    return (await fetch("/api/v1/days/today", { headers })).json();
  });
}

/** Wait until `found` gives something of today's figures, and return that. The extension sends at once, or by its next alarm. */
export async function untilToday(dashboard, found) {
  await dashboard.bringToFront();
  return until(async () => found(await today(dashboard)), "today's figures", { timeoutMs: 90_000, everyMs: 500 });
}
