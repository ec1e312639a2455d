import { beforeEach, describe, expect, it, vi } from "vitest";
import { startVisit } from "../../../extension/src/content/visit";

const extension = vi.hoisted(() => {
  const sent: { type: string; request: Record<string, unknown> }[] = [];
  const runtime = {
    id: "escale" as string | undefined,
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
    sendMessage: async (message: (typeof sent)[number]) => {
      sent.push(message);
      return { value: null };
    },
  };
  return { sent, browser: { runtime } };
});
vi.mock("wxt/browser", () => ({ browser: extension.browser }));

const { sent } = extension;
const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** As `document.open` and `document.write` do: nothing that listens is left, and the root is another one. */
function writeAnew() {
  forgotten.abort();
  forgotten = new AbortController();
  const root = document.createElement("html");
  root.append(document.createElement("head"), document.createElement("body"));
  document.documentElement.remove();
  document.append(root);
}

/** All that listens on the window and the document. */
let forgotten: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  forgotten = new AbortController();
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = ((type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      const signals = [forgotten.signal, ...(options?.signal ? [options.signal] : [])];
      add(type as never, listener, { ...options, signal: AbortSignal.any(signals) });
    }) as never;
  }
  sent.length = 0;
  return () => {
    extension.browser.runtime.id = undefined; // ends the script at its next event
    vi.useRealTimers();
  };
});

const asked = () => sent.filter(({ type }) => type === "page/state").map(({ request }) => request.arrival);
const play = () => {
  const video = document.createElement("video");
  Object.defineProperty(video, "paused", { value: false });
  document.body.append(video);
  video.dispatchEvent(Object.defineProperty(new Event("playing"), "isTrusted", { value: true }));
};

describe("the script of a page", () => {
  it("begins again in a page that wrote itself anew, and once however often it did", async () => {
    startVisit(window);
    startVisit(window);
    await settle(0);
    expect(asked()).toHaveLength(1);
    for (const _ of [1, 2, 3]) {
      writeAnew();
      await settle(100);
    }
    await settle(1_000);
    expect(asked()).toHaveLength(2);
    expect(asked()[1]).toBe("injected");
    play();
    await settle(0);
    expect(sent.filter(({ type }) => type === "page/media").map(({ request }) => request)).toEqual([{ playing: true }]);
  });
});
