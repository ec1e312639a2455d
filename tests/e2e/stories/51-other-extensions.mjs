/** Another extension, with and without permission for this machine: nothing readable, nothing writable (security reference, row 3). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtExtension } from "../harness/build.mjs";
import { makeHostile } from "../harness/hostile.mjs";
import { waitForPage } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { home, pair, swift, watch } from "../people/home.mjs";
import { stored } from "../people/stored.mjs";

const CONTRACT = JSON.parse(readFileSync(new URL("../../../shared/openapi.json", import.meta.url), "utf8"));
const SAMPLES = { day: "2026-11-23", week: "2026-W48", month: "2026-11", year: "2026" };
const BODY = JSON.stringify({
  epoch: 1,
  events: [{ seq: 1, at: "2026-11-23T08:00:00Z", zone: "Europe/Paris", schema: 1, type: "a.forged" }],
  name: "Forged",
  patterns: ["forged.example"],
  ticket: "A".repeat(43),
});
const MESSAGES = [
  { type: "options/view", request: {} },
  { type: "plan/refresh", request: {} },
  { type: "toolbar/view", request: { tabId: 1 } },
  { type: "pairing/forget", request: {} },
  { type: "pause/set", request: { minutes: 60 } },
  { type: "site/remove", request: { siteId: "00000000-0000-4000-8000-000000000001" } },
];

/** Every operation of the contract, with something in its path. */
function operations() {
  return Object.entries(CONTRACT.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_, name) => SAMPLES[name] ?? "00000000-0000-4000-8000-000000000001"),
      ...(["post", "put", "patch"].includes(method) && { body: BODY }),
    })),
  );
}

const rows = (service) =>
  ["site", "event", "visit", "browser", "member"].map((name) => stored(service, `SELECT count(*) FROM ${name}`));

/** Bearers and tickets. The service forgets those that are over, so there may be fewer later. */
const tokens = (service) => stored(service, "SELECT hex(hash) FROM access_token").flat();

function targetOf({ service, session, sites }) {
  const manifest = JSON.parse(readFileSync(`${builtExtension(session.kind)}/manifest.json`, "utf8"));
  return {
    host: `127.0.0.1:${service.port}`,
    origin: session.extensionOrigin,
    id: manifest.browser_specific_settings?.gecko?.id ?? new URL(session.extensionOrigin).host,
    requests: operations(),
    messages: MESSAGES,
    gated: sites.url("feed.localhost", "/"),
  };
}

for (const [permission, isPermitted] of [
  ["with permission for this machine", true],
  ["without any permission", false],
])
  story(`another extension ${permission} reads and writes nothing`, async (stage) => {
    const world = await home(stage);
    const pages = await pair(world);
    await watch(pages, { name: "Feed", patterns: ["feed.localhost"], policy: swift() });
    await Promise.all([pages.dashboard.close(), pages.options.close()]);
    const before = rows(world.service);
    const given = tokens(world.service);
    const hostile = makeHostile(stage.kind, targetOf(world), isPermitted);
    stage.defer(hostile.remove);
    await world.session.browser.installExtension(hostile.dir);
    const page = await waitForPage(world.session.browser, (href) => href.endsWith("/attack.html"));
    await until(() => page.evaluate(() => document.documentElement.dataset.done === "true"), "the attacks to end", {
      timeoutMs: 60_000,
    });
    const found = JSON.parse(await page.evaluate(() => document.body.textContent));
    assert.equal(found.error, undefined);
    assert.equal(found.requests.length, operations().length * 3);
    const answered = new Set(found.requests.filter(({ status }) => status > 0 && status < 400).map(({ what }) => what));
    assert.deepEqual([...answered], isPermitted ? ["GET /api/v1/health"] : []);
    // With permission the answers arrive, so that the line above is no mere failure to connect.
    assert.equal(
      found.requests.some(({ status }) => status === 401),
      isPermitted,
    );
    const told = found.requests.map(({ said }) => said).join("\n");
    assert.ok(!told.includes("feed.localhost") && !told.includes("Feed"), told);
    assert.deepEqual(
      found.messages.filter((one) => one.startsWith("answered")),
      [],
    );
    assert.deepEqual(
      found.files.filter((one) => one.startsWith("read")),
      [],
    );
    assert.ok(!/intention/i.test(found.frame), found.frame);
    assert.deepEqual(rows(world.service), before);
    assert.deepEqual(
      tokens(world.service).filter((one) => !given.includes(one)),
      [],
    );
  });
