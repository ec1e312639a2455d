// Every request that a page may send to a loopback service without asking. Results in <pre> and in data-done; whatever the
// service stored is for the story to read. An opaque answer counts as "sent": the page could not read it.
const service = location.hash.slice(1);
const event = JSON.stringify({ events: [{ epoch: "attack", seq: 1, type: "visit.started" }] });
const results = {};

async function attempt(name, path, init) {
  try {
    const response = await fetch(service + path, { ...init, signal: AbortSignal.timeout(5000) });
    results[name] = response.type === "opaque" ? "sent" : `read ${response.status}`;
  } catch (error) {
    results[name] = error.name;
  }
}

function submit(path, method, fields, enctype = "application/x-www-form-urlencoded") {
  const form = Object.assign(document.createElement("form"), {
    action: service + path,
    method,
    enctype,
    target: "sink",
  });
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement("input"), { name, value }));
  const loaded = new Promise((resolve) =>
    document.querySelector("iframe").addEventListener("load", resolve, { once: true }),
  );
  document.body.append(form);
  form.submit();
  return Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 3000))]);
}

async function attackAll() {
  await attempt("read", "/api/v1/health", {});
  await attempt("simple-post", "/api/v1/events", { method: "POST", body: event });
  await attempt("text-post", "/api/v1/events", {
    method: "POST",
    body: event,
    headers: { "content-type": "text/plain" },
  });
  await attempt("json-post", "/api/v1/events", {
    method: "POST",
    body: event,
    headers: { "content-type": "application/json" },
  });
  await attempt("no-cors-post", "/api/v1/events", { method: "POST", mode: "no-cors", body: event });
  await attempt("no-cors-credentials", "/api/v1/sites", {
    method: "POST",
    mode: "no-cors",
    credentials: "include",
    body: event,
  });
  await attempt("put", "/api/v1/sites/1", { method: "PUT", body: "{}" });
  await attempt("bearer", "/api/v1/sites", { headers: { authorization: "Bearer x" } });
  navigator.sendBeacon(`${service}/api/v1/events`, event);
  await submit("/api/v1/sites", "post", { name: "attack" });
  await submit("/api/v1/events", "post", { '{"events":[],"x":"': '"}' }, "text/plain");
  document.querySelector("#results").textContent = JSON.stringify(results, null, 2);
  document.documentElement.dataset.done = "true";
}
attackAll();
