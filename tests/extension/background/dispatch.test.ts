import { describe, expect, it, vi } from "vitest";
import { dispatch, type Handlers, isTrusted, type Sender } from "../../../extension/src/background/dispatch";
import * as read from "../../../extension/src/background/payload";
import { TRUST } from "../../../extension/src/messages";
import { id } from "../samples";

const self = { id: "escale", origin: "chrome-extension://escale" };
const page: Sender = {
  id: "escale",
  url: "https://feed.example/",
  frameId: 0,
  tab: { id: 1, url: "https://feed.example/" },
};
const gate: Sender = { ...page, url: "chrome-extension://escale/gate.html#https://feed.example/" };
const popup: Sender = { id: "escale", url: "chrome-extension://escale/popup.html", frameId: undefined, tab: null };

describe("trust", () => {
  it.each([
    ["a page's script", page, true, false],
    ["the gate", gate, false, true],
    ["the popup", popup, false, true],
    ["another extension", { ...gate, id: "other" }, false, false],
    ["another extension in a tab", { ...page, id: "other" }, false, false],
    ["the gate in a frame", { ...gate, frameId: 3 }, false, false],
    ["a frame of a page", { ...page, frameId: 3 }, false, false],
    ["an address that only begins alike", { ...gate, url: "chrome-extension://escale.evil/gate.html" }, false, false],
    [
      "a page with our address in its own",
      { ...page, url: "https://evil.example/chrome-extension://escale/" },
      true,
      false,
    ],
    ["a page without a tab", { ...page, tab: null }, false, false],
    ["nobody", { id: undefined, url: undefined, frameId: undefined, tab: null }, false, false],
    ["a data address", { ...page, url: "data:text/html,x" }, false, false],
  ])("%s", (_name, sender, asPage, asOwn) => {
    expect([isTrusted("page", sender, self), isTrusted("own", sender, self)]).toEqual([asPage, asOwn]);
  });
});

describe("dispatch", () => {
  const called = vi.fn(async () => undefined);
  const handlers = new Proxy({} as Handlers, { get: () => called });
  const sent = (message: unknown, sender: Sender) => dispatch(handlers, message, sender, self);

  it.each(Object.keys(TRUST) as (keyof typeof TRUST)[])(
    "%s reaches its handler from its own tier only",
    async (type) => {
      const [right, wrong] = TRUST[type] === "page" ? [page, gate] : [gate, page];
      called.mockClear();
      expect(await sent({ type, request: {} }, wrong)).toEqual({ failed: true });
      expect(called).not.toHaveBeenCalled();
      expect(await sent({ type, request: {} }, right)).toEqual({ value: undefined });
    },
  );

  it.each([
    [null],
    ["gate/open"],
    [{}],
    [{ type: "toString", request: {} }],
    [{ type: "__proto__" }],
    [{ type: 4 }],
    [[]],
  ])("%j is no message", async (message) => expect(await sent(message, gate)).toEqual({ failed: true }));
});

describe("payloads", () => {
  const refused = (work: () => unknown) => expect(work).toThrow(read.Forged);

  it.each([
    "javascript:alert(1)",
    "chrome-extension://escale/options.html",
    "file:///etc/passwd",
    "about:blank",
    "",
    7,
    `https://feed.example/${"a".repeat(70_000)}`,
  ])("%s is no address to open", (value) => refused(() => read.address(value)));

  it("keeps an address as it was written", () => {
    const written = "https://feed.example/%C3%A9?a=%20b#frag/ment?x#y";
    expect(read.address(written)).toBe(written);
  });

  it("reads an intention", () => {
    const sent = { text: "  look up a recipe ", planned_seconds: 600, trigger: "wish", extra: 1 };
    expect(read.intention(sent)).toEqual({ text: "look up a recipe", planned_seconds: 600, trigger: "wish" });
    expect(read.intention({ text: "x", planned_seconds: 1 })).toEqual({ text: "x", planned_seconds: 1, trigger: null });
  });

  it.each([
    { text: " ", planned_seconds: 600, trigger: null },
    { text: "x".repeat(201), planned_seconds: 600, trigger: null },
    { text: "x", planned_seconds: 0, trigger: null },
    { text: "x", planned_seconds: 86_401, trigger: null },
    { text: "x", planned_seconds: 1.5, trigger: null },
    { text: "x", planned_seconds: "600", trigger: null },
    { text: "x", planned_seconds: 600, trigger: "rage" },
    { text: "<b>", planned_seconds: Number.NaN, trigger: null },
  ])("refuses the intention %j", (value) => refused(() => read.intention(value)));

  it.each(["", "x", "00000000-0000-4000-8000-00000000000G", null, { a: 1 }])("%j is no id", (value) => {
    refused(() => read.id(value));
    expect(read.id(id(1))).toBe(id(1));
  });
});
