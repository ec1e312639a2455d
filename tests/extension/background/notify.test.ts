/** Notification choices in the whole background: kept, carried out where the browser can, and only tightened by a page's word. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FEED_ID, id, MINUTE } from "../samples";
import { FEED, stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  on.fake.world.optional = ["notifications", "contentSettings"];
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const HOST = "*://*.feed.example/*";
const scripts = () => [...on.fake.scripts.keys()].filter((name) => /^(hold|asking|mute)-/.test(name));
const settings = () => [...on.fake.world.settings];
const choose = (choice: "allow" | "ask" | "mute" | null) => on.say("notify/choose", { siteId: FEED_ID, choice });
const asked = () => on.say("notify/asked", {}, on.pageIn(tab));
const shown = async () => (await on.say("notify/view", {})).sites[0];
const permit = async () => {
  on.fake.granted.add("contentSettings");
  on.fake.browser.permissions.onAdded.fire();
  await on.idle();
};

describe("a choice", () => {
  it("is carried out by the browser once it is permitted, and until then in the page", async () => {
    await choose("mute");
    expect([settings(), scripts()]).toEqual([[], [`mute-${FEED_ID}`]]);
    expect(await shown()).toMatchObject({ choice: "mute", now: null });
    await permit();
    expect([settings(), scripts()]).toEqual([[[HOST, "block"]], []]);
    expect(await shown()).toMatchObject({ choice: "mute", now: "block" });
    await choose(null);
    expect([settings(), (await shown())?.choice]).toEqual([[], null]);
  });

  it("leaves the browser's list alone when nothing changes there", async () => {
    await permit();
    await choose("mute");
    const { cleared } = on.fake.world;
    await on.enter(tab);
    await on.say("pause/set", { minutes: 15 });
    expect(on.fake.world.cleared).toBe(cleared);
    expect(settings()).toEqual([[HOST, "block"]]);
  });

  it("is taken out when the permission is given back, and kept for when it returns", async () => {
    await permit();
    await choose("mute");
    expect(await on.say("notify/release", {})).toEqual({ ok: true });
    expect([settings(), on.fake.granted.has("contentSettings")]).toEqual([[], false]);
    expect([(await shown())?.choice, scripts()]).toEqual(["mute", [`mute-${FEED_ID}`]]);
    await permit();
    expect(settings()).toEqual([[HOST, "block"]]);
  });

  it("goes with its site, and comes back with nothing", async () => {
    await permit();
    await choose("mute");
    const before = on.service.plan;
    on.service.plan = on.siteRemoved();
    await on.later(MINUTE, "sync");
    expect([settings(), scripts()]).toEqual([[], []]);
    on.service.plan = before;
    await on.later(MINUTE, "sync");
    expect([settings(), (await shown())?.choice]).toEqual([[], null]);
  });

  it("is taken out of the browser when the pairing ends", async () => {
    await permit();
    await choose("mute");
    await on.say("pairing/forget", {});
    expect([settings(), (await on.say("notify/view", {})).paired]).toEqual([[], false]);
  });

  it("is applied anew when the browser starts", async () => {
    await permit();
    await choose("mute");
    on.fake.restart();
    on.fake.world.settings.clear();
    await on.startWorker();
    expect(settings()).toEqual([[HOST, "block"]]);
  });

  it.each([
    ["an unknown site", { siteId: id(9), choice: "mute" as const }, { ok: false, code: "site_not_found" }],
    ["an unknown word", { siteId: FEED_ID, choice: "loud" as never }, undefined],
    ["a name for a site", { siteId: "__proto__", choice: "mute" as const }, undefined],
  ])("is refused for %s", async (_name, request, expected) => {
    const reply = await on.say("notify/choose", request);
    if (expected) expect(reply).toMatchObject(expected);
    else expect(reply).toBeUndefined();
    expect((await shown())?.choice).toBeNull();
  });
});

describe("a browser without such a list", () => {
  it("is offered nothing, and answers in the page", async () => {
    on.fake.world.optional = ["notifications"];
    on.fake.granted.add("contentSettings");
    await choose("mute");
    expect(await on.say("notify/view", {})).toMatchObject({ offered: false, able: false });
    expect([settings(), scripts()]).toEqual([[], [`mute-${FEED_ID}`]]);
  });
});

describe("a page that asks", () => {
  it.each([
    ["no choice", null, { answer: "allow" }],
    ["allow", "allow" as const, { answer: "allow" }],
    ["mute", "mute" as const, { answer: "never" }],
  ])("with %s is answered at once", async (_name, choice, expected) => {
    await choose(choice);
    expect(await asked()).toEqual(expected);
    expect((await shown())?.asked).toBeNull();
  });

  it("is shown once, counted by site, and answered the same for a while", async () => {
    await on.say("notify/others", { others: "ask" });
    expect(scripts()).toEqual([`hold-${FEED_ID}`, `asking-${FEED_ID}`]);
    expect(await asked()).toMatchObject({ view: { title: "Feed would like to notify you", strength: "chip" } });
    expect(await asked()).toEqual({ answer: "later" });
    await on.say("notify/answered", { answer: "allow" }, on.pageIn(tab));
    expect(await asked()).toEqual({ answer: "allow" });
    await on.later(10 * MINUTE);
    expect(await asked()).toHaveProperty("view");
    expect((await shown())?.asked).toMatchObject({ count: 2, answer: null });
  });

  it("is the browser's while Escale is paused", async () => {
    await choose("ask");
    await on.say("pause/set", { minutes: 15 });
    expect(await asked()).toEqual({ answer: "allow" });
  });

  it("“never here” mutes its own site", async () => {
    await permit();
    await choose("ask");
    await asked();
    await on.say("notify/answered", { answer: "never" }, on.pageIn(tab));
    expect(settings()).toEqual([[HOST, "block"]]);
    expect(await shown()).toMatchObject({ choice: "mute", asked: { answer: "never" } });
  });

  it.each([
    ["allow after it was shown", "ask" as const, true, "allow" as const],
    ["allow for a muted site", "mute" as const, true, "allow" as const],
    ["never, without a question", "ask" as const, false, "never" as const],
    ["never, for an allowed site", "allow" as const, true, "never" as const],
  ])("changes no choice by saying %s", async (_name, choice, hasAsked, answer) => {
    await permit();
    await choose(choice);
    const before = settings();
    if (hasAsked) await asked();
    await on.say("notify/answered", { answer }, on.pageIn(tab));
    expect([settings(), (await shown())?.choice]).toEqual([before, choice]);
  });

  it("on no watched site is nobody's business", async () => {
    await on.say("notify/others", { others: "ask" });
    expect(await on.say("notify/asked", {}, on.pageIn(tab, "https://else.example/"))).toEqual({ answer: "allow" });
    expect(await on.say("notify/asked", {}, on.pageIn(tab, "https://feed.example/login"))).toEqual({ answer: "allow" });
  });

  it("cannot choose, nor see the choices", async () => {
    await on.say("notify/choose", { siteId: FEED_ID, choice: "allow" }, on.pageIn(tab, FEED));
    expect((await shown())?.choice).toBeNull();
    expect(await on.say("notify/view", {}, on.pageIn(tab, FEED))).toBeUndefined();
  });
});
