/** The facts about browsers that Escale is built on (README.md beside this folder), checked in the browsers of this machine. */
import assert from "node:assert/strict";
import { launch } from "../harness/browsers.mjs";
import { makeFixture } from "../harness/fixture.mjs";
import { isNotTheBrowsersOwn } from "../harness/outside.mjs";
import { addressOf, visit, waitForAddress, waitForPage } from "../harness/pages.mjs";
import { startSites } from "../harness/sites.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";

async function open(stage) {
  const fixture = makeFixture(stage.kind);
  stage.defer(fixture.remove);
  const sites = await startSites();
  stage.defer(sites.close);
  const session = stage.watch(await launch(stage.kind, { extensionDir: fixture.dir }));
  const panel = await session.openExtensionPage("panel.html");
  const isGate = (href) => href.startsWith(`${session.extensionOrigin}/gate.html`);
  return { sites, session, panel, isGate };
}

const addGateRule = (panel, id, domain) =>
  panel.evaluate(
    (id, domain) =>
      browser.declarativeNetRequest.updateDynamicRules({
        addRules: [
          {
            id,
            condition: {
              resourceTypes: ["main_frame"],
              requestMethods: ["get"],
              requestDomains: [domain],
              regexFilter: "^.*$",
            },
            action: {
              type: "redirect",
              redirect: { regexSubstitution: `${browser.runtime.getURL("gate.html")}?site=${id}#\\0` },
            },
          },
        ],
      }),
    id,
    domain,
  );

const addGuard = (panel, host) =>
  panel.evaluate(
    (host) =>
      browser.scripting.registerContentScripts([
        {
          id: "guard",
          matches: [`*://${host}/*`],
          js: ["guard.js"],
          runAt: "document_start",
          persistAcrossSessions: true,
        },
      ]),
    host,
  );

const readLog = (panel) => panel.evaluate(async () => (await browser.storage.local.get("log")).log);

stories("facts of one browser", open, {
  "a rule opens the gate with the whole address and no request": async ({ sites, session, panel, isGate }) => {
    await addGateRule(panel, 1, "feed.localhost");
    const page = await session.newPage();
    const deep = sites.url("feed.localhost", "/a%20b?q=1&u=http://x/?y#part?z#2");
    assert.equal(await visit(page, deep, isGate), `${session.extensionOrigin}/gate.html?site=1#${deep}`);
    assert.deepEqual(sites.requests("feed.localhost"), []);
    await panel.evaluate(() =>
      browser.declarativeNetRequest.updateSessionRules({
        addRules: [
          {
            id: 1,
            priority: 2,
            condition: { resourceTypes: ["main_frame"], requestDomains: ["feed.localhost"] },
            action: { type: "allow" },
          },
        ],
      }),
    );
    await page.evaluate(() => location.replace(document.documentElement.dataset.destination));
    assert.equal(await waitForAddress(page, (href) => href.startsWith("http")), deep);
  },
  "a form POST passes the rule, the GET it answers with does not": async ({ sites, session, panel, isGate }) => {
    await addGateRule(panel, 2, "form.localhost");
    const page = await session.newPage();
    await visit(page, sites.url("plain.localhost"));
    await page.click("#post button");
    await waitForAddress(page, (href) => href.includes("/landing"));
    await visit(page, sites.url("plain.localhost"));
    await page.click("#post-then-get button");
    await waitForAddress(page, isGate);
    assert.deepEqual(sites.requests("form.localhost").filter(({ method }) => method === "POST").length, 2);
  },
  "a pop-up is another window, and its opener hears the answer": async ({ sites, session }) => {
    const page = await session.newPage();
    await visit(page, sites.url("shop.localhost"));
    await page.click("#pop-up");
    const dialog = await waitForPage(session.browser, (href) => href.includes("/dialog/oauth"));
    await dialog.click("#accept");
    await until(() => page.$eval("#state", (state) => state.textContent.includes("1234")), "the shop to be told");
  },
  "a closed shadow root is driven by keyboard and by mouse": async ({ sites, session, panel }) => {
    const page = await session.newPage();
    await visit(page, sites.url("hostile.localhost", "/?forge"));
    await panel.evaluate(async () => {
      const [tab] = await browser.tabs.query({ url: "*://hostile.localhost/*" });
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ["overlay.js"] });
    });
    for (const key of ["Enter", "Tab", "Enter", "Escape"]) await page.keyboard.press(key);
    const box = await page.$eval("fixture-cue", (host) => host.getBoundingClientRect().toJSON());
    await page.mouse.click(box.x + 70, box.y + 50);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.said), "done more escape done");
  },
  "the tab in front of a focused window is attended": async ({ sites, session, panel }) => {
    const page = await session.newPage();
    await visit(page, sites.url("plain.localhost"));
    await session.touch();
    const seen = await panel.evaluate(async () => ({
      focused: (await browser.windows.getLastFocused()).focused,
      idle: await browser.idle.queryState(15),
      active: (await browser.tabs.query({ active: true, lastFocusedWindow: true })).map((tab) => tab.url),
    }));
    assert.deepEqual(seen, { focused: true, idle: "active", active: [await addressOf(page)] });
    assert.equal(await page.evaluate(() => document.hasFocus()), true);
  },
});

story("rules, scripts and storage outlive the browser", async (stage) => {
  const { sites, session, panel, isGate } = await open(stage);
  await addGateRule(panel, 1, "feed.localhost");
  await addGuard(panel, "worker.localhost");
  await session.restart();
  assert.ok(isGate(await visit(await session.newPage(), sites.url("feed.localhost"), isGate)));
  const again = await session.openExtensionPage("panel.html");
  assert.equal(await again.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length), 1);
  await until(async () => (await readLog(again)).includes("startup"), "onStartup");
  assert.deepEqual(
    (await readLog(again)).filter((line) => line.startsWith("installed")),
    ["installed install"],
  );
  assert.deepEqual(session.outside.attempts().filter(isNotTheBrowsersOwn), []);
});

story("a site's own worker: the rule in Firefox, the guard in Chromium", async (stage) => {
  const { sites, session, panel, isGate } = await open(stage);
  const page = await session.newPage();
  await visit(page, sites.url("worker.localhost"));
  await until(() => page.evaluate(() => document.documentElement.dataset.ready), "the site's worker");
  await addGateRule(panel, 1, "worker.localhost");
  await addGuard(panel, "worker.localhost");
  sites.forget();
  const href = await visit(page, sites.url("worker.localhost", "/offline?q=1#f"), isGate);
  assert.equal(href.includes("by=guard"), stage.kind === "chromium");
  const own = ({ path }) => path !== "/worker-sw.js"; // the browser itself looks whether the worker has changed
  assert.deepEqual(sites.requests("worker.localhost").filter(own), []);
});

story(
  "a stopped worker wakes for the next event",
  async (stage) => {
    const { sites, session, panel } = await open(stage);
    await until(async () => (await readLog(panel)).includes("installed install"), "the first birth");
    await session.killWorker();
    await visit(await session.newPage(), sites.url("plain.localhost", "/wake"));
    await until(async () => (await readLog(panel)).some((line) => line.endsWith("/wake")), "the event");
    assert.equal((await readLog(panel)).filter((line) => line === "born").length, 2);
  },
  { browsers: ["chromium"] },
);
