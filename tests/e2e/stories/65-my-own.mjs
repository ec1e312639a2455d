/** What is the person's own: a week looked back at, and all that is stored, taken along and deleted. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reload, show, visit, waitForPage } from "../harness/pages.mjs";
import { aVisitLastWeek } from "../harness/service.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { answerCue, DONE, scrollUntilCue } from "../people/cue.mjs";
import { fill, press, reads } from "../people/dom.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { stored } from "../people/stored.mjs";
import { untilToday } from "../people/today.mjs";

const WORDS = "Answer Marie";
const WISH = "To bed with a book";
const LEARNED = "The clips that follow one another.";

async function oneVisit(world, pages) {
  await watch(pages, { name: "Feed", patterns: ["feed.localhost"], policy: swift() });
  const address = world.sites.url("feed.localhost", "/");
  const page = await meetGate(world, address);
  await enter(page, address, { text: WORDS });
  await scrollUntilCue(page);
  await answerCue(page, DONE);
  await reads(page, "Was it worth it?");
  await press(page, "Yes");
  await untilToday(pages.dashboard, ({ visits }) => visits[0]?.worth === "yes");
}

async function lookBack(dashboard) {
  await press(dashboard, "My week");
  await press(dashboard, "Look back at this week");
  const on = async (step) => {
    await press(dashboard, "Continue");
    await reads(dashboard, `${step} of 5`);
  };
  await on(2);
  await fill(dashboard, "textarea", LEARNED);
  for (const step of [3, 4, 5]) await on(step);
  await fill(dashboard, ".step .input", WISH);
  await press(dashboard, "Finish");
  await reads(dashboard, WISH);
  await reload(dashboard);
  await reads(dashboard, LEARNED);
}

async function take(dashboard, folder, label, name) {
  await press(dashboard, label);
  await reads(dashboard, `${name} is in your downloads.`);
  const path = join(folder, name);
  await until(() => existsSync(path) && readFileSync(path).length > 0, `${name} in the downloads`);
  return readFileSync(path, "utf8");
}

/** The week before waits: the toolbar's button has a quiet mark, and its popup leads there. */
async function meetMark({ session }) {
  const popup = await session.openExtensionPage("popup.html");
  await reads(popup, "A week is ready to look back at.");
  await until(() => popup.evaluate(async () => (await globalThis.chrome.action.getBadgeText({})) === "•"), "the mark");
  await isAccessible(popup, "popup, a week waits", session.kind);
  await press(popup, "Look back");
  const page = await waitForPage(session.browser, (href) => href.endsWith("/reflection"));
  await reads(page, "Ready to look back at");
  await page.close();
}

/** Told by a notification from now on, and of the week that waits at once. */
async function wantNotification({ session }) {
  const options = await session.openExtensionPage("options.html");
  // Where no desktop shows it, as here, Firefox closes it at once.
  await options.evaluate(() => {
    globalThis.closedNames = [];
    globalThis.chrome.notifications.onClosed.addListener((name) => globalThis.closedNames.push(name));
  });
  await press(options, "A notification too");
  const told = () =>
    options.evaluate(async () => [
      ...Object.keys(await globalThis.chrome.notifications.getAll()),
      ...globalThis.closedNames,
    ]);
  await until(async () => (await told()).includes("reflection"), "the notification");
  await isAccessible(options, "options, told by a notification", session.kind);
  await press(options, "Only the quiet mark on the button");
  await options.close();
}

const rows = (service, table) => stored(service, `SELECT count(*) FROM ${table}`)[0][0];

story("what is stored is the person's own: written, taken along, deleted", async (stage) => {
  const world = await home(stage, { prepare: aVisitLastWeek });
  const folder = mkdtempSync(join(tmpdir(), "escale-story-"));
  stage.defer(() => rmSync(folder, { recursive: true, force: true }));
  await world.session.downloadTo(folder);
  const pages = await pair(world);
  await meetMark(world);
  await wantNotification(world);
  await oneVisit(world, pages);
  const { dashboard } = pages;
  await show(dashboard);
  await lookBack(dashboard);

  await press(dashboard, "My data");
  await reads(dashboard, "Visits: when, where, how long 2 until you delete them");
  const csv = await take(dashboard, folder, "Visits as a table", "escale-visits.csv");
  assert.ok(csv.includes(WORDS), csv);
  const everything = JSON.parse(await take(dashboard, folder, "Everything (JSON)", "escale.json"));
  assert.ok(JSON.stringify(everything).includes(LEARNED));
  const history = await take(dashboard, folder, "Visits to bring back", "escale-visits.jsonl");
  assert.equal(JSON.parse(history.split("\n")[0]).format, "escale-visits");

  await press(dashboard, "Delete this day");
  await reads(dashboard, "One visit on");
  await press(dashboard, "Delete for good");
  await reads(dashboard, "is deleted.");
  await reads(dashboard, "Visits: when, where, how long 1 until you delete them");
  assert.equal(rows(world.service, "visit"), 1);
  assert.equal(rows(world.service, "reflection"), 1, "a day is no reflection");

  await press(dashboard, "Delete everything");
  await press(dashboard, "Delete for good");
  await reads(dashboard, "All that is yours alone is deleted."); // the log says that data was written into files
  assert.deepEqual([rows(world.service, "visit"), rows(world.service, "reflection")], [0, 0]);
  await visit(dashboard, `${world.service.address}/sites`);
  await reads(dashboard, "Feed");
});
