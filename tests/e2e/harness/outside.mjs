/**
 * The rest of the internet, for tests: a proxy that refuses everything and remembers what was asked.
 *
 * Both browsers send every non-loopback address here, so a story can prove that the extension contacts nobody
 * (security reference, row 29) and no test can reach a real network.
 */
import { createServer } from "node:http";

/**
 * Chromium asks now and then for its own components and for its form-filling service, switched off or not (seen with 156).
 * Exact hosts, so that no font, script or count fetched from the same company can hide among them.
 */
const BROWSERS_OWN =
  /^(?:https?:\/\/)?(?:[\w.-]+\.gvt1\.com|content-autofill\.googleapis\.com|update\.googleapis\.com|clients2\.google\.com)[:/]/;
export const isNotTheBrowsersOwn = (host) => !BROWSERS_OWN.test(host);

/** @returns {Promise<{port: number, attempts: () => string[], close: () => Promise<void>}>} hosts asked for, in order */
export async function startOutside() {
  const attempts = [];
  const server = createServer((request, response) => {
    attempts.push(request.url ?? "");
    response.writeHead(403, { connection: "close" }).end();
  });
  server.on("connect", (request, socket) => {
    attempts.push(request.url ?? "");
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    attempts: () => [...attempts],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
