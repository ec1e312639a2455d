/** Escale's own open pages are told that another person is here, or nobody that is known: what they show may be somebody else's. */
import { browser } from "wxt/browser";

const PERSON_CHANGED = "person/changed";

/** No page may be open: then nobody listens. */
export async function tellPersonChanged(): Promise<void> {
  await browser.runtime.sendMessage({ type: PERSON_CHANGED }).catch(() => undefined);
}

/** Returns how to stop. What a page of the web sends comes from a tab, and is no news of the background. */
export function onPersonChanged(tell: () => void): () => void {
  const listener = (message: unknown, sender: { tab?: unknown }) => {
    const isNews = typeof message === "object" && message !== null && "type" in message;
    if (isNews && message.type === PERSON_CHANGED && !sender.tab) tell();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
