/**
 * Going to a page when the driver cannot be trusted to say that it arrived.
 *
 * Firefox reports no navigation event for `moz-extension://` pages: `page.goto` to one, or to an address that a rule
 * redirects to one, times out and `page.url()` keeps the old address. `page.evaluate` does reach the new document, so the
 * page's own `location.href` and `readyState` are what we wait on, in both browsers.
 */
import { until } from "./wait.mjs";

/** The address that the document itself sees (never `page.url()`, see above). */
export function addressOf(page) {
  return page.evaluate(() => location.href);
}

/**
 * Ask `page` to go to `address`; resolves as soon as a document that `arrived` accepts has loaded.
 * @param {import("puppeteer-core").Page} page
 * @param {string} address
 * @param {(href: string) => boolean} arrived default: exactly `address`; for a gated one pass `isGate`
 */
export async function visit(page, address, arrived = (href) => href === address) {
  // Not awaited: the promise may never settle in Firefox, and an aborted navigation is no error of the story.
  page.goto(address, { waitUntil: "domcontentloaded", timeout: 0 }).catch(() => {});
  return waitForAddress(page, arrived);
}

/** Wait until `page` shows a loaded document whose address `arrived` accepts, and return that address. */
export function waitForAddress(page, arrived, options) {
  return until(
    async () => {
      const [href, state] = await page.evaluate(() => [location.href, document.readyState]);
      if (state !== "loading" && arrived(href)) return href;
      throw new Error(`it is at ${href}, ${state}`); // told as the cause when time runs out
    },
    "the page to arrive",
    options,
  );
}

/** Load the page's document again. `page.reload` never settles for extension pages in Firefox. */
export async function reload(page) {
  await page.evaluate(() => {
    window.escaleBeforeReload = true;
    location.reload();
  });
  await until(
    () => page.evaluate(() => !window.escaleBeforeReload && document.readyState === "complete"),
    "the page to load again",
  );
}

/** Wait for a tab that somebody else opened (a link, a pop-up, the extension), by its address. */
export function waitForPage(browser, arrived, options) {
  return until(
    async () => {
      for (const page of await browser.pages()) {
        if (arrived(await addressOf(page).catch(() => ""))) return page;
      }
      return undefined;
    },
    "a tab to open",
    options,
  );
}

/** Show the tab. Asked again, because Firefox fails to while another tab is just closing ("no such frame"). */
export function show(page) {
  return until(() => page.bringToFront().then(() => true), "the tab to come to the front");
}
