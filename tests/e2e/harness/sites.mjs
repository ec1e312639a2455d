/**
 * The websites of the stories: one loopback server, one page per `*.localhost` name (both browsers resolve those to
 * loopback without asking anyone), and an access log per host, which is how a story proves "zero requests".
 */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { clip } from "./clip.mjs";
import { ROUTES } from "./routes.mjs";

const PAGES = new URL("../sites/", import.meta.url);
const TYPES = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

/** @typedef {{method: string, path: string, headers: import("node:http").IncomingHttpHeaders, body: string}} Logged */

async function sendFile(response, name, headers = {}) {
  const bytes = await readFile(new URL(name, PAGES));
  const type = TYPES[name.split(".").pop()];
  response
    .writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...headers })
    .end(bytes);
}

/**
 * Answer from the route table of the host: a file, a redirect, or generated sound. `two.feed.localhost` is another `feed.localhost`.
 * Unknown hosts show the plain page.
 */
async function answer(request, response, host, more) {
  const { pathname, searchParams } = new URL(request.url, "http://site");
  if (pathname === "/clip.wav") return clip(request, response, Number(searchParams.get("seconds") ?? 20));
  if (more?.(response, host, pathname)) return;
  if (pathname === "/favicon.ico") return response.writeHead(204).end();
  if (/^\/[\w-]+\.(css|js)$/.test(pathname))
    return sendFile(response, pathname.slice(1)).catch(() => response.writeHead(404).end());
  const routes = ROUTES[host.split(".").slice(-2).join(".")] ?? ROUTES["plain.localhost"];
  const route = routes[`${request.method} ${pathname}`] ?? routes["*"];
  if (route.redirect) return response.writeHead(route.status, { location: route.redirect(searchParams) }).end();
  await new Promise((resolve) => setTimeout(resolve, route.delayMs ?? 0));
  return sendFile(response, route.file, route.headers);
}

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/**
 * Start the sites. `url(host, path)` gives an address; `requests(host)` everything that host was ever asked. `more` answers for
 * further hosts first.
 */
export async function startSites(more) {
  /** @type {Map<string, Logged[]>} */
  const logs = new Map();
  const server = createServer(async (request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const { method = "", url: path = "", headers } = request;
    const entry = { method, path, headers, body: "" };
    logs.set(host, [...(logs.get(host) ?? []), entry]); // logged before the body: a half-sent request is a request
    entry.body = await bodyOf(request);
    await answer(request, response, host, more);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return {
    port,
    url: (host, path = "/") => `http://${host}:${port}${path}`,
    requests: (host) => [...(logs.get(host) ?? [])],
    forget: () => logs.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
