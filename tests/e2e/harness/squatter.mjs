/** Another process on the service's port: keeps every byte that it is sent, and answers as a story likes. */
import { createServer } from "node:http";

/** @param {(request: {method: string, path: string, body: string}) => {status: number, body: unknown}} answer */
export async function squat(port, answer) {
  const heard = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (text) => {
      body += text;
    });
    request.on("end", () => {
      const one = { method: request.method, path: request.url, headers: JSON.stringify(request.rawHeaders), body };
      heard.push(one);
      const { status, body: said } = answer(one);
      response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(said));
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    heard: () => [...heard],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
