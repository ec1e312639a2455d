/**
 * Look at every page and state of the built dashboard: `node tests/dashboard/look.mjs FOLDER [part-of-a-scene] [en-light-320]` writes one picture each,
 * in both languages and themes, wide, narrow and at 200 % zoom, and asks axe about each of them. The service behind is the tests' fake one,
 * with the real one's Content-Security-Policy; its answers come late and out of order. Exits with 1 when axe finds something, something
 * moves by itself, a page is wider than its window, or a page reports an error.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { createServer as createVite } from "vite";
import { scenes } from "./scenes.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STATIC = process.env.ESCALE_STATIC ?? join(ROOT, "server/escale/static");
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };
const LOOKS = [
  { language: "en", theme: "light", width: 1280 },
  { language: "fr", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 1280 },
  { language: "fr", theme: "dark", width: 1280 },
  { language: "en", theme: "light", width: 320 },
  { language: "fr", theme: "light", width: 320 },
  { language: "en", theme: "dark", width: 320 },
  { language: "fr", theme: "dark", width: 320 },
  { language: "en", theme: "light", width: 640, zoom: 2 },
  { language: "fr", theme: "light", width: 640, zoom: 2 },
];
/** Answers come after so many ms, by their path: what moves when something arrives late is seen. */
const LATE_MS = [0, 40, 120, 80];
const latenessOf = (url) => LATE_MS[[...url].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % LATE_MS.length];

const [folder = "/tmp/escale-look", part = "", only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const say = (line) => process.stdout.write(`${line}\n`);

const policy = readFileSync(join(ROOT, "server/escale/api/headers.py"), "utf8");
const CSP = [...policy.matchAll(/^ {8}"([a-z-]+ '(?:none|self)')",$/gm)].map(([, rule]) => rule).join("; ");

const vite = await createVite({
  root: ROOT,
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { fakeService, BEARER } = await vite.ssrLoadModule("/tests/dashboard/fake-service.ts");
const samples = {
  ...(await vite.ssrLoadModule("/tests/dashboard/samples.ts")),
  ...(await vite.ssrLoadModule("/tests/dashboard/agreement-samples.ts")),
  ...(await vite.ssrLoadModule("/tests/dashboard/family-samples.ts")),
};

let service = fakeService();

async function answerApi(incoming, outgoing) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method, url, headers } = incoming;
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  await new Promise((resolve) => setTimeout(resolve, latenessOf(url)));
  try {
    const answer = await service.fetch(new Request(`http://127.0.0.1${url}`, { method, headers, body }));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  } catch {
    outgoing.destroy();
  }
}

function answerFile({ url }, outgoing) {
  const path = join(STATIC, new URL(url, "http://x").pathname);
  const file = extname(path) && existsSync(path) ? path : join(STATIC, "index.html");
  outgoing.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/html", "content-security-policy": CSP });
  outgoing.end(readFileSync(file));
}

const server = createServer((incoming, outgoing) =>
  incoming.url.startsWith("/api/") ? answerApi(incoming, outgoing) : answerFile(incoming, outgoing),
);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--hide-scrollbars"],
});
const axe = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const faults = [];

async function look(scene, { language, theme, width, zoom = 1 }) {
  const name = `${scene.name}-${language}-${theme}-${width}`;
  const fault = (text) => {
    faults.push(`${name}: ${text}`);
    say(`${name}: ${text}`);
  };
  service = fakeService();
  service.me = samples.me({ language });
  await scene.given?.(service, samples);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => fault(error.message));
  page.on("dialog", () => fault("a dialog opened"));
  page.on("console", (line) => {
    if (/Content.Security.Policy/i.test(line.text())) fault(line.text());
  });
  await page.setViewport({ width, height: 800, deviceScaleFactor: zoom });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.setExtraHTTPHeaders({ "accept-language": language });
  await page.evaluateOnNewDocument(
    (bearer, spoken) => {
      globalThis.moved = [];
      const whatMoved = ({ sources, value }) =>
        `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName + (node?.className ? `.${node.className}` : "")).join(" ")}`;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.moved.push(whatMoved(entry));
      }).observe({ type: "layout-shift", buffered: true });
      if (bearer) sessionStorage.setItem("escale-bearer", bearer);
      Object.defineProperty(navigator, "language", { get: () => spoken });
    },
    scene.signedOut ? null : BEARER,
    language,
  );
  await page.goto(address + (scene.path ?? "/today"));
  await page.waitForSelector("h1, .notice, .waiting", { timeout: 5000 }).catch((error) => fault(error.message));
  if (!scene.name.includes("loading"))
    await page.waitForSelector(".waiting", { hidden: true, timeout: 5000 }).catch((error) => fault(error.message));
  await new Promise((resolve) => setTimeout(resolve, 350));
  for (const what of await page.evaluate(() => globalThis.moved)) fault(`moved by itself: ${what}`);
  await scene.when?.(page, service).catch((error) => fault(error.message));
  if (scene.print) {
    const pdf = await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4" });
    const pages = Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type \/Page(?!s)/g)?.length;
    if (scene.pages && pages !== scene.pages) fault(`${pages} pages of paper instead of ${scene.pages}`);
    await page.emulateMediaType("print");
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(`${wide} px wider than the window`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) fault(`${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`);
  await context.close();
}

for (const scene of scenes.filter(({ name }) => name.includes(part))) {
  const looks = scene.print ? LOOKS.slice(0, 2) : LOOKS;
  for (const one of looks)
    if (!only || `${one.language}-${one.theme}-${one.width}`.includes(only)) await look(scene, one);
}
say(faults.length > 0 ? `${faults.length} to look at.` : "Nothing to report.");
await browser.close();
server.close();
await vite.close();
process.exit(faults.length > 0 ? 1 : 0);
