/** A family's machine: one service, two browser profiles, each paired with its own member. */
import { launch } from "../harness/browsers.mjs";
import { builtExtension } from "../harness/build.mjs";
import { show, waitForPage } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "./asking.mjs";
import { fill, press, reads } from "./dom.mjs";
import { claim, isGateOf, pair } from "./home.mjs";
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

/** The first PIN, chosen when it is asked for. */
async function choosePin(dashboard) {
  await fill(dashboard, "#pin-new", PIN);
  await fill(dashboard, "#pin-again", PIN);
  await press(dashboard, "Keep this PIN");
  await until(async () => (await dashboard.$("dialog")) === null, "the PIN to be kept");
}

/** Ask for one more member on the family page; the PIN may be asked for next. */
export async function askForMember(dashboard, name, role) {
  await show(dashboard);
  await press(dashboard, "Family");
  await press(dashboard, "Add someone");
  await reads(dashboard, "Tell them first.");
  await fill(dashboard, ".member-form input", name);
  await press(dashboard, role);
  await press(dashboard, "Add");
}

/** Add a member as the family page does it. Their id. */
export async function addMember(dashboard, name, role) {
  await askForMember(dashboard, name, role);
  const asksForPin = await until(
    async () => ((await dashboard.$("#pin-new")) ? "yes" : (await dashboard.$(".member-pairing")) && "no"),
    "the answer",
  );
  if (asksForPin === "yes") await choosePin(dashboard);
  await reads(dashboard, `First browser of ${name}`);
  const { members } = await ask(dashboard, "GET", "family");
  return members.find((member) => member.name === name).id;
}

/** A second profile, paired with the member whose page is open on `dashboard`. */
async function theirBrowser(stage, world, dashboard, name, language = "en") {
  const say = words[language];
  const session = stage.watch(await launch(stage.kind, { extensionDir: builtExtension(stage.kind), language }));
  await show(dashboard);
  const options = await claim({ ...world, session }, dashboard, say);
  await show(dashboard);
  await reads(dashboard, `Is this the browser of ${name}?`);
  await press(dashboard, "Yes");
  await show(options);
  await reads(options, say.browserPaired);
  return { ...world, session, isGate: isGateOf(session), options };
}

/** Open the dashboard from the toolbar of a browser, as its own member, past the first run. */
async function fromToolbar(world) {
  const popup = await world.session.openExtensionPage("popup.html");
  await press(popup, "Open the dashboard");
  const dashboard = await waitForPage(world.session.browser, (href) => href.startsWith(world.service.address));
  await until(
    async () => (await dashboard.$("main h1")) && !(await dashboard.url()).includes("ticket"),
    "the dashboard",
  );
  await ask(dashboard, "PATCH", "me", { welcomed: true });
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
