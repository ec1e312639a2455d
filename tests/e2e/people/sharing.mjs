/** Several people at one browser, through the service’s API from an adult’s open dashboard: what a story needs before it begins. */

import { PIN } from "./family.mjs";

/** Ask the service as this dashboard does. Gives the body, null without one. */
export function ask(dashboard, method, path, body = null) {
  return dashboard.evaluate(
    async (how, where, sent) => {
      const bearer = sessionStorage.getItem("escale-bearer");
      const headers = { "content-type": "application/json", authorization: `Bearer ${bearer}` };
      const answer = await fetch(`/api/v1/${where}`, {
        method: how,
        headers,
        ...(sent && { body: JSON.stringify(sent) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where}: ${text}`);
      return text ? JSON.parse(text) : null;
    },
    method,
    path,
    body,
  );
}

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
