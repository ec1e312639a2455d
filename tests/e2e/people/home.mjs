/** A person's machine: the service, the websites, one browser with the built extension, paired as people pair it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../harness/browsers.mjs";
import { builtExtension } from "../harness/build.mjs";
import { reload, show, visit, waitForAddress } from "../harness/pages.mjs";
import { startService } from "../harness/service.mjs";
import { startSites } from "../harness/sites.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "./asking.mjs";
import { fill, press, reads } from "./dom.mjs";
import { words } from "./words.mjs";

/** The shortest time the gate offers in stories: long enough to look at the page, short enough to wait for. */
export const SHORTEST_SECONDS = 6;

const EXEMPT = {
  never: [{ patterns: ["form.localhost/help"] }],
  passthrough: [{ patterns: ["oauth.localhost/dialog/oauth"] }],
};

/**
 * `prepare(dataDir)` puts something into the service's folder before it starts; `pages` answers for further websites;
 * `extensionDir`: another build than the one for stories.
 * @param {import("../harness/story.mjs").Stage} stage
 */
export async function home(stage, { language = "en", env = {}, prepare, pages, extensionDir } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "escale-story-"));
  stage.defer(() => rmSync(folder, { recursive: true, force: true }));
  const exemptions = join(folder, "exemptions.json");
  writeFileSync(exemptions, JSON.stringify(EXEMPT));
  const service = await startService({
    env: { ESCALE_SHORTEST_PLANNED_SECONDS: String(SHORTEST_SECONDS), ESCALE_EXEMPTIONS: exemptions, ...env },
    prepare,
  });
  stage.defer(() => service.close());
  const sites = await startSites(pages);
  stage.defer(sites.close);
  const session = stage.watch(
    await launch(stage.kind, { extensionDir: extensionDir ?? builtExtension(stage.kind), language }),
  );
  return { service, sites, session, isGate: isGateOf(session) };
}

export const isGateOf = (session) => (href) => href.startsWith(`${session.extensionOrigin}/gate.html`);

/** Open the dashboard as the owner of the service does: with the one-time link of `escale open`. */
export async function openDashboard({ service, session }) {
  const page = await session.newPage();
  await visit(page, await service.ownerToken(), (href) => href.startsWith(service.address) && !href.includes("ticket"));
  return page;
}

/**
 * The first run until pairing, then pairing as a person does it: code read on one page, typed on another, confirmed.
 * `onStep(page, name)` looks at each page before it is left: the steps of the first run, and the options page while it waits
 * for the dashboard's yes (`"waiting"`).
 */
export async function pair(world, language = "en", onStep = async () => {}) {
  const say = words[language];
  const dashboard = await openDashboard(world);
  await onStep(dashboard, "language");
  await press(dashboard, say.continue);
  await reads(dashboard, say.whichSites);
  await until(() => dashboard.$(".pick .chip"), "the catalogue");
  await onStep(dashboard, "sites");
  await press(dashboard, say.continue);
  const options = await claim(world, dashboard, say, () => onStep(dashboard, "browser"));
  await onStep(options, "waiting");
  await show(dashboard);
  await reads(dashboard, say.yours);
  await onStep(dashboard, "confirm");
  await press(dashboard, say.yes);
  await reads(dashboard, say.paired);
  await press(dashboard, say.continue);
  await until(() => dashboard.$(".dots"), "the last step");
  await onStep(dashboard, "done");
  await press(dashboard, say.today);
  await reads(dashboard, say.arrived);
  await show(options);
  await reads(options, say.browserPaired);
  return { dashboard, options };
}

/** The code that `dashboard` shows, typed on the options page of the session's browser; that page. `shown`: the code is there. */
export async function claim({ service, session }, dashboard, say, shown = async () => {}) {
  await press(dashboard, say.showCode);
  const code = await until(
    () => dashboard.$eval(".code", (element) => element.textContent.trim()).catch(() => ""),
    "the code",
  );
  await shown();
  const options = await session.openExtensionPage("options.html");
  await setPort(options, service.port, say);
  await fill(options, "#code", code);
  await press(options, say.pair);
  await reads(options, say.almost);
  return options;
}

async function setPort(options, port, say) {
  await press(options, say.advanced);
  await fill(options, "#port", String(port));
  await press(options, say.save);
  await reads(options, say.saved);
}

/**
 * Watch a site through the service, as the dashboard does, and wait until this browser gates it. The permission prompt of the
 * options page cannot be clicked by a driver (docs/decisions/0008).
 */
export async function watch({ dashboard, options }, site) {
  await ask(dashboard, "POST", "sites", site);
  await show(options);
  await reload(options);
  await reads(options, site.name);
}

/** A policy without the short delay on "Enter", for stories that are about something else. */
export const swift = (more = {}) => ({ gate_delay_ms: 0, chapter_size: 3, ...more });

/** Go to a gated address in a new tab and wait for its gate. */
export async function meetGate({ session, isGate }, address) {
  const page = await session.newPage();
  await visit(page, address, isGate);
  await until(() => page.$("form .intention"), "the gate to ask");
  return page;
}

/** State an intention and enter. `time` is the text of a chip. */
export async function enter(page, address, { text = "Answer Marie", time = "10 min", button = "Enter" } = {}) {
  await fill(page, ".intention", text);
  await press(page, time);
  await settle(page);
  // The delay on "Enter" is there for people; a story waits for it too.
  await until(() => page.$('.enter[aria-disabled="false"], .enter:not([aria-disabled])'), "“Enter” to be ready");
  await press(page, button);
  await waitForAddress(page, (href) => href === address);
}

/**
 * The gate takes no answer in the first half second that the background knows of it (security reference, row 13). Counted from
 * the moment the question is there, since a busy machine may take a while to show it.
 */
export const settle = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
