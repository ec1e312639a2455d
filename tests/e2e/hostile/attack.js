/* Tries everything that another extension can try, and leaves what came of it in the page for the story to read. */
const api = globalThis.browser ?? chrome;
const HEADERS = [
  {},
  { authorization: "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
  { authorization: "Basic YWRtaW46YWRtaW4=" },
];

async function ask(target, method, path, headers, body) {
  const init = { method, headers: { ...headers, ...(body && { "content-type": "application/json" }) }, body };
  try {
    const answer = await fetch(`http://${target.host}${path}`, init);
    return { what: `${method} ${path}`, status: answer.status, said: (await answer.text()).slice(0, 300) };
  } catch {
    return { what: `${method} ${path}`, status: 0, said: "" };
  }
}

/** A promise that gives `what came of it`, or "silence" when nothing does. */
const within = (promise) =>
  Promise.race([
    promise.then(
      (value) => (value === undefined ? "silence" : `answered ${JSON.stringify(value)}`),
      () => "refused",
    ),
    new Promise((resolve) => setTimeout(resolve, 1500, "silence")),
  ]);

async function messages(target) {
  const found = [];
  for (const message of target.messages) found.push(await within(api.runtime.sendMessage(target.id, message)));
  found.push(
    await within(
      new Promise((resolve) => {
        const port = api.runtime.connect(target.id, { name: "gate" });
        port.onMessage.addListener(resolve);
        port.postMessage(target.messages[0]);
      }),
    ),
  );
  return found;
}

async function frames(target) {
  const frame = document.createElement("iframe");
  frame.src = `${target.origin}/gate.html#${target.gated}`;
  document.body.append(frame);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  try {
    return frame.contentDocument?.body?.innerText ?? "closed";
  } catch {
    return "closed";
  }
}

async function attack() {
  const target = await (await fetch("target.json")).json();
  const requests = [];
  for (const { method, path, body } of target.requests)
    for (const headers of HEADERS) requests.push(await ask(target, method, path, headers, body));
  const files = [];
  for (const file of ["background.js", "options.html", "popup.html", "manifest.json"])
    files.push(
      await fetch(`${target.origin}/${file}`).then(
        () => `read ${file}`,
        () => "refused",
      ),
    );
  return { requests, messages: await messages(target), files, frame: await frames(target) };
}

addEventListener("load", async () => {
  const found = await attack().catch((error) => ({ error: String(error) }));
  document.body.textContent = JSON.stringify(found);
  document.documentElement.dataset.done = "true";
});
