/** Finding things as people do: by what is written on them. Works in both browsers, in open documents. */
import { reload } from "../harness/pages.mjs";
import { until } from "../harness/wait.mjs";

/** Wait until a button, chip or link whose text starts with `text` is there; returns its handle. */
export function named(page, text, selector = "button, a, label.chip, summary") {
  return until(async () => {
    const handle = await page.evaluateHandle(
      (wanted, among) =>
        [...document.querySelectorAll(among)].find((element) => {
          const label = element.getAttribute("aria-label") ?? element.textContent ?? "";
          const plain = (said) => said.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
          return plain(label).startsWith(plain(wanted)) && element.getClientRects().length > 0;
        }) ?? null,
      text,
      selector,
    );
    return handle.asElement();
  }, `"${text}" on the page`);
}

/** Click what is written `text`. */
export async function press(page, text) {
  await until(async () => {
    // A page may draw itself again between the look and the click; then the click did not happen, and people click again.
    const element = await named(page, text);
    await element.evaluate((node) => node.scrollIntoView({ block: "center" }));
    await element.click();
    return true;
  }, `"${text}" to take a click`);
}

/** Type into the field with this id or accessible name, replacing what is there. */
export async function fill(page, selector, text) {
  const field = await until(() => page.$(selector), `${selector} on the page`);
  await field.evaluate((node) => {
    node.focus();
    node.select?.();
  });
  await page.keyboard.type(text);
}

/** The page's visible text, spaces made plain so that a story can compare it. */
export async function textOf(page) {
  const text = await page.evaluate(() => document.body.innerText);
  return text.replaceAll(/[\s\u00a0\u202f]+/g, " ");
}

/** Wait until the page's text holds `text`. */
export function reads(page, text) {
  return until(async () => (await textOf(page)).includes(text), `the page to read "${text}"`);
}

/** How long a page loaded again may take to draw what the service answered. Past it, it is loaded once more. */
const DRAWN_MS = 10_000;

/** Load the page again until it holds what `probe` looks for. Each time it is given the time to draw: looking at once finds it empty. */
export function loadedAgainUntil(page, probe, what, { timeoutMs = 120_000 } = {}) {
  return until(
    async () => {
      await reload(page);
      return until(probe, what, { timeoutMs: DRAWN_MS });
    },
    what,
    { timeoutMs },
  );
}

/** `loadedAgainUntil` the page's text holds `text`. */
export function readsAgain(page, text, what) {
  return loadedAgainUntil(page, async () => (await textOf(page)).includes(text), what);
}
