/** A family's machine: one service, two browser profiles, each paired with its own member. */
import assert from "node:assert/strict";
import { launch } from "../harness/browsers.mjs";
import { builtExtension } from "../harness/build.mjs";
import { show, waitForPage } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { fill, named, press, reads, textOf } from "./dom.mjs";
import { isGateOf, pair } from "./home.mjs";
import { words } from "./words.mjs";

export const PIN = "4821";

/** Go to a page of an open dashboard, as its own links do. */
export async function goTo(dashboard, path) {
  await show(dashboard);
  await dashboard.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
}

/** What an open dashboard is told. `body` null: only asked. */
export async function told(dashboard, method, path, body = null) {
  return dashboard.evaluate(
    async (how, where, what) => {
      const headers = { authorization: `Bearer ${sessionStorage.getItem("escale-bearer")}` };
      if (what !== null) headers["content-type"] = "application/json";
      const answer = await fetch(`/api/v1/${where}`, { method: how, headers, body: what && JSON.stringify(what) });
      return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
    },
    method,
    path,
    body,
  );
}

/** The first PIN, chosen when it is asked for. */
export async function choosePin(dashboard) {
  await fill(dashboard, "#pin-new", PIN);
  await fill(dashboard, "#pin-again", PIN);
  await press(dashboard, "Keep this PIN");
  await until(async () => (await dashboard.$("dialog")) === null, "the PIN to be kept");
}

/** Add a member as the family page does it. Their id. */
export async function addMember(dashboard, name, role) {
  await show(dashboard);
  await press(dashboard, "Family");
  await press(dashboard, "Add someone");
  await reads(dashboard, "Tell them first.");
  await fill(dashboard, ".member-form input", name);
  await press(dashboard, role);
  await press(dashboard, "Add");
  if (await until(async () => (await dashboard.$("#pin-new")) ?? (await dashboard.$(".member-pairing")), "the answer"))
    if (await dashboard.$("#pin-new")) await choosePin(dashboard);
  await reads(dashboard, `First browser of ${name}`);
  const { body } = await told(dashboard, "GET", "family");
  return body.members.find((member) => member.name === name).id;
}

/** A second profile, paired with the member whose page is open on `dashboard`. */
export async function theirBrowser(stage, world, dashboard, name, language = "en") {
  const say = words[language];
  const session = stage.watch(await launch(stage.kind, { extensionDir: builtExtension(stage.kind), language }));
  await show(dashboard);
  await press(dashboard, "Show a code");
  const code = await until(
    () => dashboard.$eval(".code", (element) => element.textContent.trim()).catch(() => ""),
    "the code",
  );
  const options = await session.openExtensionPage("options.html");
  await press(options, say.advanced);
  await fill(options, "#port", String(world.service.port));
  await press(options, say.save);
  await reads(options, say.saved);
  await fill(options, "#code", code);
  await press(options, say.pair);
  await reads(options, say.almost);
  await show(dashboard);
  await reads(dashboard, `Is this the browser of ${name}?`);
  await press(dashboard, "Yes");
  await show(options);
  await reads(options, say.browserPaired);
  return { ...world, session, isGate: isGateOf(session), options };
}

/** Open the dashboard from the toolbar of a browser, as its own member, past the first run. */
export async function fromToolbar(world) {
  const popup = await world.session.openExtensionPage("popup.html");
  await press(popup, "Open the dashboard");
  const dashboard = await waitForPage(world.session.browser, (href) => href.startsWith(world.service.address));
  await until(
    async () => (await dashboard.$("main h1")) && !(await dashboard.url()).includes("ticket"),
    "the dashboard",
  );
  const { status } = await told(dashboard, "PATCH", "me", { welcomed: true });
  assert.equal(status, 200);
  await dashboard.evaluate(() => location.assign("/today"));
  await reads(dashboard, "Family");
  return dashboard;
}

/** An adult and a child, each with a browser of their own. */
export async function household(stage, world, name = "Zoé") {
  const parent = { ...world, ...(await pair(world)) };
  const childId = await addMember(parent.dashboard, name, "Child");
  const child = await theirBrowser(stage, world, parent.dashboard, name);
  child.dashboard = await fromToolbar(child);
  return { parent, child, childId };
}

export { named, textOf };
