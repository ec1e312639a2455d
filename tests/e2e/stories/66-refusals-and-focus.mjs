/** In the options and the popup, by keyboard: what is refused is said, and the focus is never thrown back to the top. */
import assert from "node:assert/strict";
import { show } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { press, reads, textOf } from "../people/dom.mjs";
import { home, pair, watch } from "../people/home.mjs";
import { answerQuestions, arrow, focusOn, questions } from "../people/keyboard.mjs";

const WAY = (value) => `input[name="reminders"][value="${value}"]`;
const NOT_GIVEN = "The browser was not given this permission.";
const gone = (page, text) => until(async () => !(await textOf(page)).includes(text), `"${text}" to go`);

async function chooseReminders(options) {
  await answerQuestions(options, false);
  await arrow(options, WAY("mark"), "ArrowRight");
  await reads(options, "Nothing is shown yet: the browser waits for your permission.");
  assert.equal(await questions(options), 0);
  await press(options, "Allow notifications");
  await reads(options, NOT_GIVEN);
  await focusOn(options, "Allow notifications");
  await arrow(options, WAY("notification"), "ArrowLeft");
  await gone(options, "Nothing is shown yet");
  assert.equal(await questions(options), 1);
  await press(options, "A notification too");
  await until(async () => (await questions(options)) === 2, "the browser's question");
  await focusOn(options, "mark");
  assert.equal(await options.$eval(WAY("mark"), (input) => input.checked), true);
}

async function popupOf(world) {
  const popup = await world.session.openExtensionPage("popup.html");
  await reads(popup, "One site waits for this browser’s permission.");
  await answerQuestions(popup, false);
  await press(popup, "Allow");
  await reads(popup, NOT_GIVEN);
  await focusOn(popup, "Allow");
  await isAccessible(popup, "popup, a permission was refused", world.session.kind);
  await press(popup, "15 minutes");
  await focusOn(popup, "Paused until");
  await press(popup, "Resume now");
  await focusOn(popup, "Pause Escale");
  await popup.close();
}

async function removeSite(world, options) {
  await press(options, "Allow Far");
  await reads(options, NOT_GIVEN);
  await world.service.stop();
  await press(options, "Remove Far");
  await reads(options, "The service does not answer. Is Escale running on this computer?");
  await focusOn(options, "Remove Far");
  await isAccessible(options, "options, a site could not be removed", world.session.kind);
  await world.service.start();
  await press(options, "Remove Far");
  await gone(options, "far.example");
  await focusOn(options, "Sites you watch");
}

async function endPairing(options) {
  await press(options, "End the pairing");
  await focusOn(options, "Cancel");
  await options.keyboard.press("Enter");
  await focusOn(options, "End the pairing");
  await options.keyboard.press("Enter");
  await focusOn(options, "Cancel");
  await press(options, "Yes, end it");
  await reads(options, "Code from the dashboard");
  await focusOn(options, "Pairing");
}

story("what is refused is said, and the focus stays where one was", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, { name: "Far", patterns: ["far.example", "farther.example", "farthest.example"] });
  await popupOf(world);
  await show(pages.options);
  await chooseReminders(pages.options);
  await removeSite(world, pages.options);
  await endPairing(pages.options);
});
