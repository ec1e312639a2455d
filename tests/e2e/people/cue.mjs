/** Cues as people meet them: seen on the screen, answered by keyboard or mouse. Their root is closed, so no script can look inside. */
import { show } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";

export const CUE_HOST = "div[popover]:not(.lid)";

/** Wait until a cue is on the page. */
export function cueShown(page, options) {
  return until(() => page.$(CUE_HOST), "a cue", options);
}

export const cueGone = (page) => until(async () => (await page.$(CUE_HOST)) === null, "the cue to go");

/** Answer by keyboard: Tab to the n-th button, then Enter. 1 "done", 2 "continue", 3 "new intention". */
export async function answerCue(page, button) {
  await cueShown(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  for (let count = 0; count < button; count += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

export const DONE = 1;
export const CONTINUE = 2;
export const NEW_INTENTION = 3;

/** Scroll like someone who reads: a screen at a time, until a cue comes. */
export async function scrollUntilCue(page) {
  await show(page);
  for (let screen = 0; screen < 40; screen += 1) {
    if (await page.$(CUE_HOST)) return;
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.9 }));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
  }
  await cueShown(page);
}
