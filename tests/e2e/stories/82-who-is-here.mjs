/** An adult and a child at one browser: who is here is asked once, and each has their own gate, their own visits, their own day. */
import assert from "node:assert/strict";
import { addressOf, reload, show, visit, waitForAddress } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "../people/asking.mjs";
import { isAccessible } from "../people/axe.mjs";
import { loadedAgainUntil, press, reads, readsAgain, textOf } from "../people/dom.mjs";
import { enter, home, isGateOf, meetGate, pair, settle, swift, watch } from "../people/home.mjs";
import { shareWith, stepUp } from "../people/sharing.mjs";
import { untilToday } from "../people/today.mjs";

const CHILD = { name: "Lou", role: "child", avatar: "kite", colour: "moss" };
const ADULTS = "feed.localhost";
const CHILDS = "calm.localhost";
const WHO = "Who is here?";

/** In the toolbar's popup: say who is here. */
async function tap(session, name) {
  const popup = await session.openExtensionPage("popup.html");
  await until(() => popup.$(".people, .here"), "the people");
  if (await popup.$(".here")) await press(popup, "Somebody else");
  await press(popup, name);
  await until(async () => (await popup.$(".here p")) && (await textOf(popup)).includes(name), `${name} to be here`);
  return popup;
}

const isOf = (service, href) => href.startsWith(service.address) && !href.includes("ticket");

/** A dashboard of their own, from the toolbar. */
async function dashboardOf({ session, service }, name) {
  const popup = await tap(session, name);
  const before = await session.browser.pages();
  await press(popup, "Open the dashboard");
  const page = await until(async () => {
    const opened = (await session.browser.pages()).filter((one) => !before.includes(one));
    for (const one of opened) if (isOf(service, await addressOf(one).catch(() => ""))) return one;
    return null;
  }, "a dashboard");
  await until(() => page.evaluate(() => sessionStorage.getItem("escale-bearer") !== null), "the dashboard");
  return page;
}

async function becomeTwo(world, { dashboard, options }) {
  await stepUp(dashboard);
  const child = await shareWith(dashboard, CHILD);
  await show(options);
  await reload(options);
  const popup = await world.session.openExtensionPage("popup.html");
  await loadedAgainUntil(popup, () => popup.$(".people"), "the popup to ask who is here");
  await reads(popup, WHO);
  await isAccessible(popup, "popup, who is here", world.session.kind);
  await popup.close();
  return child;
}

/** The site of the other is none of theirs: it opens, and nothing is counted. */
async function opens(session, address) {
  const page = await session.newPage();
  await visit(page, address);
  await page.close();
}

/** A digit chooses while the focus is among the people, where it is at first, and nowhere else. */
async function oneKeyChooses(gate) {
  assert.equal(await gate.evaluate(() => document.activeElement.role), "group");
  await gate.focus("main > .button");
  await gate.keyboard.press("2");
  await settle(gate);
  await reads(gate, WHO);
  await gate.keyboard.down("Shift");
  await gate.keyboard.press("Tab");
  await gate.keyboard.up("Shift");
  await gate.keyboard.press("2");
}

/** A window beside the others, in view whatever they show. */
async function besides({ session }, ownPage, address) {
  const before = await session.browser.pages();
  await ownPage.evaluate((url) => (globalThis.browser ?? chrome).windows.create({ url, focused: false }), address);
  return until(async () => {
    const opened = (await session.browser.pages()).filter((one) => !before.includes(one));
    for (const one of opened) if (isGateOf(session)(await addressOf(one).catch(() => ""))) return one;
    return null;
  }, "a gate in a window of its own");
}

/** Somebody else takes over in the popup: gates that stood open, in view or behind, show nothing more of the child's and ask anew. */
async function turnsBeforeGates(world, { later, clips, adult }) {
  const popup = await world.session.openExtensionPage("popup.html");
  await reads(popup, `Here now: ${CHILD.name}`);
  const inView = await besides(world, popup, clips);
  await until(() => inView.$("form .intention"), "the child's gate in view");
  assert.ok((await textOf(inView)).includes(CHILD.name));
  assert.equal(await inView.evaluate(() => document.visibilityState), "visible");
  assert.equal(await later.evaluate(() => document.visibilityState), "hidden");
  assert.ok((await textOf(later)).includes(CHILD.name));

  await press(popup, "Somebody else");
  await reads(inView, WHO);
  await until(async () => (await textOf(later)) === "", "the gate behind to show nobody's");
  await press(popup, adult.name);
  // The adult does not watch it, so the gate asks for nothing.
  await waitForAddress(inView, (href) => href === clips);
  await show(later);
  await waitForAddress(later, (href) => href === clips);
}

const sitesOf = ({ visits }) => visits.map(({ site_name }) => site_name);

story("two people at one browser, each with their own gates, visits and day", async (stage) => {
  const world = await home(stage);
  const { session, sites } = world;
  const isGate = isGateOf(session);
  const pages = await pair(world);
  await ask(pages.dashboard, "PATCH", "me", { name: "Camille" });
  const adult = (await ask(pages.dashboard, "GET", "family")).members.find((member) => member.is_me);
  await watch(pages, { name: "Feed", patterns: [ADULTS], policy: swift() });
  await becomeTwo(world, pages);

  const childs = await dashboardOf(world, CHILD.name);
  await ask(childs, "POST", "sites", { name: "Clips", patterns: [CHILDS], policy: swift() });
  await show(pages.options);
  await readsAgain(pages.options, "Clips", "the child's plan");
  const feed = sites.url(ADULTS, "/");
  const clips = sites.url(CHILDS, "/");
  await opens(session, feed);
  const played = await meetGate(world, clips);
  await reads(played, CHILD.name);
  await isAccessible(played, "gate, whose it is", session.kind);
  await enter(played, clips, { text: "One clip" });

  // The adult takes over: the child's visit ends, and belongs to the child.
  await (await tap(session, adult.name)).close();
  await untilToday(childs, ({ visits }) => visits.length === 1 && visits[0].ended_at !== null);
  const read = await meetGate(world, feed);
  await reads(read, adult.name);
  await enter(read, feed, { text: "Answer Marie" });
  await untilToday(pages.dashboard, ({ visits }) => visits.length > 0);
  assert.deepEqual(sitesOf(await ask(pages.dashboard, "GET", "days/today")), ["Feed"]);
  assert.deepEqual(sitesOf(await ask(childs, "GET", "days/today")), ["Clips"]);

  // After a restart somebody else may sit there.
  await session.restart();
  const again = await session.newPage();
  await visit(again, feed, isGate);
  await reads(again, WHO);
  await isAccessible(again, "gate, who is here", session.kind);
  await oneKeyChooses(again);
  // The child does not watch it, so it opens at once.
  await waitForAddress(again, (href) => href === feed);
  const later = await session.newPage();
  await visit(later, clips, isGate);
  await until(() => later.$("form .intention"), "the child's gate");
  assert.ok((await textOf(later)).includes(CHILD.name));
  await turnsBeforeGates(world, { later, clips, adult });
});
