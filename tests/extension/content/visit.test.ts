import { beforeEach, describe, expect, it, vi } from "vitest";
import { startVisit } from "../../../extension/src/content/visit";
import type { CueView, VisitState } from "../../../extension/src/messages";
import { FEED_ID, id, MINUTE } from "../samples";

const extension = vi.hoisted(() => {
  const sent: { type: string; request: Record<string, unknown> }[] = [];
  const listeners = new Set<(message: unknown) => void>();
  /** By type: what the background answers. */
  const answers: Record<string, Promise<unknown>> = {};
  /** Cues: each is there until its signal aborts. */
  const shown: AbortSignal[] = [];
  const runtime = {
    id: "escale" as string | undefined,
    onMessage: {
      addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
      removeListener: () => undefined,
    },
    sendMessage: async (message: (typeof sent)[number]) => {
      sent.push(message);
      return { value: (await answers[message.type]) ?? null };
    },
  };
  return { sent, listeners, answers, shown, browser: { runtime } };
});
vi.mock("wxt/browser", () => ({ browser: extension.browser }));
vi.mock("../../../extension/src/ui/cue", () => ({
  showCue: (...[, , , life]: [unknown, unknown, unknown, AbortSignal]) => void extension.shown.push(life),
}));

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
  window.requestIdleCallback = () => 0;
  sent.length = 0;
  extension.listeners.clear();
  extension.shown.length = 0;
  for (const type of Object.keys(extension.answers)) delete extension.answers[type];
  extension.browser.runtime.id = "escale";
  return () => {
    extension.browser.runtime.id = undefined; // ends the script at its next event
    forgotten.abort();
    Reflect.deleteProperty(globalThis, "escaleVisit");
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

  it("says where it is before it says what plays, also when it comes back: the background takes nothing for playing", async () => {
    const video = document.createElement("video");
    Object.defineProperty(video, "paused", { value: false });
    document.body.append(video);
    startVisit(window);
    const move = (type: string) =>
      window.dispatchEvent(
        Object.defineProperties(new Event(type), { isTrusted: { value: true }, persisted: { value: true } }),
      );
    for (const type of ["pagehide", "pageshow"]) move(type);
    await settle(0);
    const said = sent.filter(({ type }) => ["page/state", "page/media"].includes(type));
    expect(said.map(({ type, request }) => request.playing ?? type)).toEqual([
      "page/state",
      true,
      false,
      "page/state",
      true,
    ]);
  });

  it("goes on showing a cue that it was told of before it was answered", async () => {
    const visit: VisitState = {
      ...{ visitId: id(50), siteId: FEED_ID, rules: [], attendedMs: MINUTE, attended: true, asOf: Date.now() },
      ...{ dueAtMs: MINUTE, language: "en", adapter: null, nightAnswered: false, dayMs: 0, grantedMs: 0, cuesLeft: 12 },
      pendingCue: { cueId: id(70), kind: "planned_time" },
    };
    const view: CueView = {
      ...{ cueId: id(70), kind: "planned_time", strength: "chip", eyebrow: "", title: "Time", body: "", bar: null },
      ...{ actions: [{ answer: "continue", label: "Go on", main: true }], escape: "continue", language: "en" },
    };
    let answer = () => {};
    extension.answers["page/state"] = new Promise((resolve) => {
      answer = () => resolve(visit);
    });
    extension.answers["cue/due"] = Promise.resolve(view);
    startVisit(window);
    await settle(100);
    for (const tell of extension.listeners) tell({ type: "visit/state", value: visit });
    await settle(100);
    expect(extension.shown).toHaveLength(1);
    answer();
    await settle(100);
    expect(extension.shown.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
