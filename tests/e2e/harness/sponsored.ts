/** The watcher of paid items in an ordinary page, for what only a real layout can tell. Bundled by `bundled.mjs`. */
import type { Seen } from "../../../extension/src/content/watchers/seen";
import { watchSponsored } from "../../../extension/src/content/watchers/sponsored";

Object.assign(globalThis, {
  sponsored: 0,
  watchPaid() {
    const report = (change: Partial<Seen>) => Object.assign(globalThis, change);
    watchSponsored(window, report, new AbortController().signal);
  },
});
