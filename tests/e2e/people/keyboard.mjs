/** What the keyboard meets: where the focus is, and the browser's questions, which a driver cannot answer. */
import { until } from "../harness/wait.mjs";

/** The name of what has the focus, or its text; for a radio button, its value. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === document.body) return "nothing";
    return (element.value || element.getAttribute("aria-label") || element.textContent).trim();
  });

export const focusOn = (page, expected) =>
  until(async () => (await focused(page)).startsWith(expected), `the focus on "${expected}"`);

/** From now on the page hears `answer` to each question for a permission. */
export const answerQuestions = (page, answer) =>
  page.evaluate((given) => {
    globalThis.questions = 0;
    const request = async () => {
      globalThis.questions += 1;
      return given;
    };
    for (const { permissions } of [globalThis.browser, globalThis.chrome].filter(Boolean))
      Object.defineProperty(permissions, "request", { value: request, configurable: true, writable: true });
  }, answer);

/** How many of them the page asked since. */
export const questions = (page) => page.evaluate(() => globalThis.questions);

/** Go from one radio button of a group to another by an arrow key. */
export async function arrow(page, from, key) {
  await page.evaluate((selector) => document.querySelector(selector).focus(), from);
  await page.keyboard.press(key);
}
