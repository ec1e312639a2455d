/** Several people at one browser, through the service’s API from an adult’s open dashboard: what a story needs before it begins. */

import { ask } from "./asking.mjs";
import { PIN } from "./family.mjs";

/** The adult chooses a PIN and proves it: family actions are open for five minutes. */
export async function stepUp(dashboard) {
  await ask(dashboard, "PUT", "family/pin", { pin: PIN });
  await ask(dashboard, "POST", "family/step-up", { pin: PIN });
}

/** One more member, who uses this browser too. */
export async function shareWith(dashboard, member) {
  const added = await ask(dashboard, "POST", "family/members", member);
  const { browsers } = await ask(dashboard, "GET", "family/browsers");
  await ask(dashboard, "PUT", `family/browsers/${browsers[0].browser_id}/people`, { member_ids: [added.id] });
  return added;
}
