/** A family: from drafting a charter together to a granted wish, each side at its own browser. */
import assert from "node:assert/strict";
import { reload, show } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerTo, ask } from "../people/asking.mjs";
import { isAccessible } from "../people/axe.mjs";
import { answerCue, cueShown } from "../people/cue.mjs";
import { fill, press, reads, readsAgain, textOf } from "../people/dom.mjs";
import { goTo, household, PIN } from "../people/family.mjs";
import { enter, home, meetGate } from "../people/home.mjs";

const WORDS = "One minute of feeds a day, then we cook";

async function draft({ parent, child, childId }, kind) {
  const { dashboard } = parent;
  await goTo(dashboard, `/family/agreement/new?member=${childId}`);
  await press(dashboard, "Begin with an empty page");
  await fill(dashboard, "#terms-title", "Our evenings");
  await press(dashboard, "Add");
  await fill(dashboard, "[id^=clause-][id$=-minutes]", "2");
  await press(dashboard, "one site");
  await fill(dashboard, "[id^=clause-][id$=-scope]", "feed.localhost");
  await fill(dashboard, "[id^=clause-][id$=-words]", WORDS);
  await fill(dashboard, "#terms-warn", "0");
  await fill(dashboard, "#terms-finish", "0");
  await isAccessible(dashboard, "an agreement being written", kind);
  await press(dashboard, "Propose it");
  await reads(dashboard, "Proposal, version 1");
  const { agreements } = await ask(child.dashboard, "GET", "family/agreements");
  const [{ id, in_force }] = agreements;
  assert.equal(in_force, null);
  return id;
}

/** The child answers with another proposal; the parent reads what is different, and both sign it. */
async function agree({ parent, child }, id, kind) {
  const path = `/family/agreement/${id}`;
  await goTo(child.dashboard, path);
  await reads(child.dashboard, WORDS);
  await press(child.dashboard, "Propose something else");
  await press(child.dashboard, "Change clause 1");
  await fill(child.dashboard, "[id^=clause-][id$=-minutes]", "1");
  await press(child.dashboard, "Propose it");
  await reads(child.dashboard, "Proposal, version 2");
  await press(child.dashboard, "Sign");
  await press(child.dashboard, "I sign");
  await reads(child.dashboard, "You have signed this version.");
  await isAccessible(child.dashboard, "an agreement that waits for the other side", kind);

  await show(parent.dashboard);
  await reload(parent.dashboard);
  await goTo(parent.dashboard, path);
  await reads(parent.dashboard, "What is different from version 1");
  await press(parent.dashboard, "Sign");
  await press(parent.dashboard, "I sign");
  await reads(parent.dashboard, "In force, version 2");
}

/** The minute of the clause passes; then a curtain lies over the page. */
async function untilCurtain(child) {
  // The options ask the service at once; by itself the browser does each minute.
  await show(child.options);
  await readsAgain(child.options, "feed.localhost", "the child's plan");
  const address = child.sites.url("feed.localhost", "/");
  const page = await meetGate(child, address);
  await reads(page, WORDS);
  await enter(page, address);
  await cueShown(page, { timeoutMs: 120_000 });
  return page;
}

/** By keyboard, in the curtain itself: fifteen minutes more, to finish something. */
async function askForMore(page, child) {
  await answerCue(page, 2);
  await page.keyboard.press("Tab");
  await page.keyboard.type("the recipe with Sam");
  await page.keyboard.press("Enter");
  await until(async () => (await ask(child.dashboard, "GET", "requests")).requests.length === 1, "the wish", {
    timeoutMs: 90_000,
  });
}

async function grant({ dashboard }, kind) {
  await goTo(dashboard, "/family/requests");
  await reads(dashboard, "the recipe with Sam");
  await press(dashboard, "Yes");
  await isAccessible(dashboard, "a wish that waits", kind);
  await press(dashboard, "Send the answer");
  await reads(dashboard, "said yes");
}

/** Both sides read the same, and the child's browser plays it. */
async function untilMore(child) {
  const { requests } = await ask(child.dashboard, "GET", "requests");
  assert.equal(requests[0].state, "granted");
  const popup = await child.session.openExtensionPage("popup.html");
  await readsAgain(popup, "min more", "the answer in the toolbar");
}

/** What goes earlier goes for everyone: with the PIN of an adult, and in the log of all. */
async function keepShorter({ parent, child }, kind) {
  await ask(parent.dashboard, "DELETE", "family/step-up");
  await goTo(parent.dashboard, "/data");
  await reads(parent.dashboard, "An adult of the household chooses it, with their PIN.");
  const choice = await until(() => parent.dashboard.$("#intentions_days"), "the choice");
  await choice.select("30");
  await fill(parent.dashboard, "#pin", PIN);
  await press(parent.dashboard, "Continue");
  await reads(parent.dashboard, "Noted.");
  await isAccessible(parent.dashboard, "the data of a family", kind);
  await goTo(child.dashboard, "/data");
  await reads(child.dashboard, "The adults of the household choose it.");
  assert.equal(await child.dashboard.$("#intentions_days"), null);
  await isAccessible(child.dashboard, "a child's data", kind);
  await goTo(child.dashboard, "/family/log");
  await reads(child.dashboard, "said that intentions are kept in words for 30 days, for everyone.");
}

story(
  "a family agrees, asks and answers, each side at its own browser",
  async (stage) => {
    const world = await home(stage);
    const family = await household(stage, world);
    const { parent, child, childId } = family;
    const nothing = await answerTo(parent.dashboard, "POST", "family/looks", { member_id: childId });
    assert.equal(nothing.status, 403, "nothing of a child is seen before an agreement");
    const id = await draft(family, stage.kind);
    await agree(family, id, stage.kind);
    await goTo(child.dashboard, "/family/log");
    await reads(child.dashboard, "You signed an agreement.");
    assert.ok((await textOf(child.dashboard)).includes("What others see of you: time on each site"));
    await keepShorter(family, stage.kind);
    await until(async () => (await ask(child.dashboard, "GET", "sites")).sites.length === 1, "the clause's site");
    const page = await untilCurtain(child);
    await askForMore(page, child);
    await grant(parent, stage.kind);
    await untilMore(child);
    await goTo(parent.dashboard, "/family/review");
    await reads(parent.dashboard, "Three questions for all of you");
    await isAccessible(parent.dashboard, "the family's week", stage.kind);
  },
  { timeoutMs: 420_000 },
);
