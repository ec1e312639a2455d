/** The page asks: its request is held until the person said something. Runs among the page's own scripts. */

import type { Standing } from "./answering";
import { ANSWER_EVENTS, ASKED } from "./channel";
import { apply } from "./wrap";

const NativePromise = Promise;

/** Requests that come while one waits wait with it: however many there are, they are one question. */
export function holding({ document, Event: NativeEvent }: Window & typeof globalThis): Standing {
  const { addEventListener, dispatchEvent } = document;
  let denied = false;
  let waiting: { promise: Promise<boolean>; settle: (may: boolean) => void } | null = null;
  const settle = (may: boolean) => {
    waiting?.settle(may);
    waiting = null;
  };
  const on = (name: string, listener: () => void) => apply(addEventListener, document, [name, listener]);
  on(ANSWER_EVENTS.allow, () => settle(true));
  on(ANSWER_EVENTS.later, () => settle(false));
  on(ANSWER_EVENTS.never, () => {
    denied = true;
    settle(false);
  });
  const mayAsk = () => {
    if (waiting) return waiting.promise;
    const { promise, resolve } = deferred();
    waiting = { promise, settle: resolve };
    // Nobody heard it: Escale was removed or is being updated. Then the browser asks, as ever.
    if (apply(dispatchEvent, document, [new NativeEvent(ASKED, { cancelable: true })])) settle(true);
    return promise;
  };
  return { denies: () => denied, mayAsk };
}

function deferred(): { promise: Promise<boolean>; resolve: (may: boolean) => void } {
  let resolve: (may: boolean) => void = () => undefined;
  const promise = new NativePromise<boolean>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
