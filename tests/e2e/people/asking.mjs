/** What a page of the dashboard asks the service, with its own bearer. */

/** The answer, whatever it is. `body` null: nothing is sent. */
export function answerTo(dashboard, method, path, body = null) {
  return dashboard.evaluate(
    async (how, where, sent) => {
      const headers = { authorization: `Bearer ${sessionStorage.getItem("escale-bearer")}` };
      if (sent !== null) headers["content-type"] = "application/json";
      const answer = await fetch(`/api/v1/${where}`, { method: how, headers, body: sent && JSON.stringify(sent) });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : null };
    },
    method,
    path,
    body,
  );
}

/** The body of an answer that must not be a refusal; null without one. */
export async function ask(dashboard, method, path, body = null) {
  const answer = await answerTo(dashboard, method, path, body);
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
