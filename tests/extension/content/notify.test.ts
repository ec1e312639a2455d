/** What a page learns about notifications, on a browser in memory whose own answer the test chooses. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerFor, type Standing } from "../../../extension/src/content/notify/answering";
import { ANSWER_EVENTS, ASKED } from "../../../extension/src/content/notify/channel";
import { holding } from "../../../extension/src/content/notify/holding";

const MUTED: Standing = { denies: () => true, mayAsk: async () => false };

/** As much of a browser as a page asks. Getters check their object, as the real ones do. */
function page(own: NotificationPermission) {
  const shown: string[] = [];
  const asked = vi.fn();
  class Notification extends EventTarget {
    static permission_ = own;
    static get permission() {
      return Notification.permission_;
    }
    static requestPermission(callback?: (answer: string) => void) {
      asked();
      Notification.permission_ = "granted";
      callback?.("granted");
      return Promise.resolve("granted");
    }
    #title: string;
    constructor(...args: string[]) {
      const [title = ""] = args;
      if (args.length === 0) throw new TypeError("1 argument required");
      super();
      this.#title = title;
      shown.push(title);
    }
    get title() {
      return this.#title;
    }
  }
  class PermissionStatus {
    #name: string;
    constructor(name: string) {
      this.#name = name;
    }
    get name() {
      return this.#name;
    }
    get state() {
      return own === "default" ? "prompt" : own;
    }
  }
  class PushManager {
    async subscribe() {
      return "a subscription";
    }
    async permissionState() {
      return own;
    }
  }
  class ServiceWorkerRegistration {
    async showNotification(title: string) {
      shown.push(title);
    }
  }
  const view = { document, Event, Notification, PermissionStatus, PushManager, ServiceWorkerRegistration };
  return { view: view as unknown as Window & typeof globalThis, made: view, shown, asked };
}

const status = (name: string, made: ReturnType<typeof page>["made"]) => new made.PermissionStatus(name).state;

describe.each(["default", "granted", "denied"] as const)("muted, in a browser that says %s", (own) => {
  const { view, made, shown, asked } = page(own);
  const { requestPermission } = view.Notification;
  answerFor(view, MUTED);

  it("says denied, in both forms, and asks nobody", async () => {
    const callback = vi.fn();
    expect(view.Notification.permission).toBe("denied");
    expect(await view.Notification.requestPermission(callback)).toBe("denied");
    expect(callback).toHaveBeenCalledExactlyOnceWith("denied");
    expect(asked).not.toHaveBeenCalled();
  });

  it("says so of notifications and push only", () => {
    expect(status("notifications", made)).toBe("denied");
    expect(status("push", made)).toBe("denied");
    expect(status("camera", made)).toBe(own === "default" ? "prompt" : own);
  });

  it("refuses push and what a worker's registration would show", async () => {
    const push = new made.PushManager();
    await expect(push.subscribe()).rejects.toMatchObject({ name: "NotAllowedError" });
    expect(await push.permissionState()).toBe("denied");
    await expect(new made.ServiceWorkerRegistration().showNotification("x")).rejects.toThrow(TypeError);
    expect(shown).toEqual([]);
  });

  it("looks like the browser's own", () => {
    const { name, length } = view.Notification.requestPermission;
    expect([name, length]).toEqual([requestPermission.name, requestPermission.length]);
    expect(view.Notification.prototype.constructor).toBe(view.Notification);
    expect(() => new (view.Notification as unknown as new () => unknown)()).toThrow(TypeError);
  });
});

describe("a notification of a muted page that the browser had allowed", () => {
  const { view, shown } = page("granted");
  answerFor(view, MUTED);

  it("is not shown, is one to the page, and fails", async () => {
    const heard: string[] = [];
    const made = new view.Notification("Hello", { body: "words", tag: "a" });
    made.addEventListener("error", () => heard.push("listener"));
    made.onerror = () => heard.push("handler");
    made.close();
    expect(made).toBeInstanceOf(view.Notification);
    expect([made.title, made.body, made.tag, made.onclick]).toEqual(["Hello", "words", "a", null]);
    // As a set: the document of these tests calls handlers of any target by itself, a browser does not.
    await vi.waitFor(() => expect(new Set(heard)).toEqual(new Set(["listener", "handler"])));
    expect(shown).toEqual([]);
  });

  it("of a page's own class too", () => {
    class Mine extends view.Notification {
      mine = 1;
    }
    const made = new Mine("Hello");
    expect([made instanceof Mine, made.mine, made.title, shown]).toEqual([true, 1, "Hello", []]);
  });
});

it("a browser that lacks most of it, or freezes it, is left alone", () => {
  const { view } = page("default");
  answerFor({ document } as never, MUTED);
  const bare = { Notification: Object.freeze(view.Notification) } as never;
  expect(() => answerFor(bare, MUTED)).not.toThrow();
});

describe("held", () => {
  let own: ReturnType<typeof page>;
  let asks: number;
  let isHeard: boolean;
  beforeEach(() => {
    own = page("default");
    [asks, isHeard] = [0, true];
    const stop = new AbortController();
    const hear = (event: Event) => {
      asks += 1;
      if (isHeard) event.preventDefault();
    };
    document.addEventListener(ASKED, hear, { signal: stop.signal });
    answerFor(own.view, holding(own.view));
    return () => stop.abort();
  });
  const request = (callback?: (answer: string) => void) => own.view.Notification.requestPermission(callback as never);
  const say = (answer: keyof typeof ANSWER_EVENTS) => document.dispatchEvent(new Event(ANSWER_EVENTS[answer]));

  it("a thousand requests are one question", async () => {
    const callback = vi.fn();
    const all = Array.from({ length: 1_000 }, () => request(callback));
    expect([asks, own.asked.mock.calls.length]).toEqual([1, 0]);
    say("later");
    expect(new Set(await Promise.all(all))).toEqual(new Set(["default"]));
    expect(callback).toHaveBeenCalledTimes(1_000);
    expect(own.view.Notification.permission).toBe("default");
  });

  it("“allow” lets the browser's own come, callback included", async () => {
    const callback = vi.fn();
    const answer = request(callback);
    say("allow");
    expect(await answer).toBe("granted");
    expect([own.asked.mock.calls.length, callback.mock.calls]).toEqual([1, [["granted"]]]);
    expect(await request()).toBe("granted");
    expect(asks).toBe(1);
  });

  it("“never here” denies from now on", async () => {
    const answer = request();
    say("never");
    expect(await answer).toBe("denied");
    expect([own.view.Notification.permission, await request(), asks]).toEqual(["denied", "denied", 1]);
  });

  it("push waits with it", async () => {
    const push = new own.made.PushManager();
    const first = push.subscribe();
    say("later");
    await expect(first).rejects.toMatchObject({ name: "NotAllowedError" });
    const second = push.subscribe();
    say("allow");
    expect(await second).toBe("a subscription");
  });

  it("with nobody to hear it, the browser asks as ever", async () => {
    isHeard = false;
    expect(await request()).toBe("granted");
  });

  it("an answer without a question does nothing", async () => {
    say("allow");
    void request();
    expect([asks, own.asked.mock.calls.length]).toEqual([1, 0]);
    say("later");
  });
});
