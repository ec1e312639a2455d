/** Somebody guesses an adult's PIN at their open dashboard: told to wait, also after the service was killed and started again. */
import assert from "node:assert/strict";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerTo, ask } from "../people/asking.mjs";
import { isAccessible } from "../people/axe.mjs";
import { fill, press, reads, textOf } from "../people/dom.mjs";
import { addMember, askForMember, PIN } from "../people/family.mjs";
import { home, openDashboard } from "../people/home.mjs";

/** One more than fingers may slip (`domain/pins.py`): then no PIN is looked at for half a minute. */
const WRONG = ["0000", "1111", "1234"];
const LOCKED_MS = 30_000;

async function give(dashboard, pin) {
  await fill(dashboard, "#pin", pin);
  await press(dashboard, "Continue");
}

/** The field is emptied for the next try. */
const isRefused = (dashboard) =>
  until(() => dashboard.$eval("#pin", (field) => field.value === ""), "the PIN to be refused");

const isMember = async (dashboard, wanted) =>
  (await ask(dashboard, "GET", "family")).members.some(({ name }) => name === wanted);

/** The page that is open has a connection again: a browser repeats what it only reads on one that broke, never what it sends. */
const isReachedAgain = (dashboard) => until(() => isMember(dashboard, "Zoé"), "the service to answer the page");

story("guessing a PIN takes longer and longer, whatever happens to the service", async (stage) => {
  const { service, session } = await home(stage);
  const dashboard = await openDashboard({ service, session });
  await until(() => dashboard.evaluate(() => sessionStorage.getItem("escale-bearer") !== null), "the dashboard");
  await ask(dashboard, "PATCH", "me", { welcomed: true });
  await dashboard.evaluate(() => location.assign("/today"));
  await addMember(dashboard, "Zoé", "Child");

  // The five minutes of a PIN end with the service; who sits there now does not know it.
  await service.restart();
  await isReachedAgain(dashboard);
  await askForMember(dashboard, "Sacha", "Adult");
  for (const pin of WRONG) {
    await give(dashboard, pin);
    await isRefused(dashboard);
  }
  await reads(dashboard, "This is not your PIN.");
  const lockedAt = Date.now();
  await service.restart("SIGKILL");
  await isReachedAgain(dashboard);
  await give(dashboard, PIN);
  await reads(dashboard, "Too many wrong tries. Wait a little.");
  assert.equal((await answerTo(dashboard, "POST", "family/step-up", { pin: PIN })).status, 429);
  assert.equal(await isMember(dashboard, "Sacha"), false);
  await isAccessible(dashboard, "a PIN, too many tries", stage.kind);

  const isTold = async () => (await textOf(dashboard)).includes("You can try again in");
  await until(async () => !(await isTold()), "the wait to end");
  await give(dashboard, PIN);
  await until(() => isMember(dashboard, "Sacha"), "the right PIN to go through");
  assert.ok(Date.now() - lockedAt >= LOCKED_MS, "the whole wait was waited for");
});
