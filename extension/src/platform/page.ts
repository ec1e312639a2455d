/** The part of the browser that a content script may use. */
import { browser } from "wxt/browser";
import type { CalmView, Push, VisitState } from "../messages";

export function gateAddress(address: string): string {
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  return `${runtime.getURL("gate.html")}#${address}`;
}

/** False in a script whose extension was updated or removed: it must stop, a new one takes its place. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** What the background tells this page, until `signal` aborts. */
export function onVisitState(tell: (state: VisitState | null) => void, signal: AbortSignal): void {
  listen("visit/state", tell, signal);
}

/** What of this page is hidden from now on. */
export function onCalm(tell: (view: CalmView) => void, signal: AbortSignal): void {
  listen("page/calm", tell, signal);
}

function listen<T extends keyof Push>(type: T, tell: (value: Push[T]) => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if (isPush(message, type)) tell(message.value);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

/** An element's shadow root, closed ones included: browsers give them to content scripts, each in its own way. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot) return openOrClosedShadowRoot;
  const api = browser as unknown as
    | { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
    | undefined;
  try {
    return api?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null; // Chromium refuses what is no HTML element
  }
}

function isPush<T extends keyof Push>(message: unknown, type: T): message is { type: T; value: Push[T] } {
  return typeof message === "object" && message !== null && "type" in message && message.type === type;
}
