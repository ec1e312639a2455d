/** Where Escale's own pages are. */
import { browser } from "wxt/browser";

/** Firefox calls a bookmark that was clicked in its toolbar or its menu a link (tests/e2e/README.md). */
export const TELLS_BOOKMARKS = !import.meta.env.FIREFOX;

/** `chrome-extension://<id>` or `moz-extension://<uuid>`, without a slash at its end: what the service sees as Origin. */
export function ownOrigin(): string {
  // WXT types `getURL` by generated file names; the origin needs none of them.
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  return runtime.getURL("").replace(/\/$/, "");
}

export const gatePage = (): string => `${ownOrigin()}/gate.html`;

/** The gate for an address. `renews`: asks for a new intention although the site is open. */
export function gateFor(address: string, renews = false): string {
  return `${gatePage()}${renews ? "?new=1" : ""}#${address}`;
}

export const ratingPage = (visitId: string): string => `${ownOrigin()}/rating.html?visit=${visitId}`;
