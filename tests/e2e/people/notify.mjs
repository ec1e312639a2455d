/** What a page learns about notifications, and the card that asks the person. */
import { show } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";
import { CUE_HOST, cueShown } from "./cue.mjs";

/** Everything that tells a page where it stands, asked as pages ask. */
export const told = (page) =>
  page.evaluate(async () => ({
    permission: Notification.permission,
    asked: await Notification.requestPermission(),
    calledBack: await new Promise((resolve) => Notification.requestPermission(resolve)),
    state: (await navigator.permissions.query({ name: "notifications" })).state,
  }));

/** The page asks and goes on; `answerOf` gives what it was told, or "waits". */
export const ask = (page, times = 1) =>
  page.evaluate((count) => {
    globalThis.answers = [];
    for (let call = 0; call < count; call += 1)
      Notification.requestPermission().then((answer) => globalThis.answers.push(answer));
  }, times);

export const answersOf = (page) => page.evaluate(() => globalThis.answers ?? []);

/** Click a button of the card (`host`), whose root is closed: by where it is. */
export async function sayTo(page, button, host = CUE_HOST) {
  await show(page);
  await cueShown(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  const { left, right, bottom } = await page.$eval(host, (card) => card.getBoundingClientRect().toJSON());
  const at = { later: [left + 60, bottom - 82], allow: [right - 60, bottom - 82], never: [left + 60, bottom - 34] };
  await page.mouse.click(...at[button]);
}

/** Tab until the focus is in the card: the page's document names its host then. */
export async function tabIntoCard(page) {
  await until(async () => {
    await page.keyboard.press("Tab");
    return page.evaluate((selector) => document.activeElement?.matches(selector), CUE_HOST);
  }, "the focus to come to the card");
}

/** Whether Firefox shows its own question about notifications. */
export async function firefoxAsks(session) {
  const { result } = await session.browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { result: answer } = await session.browser.connection.send("script.evaluate", {
    expression: `PopupNotifications.isPanelOpen && !!PopupNotifications.getNotification("web-notifications")`,
    target: { context: result.contexts[0].context },
    awaitPromise: false,
  });
  return answer.result.value;
}
