import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { EXTENSION } from "../fake-browser";
import { at, FEED_ID, id, MINUTE, plan, site } from "../samples";
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
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const gated = async () => (await on.fake.dynamic.get()).length > 0 && !(await on.opened());
const urlOf = (tabId: number) => on.fake.tabs.get(tabId)?.url;
const scripts = () => [...on.fake.scripts.keys()];

describe("a gate", () => {
  it("asks, and grants nothing within half a second", async () => {
    const from = on.gateIn(tab);
    const view = await on.say("gate/open", { address: FEED }, from);
    expect(view).toMatchObject({ kind: "ask", siteName: "Feed", host: "feed.example", language: "en" });
    const gateId = view.kind === "ask" ? view.gateId : "";
    const pass = () => on.say("gate/answer", { gateId, address: FEED, reply: { answer: "passed" } }, from);
    expect(await pass()).toMatchObject({ ok: false, code: "gate_too_soon" });
    vi.setSystemTime(Date.now() + 500);
    expect(await pass()).toEqual({ go: FEED });
    expect(await pass()).toMatchObject({ ok: false, code: "gate_unknown" });
    expect(on.types()).toEqual(["gate.shown", "gate.answered", "visit.started"]);
  });

  it("belongs to its tab and its address", async () => {
    const view = await on.say("gate/open", { address: FEED }, on.gateIn(tab));
    const gateId = view.kind === "ask" ? view.gateId : "";
    vi.setSystemTime(Date.now() + 500);
    const other = on.gateIn(on.fake.addTab("about:newtab").id);
    const reply = { answer: "passed" } as const;
    expect(await on.say("gate/answer", { gateId, address: FEED, reply }, other)).toMatchObject({
      code: "gate_unknown",
    });
    const elsewhere = { gateId, address: "https://evil.example/", reply };
    expect(await on.say("gate/answer", elsewhere, on.gateIn(tab))).toMatchObject({ code: "gate_unknown" });
    expect(await gated()).toBe(true);
  });

  it.each([
    ["nothing is on its way", {}, true],
    ["this very gate is loaded again", { status: "loading", pendingUrl: `${EXTENSION}/gate.html#${FEED}2` }, true],
    ["another page is on its way", { status: "loading", pendingUrl: "https://news.example/" }, false],
    ["something is on its way, which Firefox does not name", { status: "loading" }, false],
    ["another page has come", { url: "https://news.example/" }, false],
  ])("closes its tab, unless a page comes into it: %s", async (_what, now, closes) => {
    on.fake.addTab("about:newtab");
    const from = on.gateIn(tab);
    Object.assign(on.fake.tabs.get(tab) ?? {}, now);
    expect(await on.say("gate/close", {}, from)).toBe(closes);
    await vi.waitFor(() => expect(on.fake.tabs.has(tab)).toBe(!closes));
    expect(on.fake.log.removed).toEqual(closes ? [tab] : []);
  });

  it.each([
    ["a site that nobody watches", "https://news.example/", { kind: "none", language: "en" }],
    ["a sign-in page of a watched site", "https://feed.example/login", { kind: "none", language: "en" }],
  ])("leads nowhere for %s", async (_name, address, expected) => {
    expect(await on.say("gate/open", { address }, on.gateIn(tab, address))).toEqual(expected);
  });

  it("refuses what is no web address", async () => {
    expect(await on.say("gate/open", { address: "javascript:alert(1)" }, on.gateIn(tab))).toBeUndefined();
  });

  it("opens in all tabs while the visit is live, and when its site is removed", async () => {
    const second = on.fake.addTab("about:newtab").id;
    await on.say("gate/open", { address: FEED }, on.gateIn(second));
    await on.enter(tab);
    expect(await on.opened()).toBe(true);
    expect(await on.say("gate/open", { address: FEED }, on.gateIn(second))).toEqual({ kind: "open", address: FEED });
    on.service.plan = on.siteRemoved();
    await on.say("plan/refresh", {});
    expect(await on.say("gate/open", { address: FEED }, on.gateIn(second))).toEqual({ kind: "open", address: FEED });
  });

  it("opens, unrecorded, when nothing can be stored", async () => {
    const from = on.gateIn(tab);
    const view = await on.say("gate/open", { address: FEED }, from);
    onTestFinished(() => void vi.restoreAllMocks());
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("disk full", "QuotaExceededError");
    });
    expect(await on.say("gate/open", { address: FEED }, from)).toEqual({ kind: "open", address: FEED });
    const gateId = view.kind === "ask" ? view.gateId : "";
    vi.setSystemTime(Date.now() + 500);
    expect(await on.say("gate/answer", { gateId, address: FEED, reply: { answer: "passed" } }, from)).toEqual({
      go: FEED,
    });
    expect(await on.fake.sessionRules.get()).toMatchObject([
      { action: { type: "allow" }, condition: { tabIds: [tab] } },
    ]);
    put.mockRestore();
    expect(on.errors.splice(0)).toContainEqual(expect.objectContaining({ name: "QuotaExceededError" }));
    expect(on.types()).toEqual(["gate.shown"]);
  });

  it("records 'not now' and nothing else", async () => {
    const view = await on.say("gate/open", { address: FEED }, on.gateIn(tab));
    const gateId = view.kind === "ask" ? view.gateId : "";
    const said = await on.say("gate/answer", { gateId, address: FEED, reply: { answer: "not_now" } }, on.gateIn(tab));
    expect([said, on.types()]).toEqual([{ ok: true }, ["gate.shown", "gate.answered"]]);
  });
});

describe("a visit", () => {
  it("counts attended time only", async () => {
    expect(await on.enter(tab)).toMatchObject({ attended: true, dueAtMs: 600_000 });
    await on.later(30_000);
    on.fake.world.idle = "idle";
    on.fake.browser.idle.onStateChanged.fire("idle");
    await on.idle();
    await on.later(30_000);
    on.fake.world.idle = "active";
    on.fake.browser.idle.onStateChanged.fire("active");
    await on.idle();
    await on.later(10_000);
    expect(await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab))).toMatchObject({
      attendedMs: 40_000,
    });
  });

  it("shows the minutes left, and ticks only while attended", async () => {
    await on.enter(tab);
    expect([on.fake.world.badge, on.fake.alarms.has("tick")]).toEqual(["10", true]);
    on.fake.addTab("https://news.example/");
    on.fake.browser.tabs.onActivated.fire();
    await on.idle();
    expect([on.fake.world.badge, on.fake.alarms.has("tick"), on.fake.alarms.has("absence")]).toEqual(["", false, true]);
  });

  it("unregisters the guard while it lives", async () => {
    expect(scripts()).toEqual(["visit", `guard-${FEED_ID}`]);
    await on.enter(tab);
    expect(scripts()).toEqual(["visit"]);
  });

  it("ends when nobody was there for the absence: the next way in is gated, the open tab asks", async () => {
    await on.enter(tab);
    const away = on.fake.addTab("https://news.example/").id;
    on.fake.browser.tabs.onActivated.fire();
    await on.idle();
    await on.later(600_000, "absence");
    expect(await gated()).toBe(true);
    expect(on.types().at(-1)).toBe("visit.ended");
    on.fake.tabs.delete(away);
    Object.assign(on.fake.tabs.get(tab) ?? {}, { active: true });
    on.fake.browser.tabs.onActivated.fire();
    await on.idle();
    expect(on.fake.log.pushed.at(-1)).toMatchObject({
      tabId: tab,
      message: { value: { pendingCue: { kind: "planned_time" } } },
    });
  });

  it("lives on when its last tab is closed and opened again", async () => {
    await on.enter(tab);
    on.fake.addTab("https://news.example/");
    await on.fake.browser.tabs.remove(tab);
    await on.later(599_000, "absence");
    expect(await on.opened()).toBe(true);
  });
});

describe("cues", () => {
  const dueNow = async (visitId: string) =>
    on.say("cue/due", { visitId, kind: "planned_time", count: 3, chapter: 1 }, on.pageIn(tab));
  const reach = async () => {
    const state = await on.enter(tab, 30);
    const visitId = state && "visitId" in state ? state.visitId : "";
    await on.later(30_000);
    return { visitId, view: await dueNow(visitId) };
  };

  it("say what was intended and how long it took", async () => {
    const { view } = await reach();
    expect(view).toMatchObject({ kind: "planned_time", bar: { attendedMs: 30_000, plannedMs: 30_000 } });
    expect(view?.title).toContain("a recipe");
    expect(view?.actions.map((action) => action.answer)).toEqual(["done", "continue", "new_intention"]);
  });

  it("are not believed early, nor for a visit of another site", async () => {
    const state = await on.enter(tab, 300);
    const visitId = state && "visitId" in state ? state.visitId : "";
    expect(await dueNow(visitId)).toBeNull();
    const foreign = on.pageIn(tab, "https://news.example/");
    expect(await on.say("cue/due", { visitId, kind: "planned_time", count: 0, chapter: 1 }, foreign)).toBeNull();
  });

  it("done: the visit ends, other tabs close, this one asks how it was", async () => {
    const { view, visitId } = await reach();
    const other = on.fake.addTab("https://feed.example/other", 1, false).id;
    await on.say("cue/answer", { cueId: view?.cueId ?? "", answer: "done" }, on.pageIn(tab));
    expect([urlOf(tab), on.fake.log.removed]).toEqual([`${EXTENSION}/rating.html?visit=${visitId}`, [other]]);
    expect(await gated()).toBe(true);
    expect(await on.say("rating/view", { visitId })).toMatchObject({
      siteName: "Feed",
      intention: "a recipe",
      attendedMs: 30_000,
    });
    expect(await on.say("visit/rate", { visitId, worth: "partly", met: "yes" })).toEqual({ ok: true });
    expect(on.types().slice(-3)).toEqual(["cue.answered", "visit.ended", "visit.rated"]);
  });

  it("continue: some minutes more", async () => {
    const { view } = await reach();
    const answer = { cueId: view?.cueId ?? "", answer: "continue" as const };
    expect(await on.say("cue/answer", answer, on.pageIn(tab))).toMatchObject({ dueAtMs: 330_000, pendingCue: null });
  });

  it("new intention: the gate asks anew although the site is open, and the old visit ends with it", async () => {
    const { view } = await reach();
    await on.say("cue/answer", { cueId: view?.cueId ?? "", answer: "new_intention" }, on.pageIn(tab));
    expect(urlOf(tab)).toBe(`${EXTENSION}/gate.html?new=1#${FEED}`);
    const from = on.gateIn(tab, FEED, "?new=1");
    const asked = await on.say("gate/open", { address: FEED }, from);
    vi.setSystemTime(Date.now() + 500);
    const intention = { text: "another one", planned_seconds: 60, trigger: null };
    const gateId = asked.kind === "ask" ? asked.gateId : "";
    await on.say("gate/answer", { gateId, address: FEED, reply: { answer: "entered", intention } }, from);
    expect(on.types().slice(-3)).toEqual(["gate.answered", "visit.ended", "visit.started"]);
    expect(await on.opened()).toBe(true);
  });

  it("cannot be answered by a page of another site", async () => {
    const { view } = await reach();
    const answer = { cueId: view?.cueId ?? "", answer: "done" as const };
    expect(await on.say("cue/answer", answer, on.pageIn(tab, "https://news.example/"))).toBeNull();
    expect(await on.opened()).toBe(true);
  });
});

describe("pages that were there before", () => {
  it("get the script when their site is added, and are asked", async () => {
    on.service.plan = on.siteRemoved();
    await on.say("plan/refresh", {});
    Object.assign(on.fake.tabs.get(tab) ?? {}, { url: FEED });
    on.service.plan = plan();
    await on.say("plan/refresh", {});
    expect(on.fake.log.injected).toContain(tab);
    const state = await on.say("page/state", { arrival: "injected", life: 1 }, on.pageIn(tab));
    expect(state).toMatchObject({ attended: true, pendingCue: { kind: "planned_time" } });
  });

  it("are left alone when their site is removed, and the visit ends", async () => {
    await on.enter(tab);
    on.service.plan = on.siteRemoved();
    await on.say("plan/refresh", {});
    const redirects = JSON.stringify(await on.fake.dynamic.get()).includes("redirect");
    expect([redirects, await on.opened(), scripts()]).toEqual([false, false, []]);
    expect([urlOf(tab), on.types().at(-1)]).toEqual([FEED, "visit.ended"]);
    expect(on.fake.log.pushed.at(-1)).toEqual({ tabId: tab, message: { type: "visit/state", value: null } });
  });

  it("go to the gate when history brings them back", async () => {
    expect(await on.say("page/state", { arrival: "restored", life: 1 }, on.pageIn(tab))).toEqual({
      gate: `${EXTENSION}/gate.html#${FEED}`,
    });
    expect(on.types()).toEqual([]);
  });

  it("are not asked at once after a form post", async () => {
    expect(await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab))).toBeNull();
    await on.later(29_000);
    expect(on.types()).toEqual([]);
    await on.later(1_000);
    expect(on.types()).toEqual(["gate.shown"]);
  });

  it("that move into a gated site by themselves meet the gate", async () => {
    on.pageIn(tab, "https://news.example/");
    on.fake.browser.webNavigation.onHistoryStateUpdated.fire({ tabId: tab, frameId: 0, url: FEED });
    await on.idle();
    expect(urlOf(tab)).toBe(`${EXTENSION}/gate.html#${FEED}`);
  });
});

describe("after a stop", () => {
  it("of the worker at any moment, everything goes on", async () => {
    await on.startWorker();
    await on.enter(tab);
    await on.startWorker();
    expect(await on.opened()).toBe(true);
    await on.later(30_000);
    await on.startWorker();
    expect(await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab))).toMatchObject({
      attendedMs: 30_000,
    });
    expect(new Set(on.service.stored.map((event) => event.seq)).size).toBe(on.service.stored.length);
  });

  it("of the browser, a live visit opens its site again, and a gate shown meanwhile lets through", async () => {
    await on.enter(tab);
    on.fake.restart();
    const restored = on.fake.addTab("about:newtab").id;
    expect(await gated()).toBe(true);
    await on.startWorker();
    expect(await on.opened()).toBe(true);
    expect(await on.say("gate/open", { address: FEED }, on.gateIn(restored))).toEqual({ kind: "open", address: FEED });
    expect(on.fake.alarms.has("absence")).toBe(true);
  });

  it("of the browser for long, the visit ended when it was last attended", async () => {
    await on.enter(tab);
    await on.later(30_000);
    on.fake.restart();
    on.fake.addTab("about:newtab");
    vi.setSystemTime(Date.now() + 3 * 3_600_000);
    await on.startWorker();
    expect([on.types().at(-1), await gated()]).toEqual(["visit.ended", true]);
  });

  it("of the service, the last plan plays and nothing is lost", async () => {
    on.service.up = false;
    await on.startWorker();
    expect(await gated()).toBe(true);
    await on.enter(tab);
    expect(await on.opened()).toBe(true);
    expect((await on.say("options/view", {})).queued).toBeGreaterThan(0);
    on.service.up = true;
    await on.later(10 * MINUTE, "send");
    expect(on.types().slice(0, 3)).toEqual(["gate.shown", "gate.answered", "visit.started"]);
    expect((await on.say("options/view", {})).queued).toBe(0);
  });
});

describe("pause", () => {
  it("lifts gates and records no visit, until it ends", async () => {
    await on.enter(tab);
    await on.say("pause/set", { minutes: 15 });
    expect([await on.opened(), scripts()]).toEqual([true, ["visit"]]);
    expect(await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab))).toBeNull();
    await on.later(15 * MINUTE, "pause");
    expect([await gated(), scripts()]).toEqual([true, ["visit", `guard-${FEED_ID}`]]);
    expect(on.types()).toContain("browser.paused");
    expect(on.types()).not.toContain("browser.resumed");
  });
});

describe("a week that waits", () => {
  const told = () => on.fake.log.notified.map(({ message }) => message);
  const due = async (weeks: number) => {
    on.service.plan = plan({ reflections_due: weeks });
    await on.later(60_000, "sync");
  };

  it("is told by a notification only to who asked for one, and once", async () => {
    await due(1);
    expect(told()).toEqual([]);
    on.fake.granted.add("notifications");
    await on.say("options/notify", { notify: true });
    expect(told()).toEqual(["A week is ready to look back at."]);
    await due(1);
    await due(2);
    await due(0);
    expect(told()).toEqual(["A week is ready to look back at.", "2 weeks are ready to look back at."]);
    expect((await on.say("options/view", {})).notifies).toBe(true);
    await on.say("options/notify", { notify: false });
    expect(on.fake.granted.has("notifications")).toBe(false);
    await due(3);
    expect(told()).toHaveLength(2);
  });

  it("is not told when the permission was taken back", async () => {
    await on.say("options/notify", { notify: true });
    await due(1);
    expect(told()).toEqual([]);
    expect((await on.say("options/view", {})).notifies).toBe(false);
  });

  it("a click leads to it", async () => {
    on.fake.browser.notifications.onClicked.fire("reflection");
    on.fake.browser.notifications.onClicked.fire("another");
    await on.idle();
    const opened = () => [...on.fake.tabs.values()].map(({ url }) => url).filter((url) => url.includes("ticket"));
    await vi.waitFor(() => expect(opened().map((url) => new URL(url).pathname)).toEqual(["/reflection"]));
  });
});

describe("permissions and pairing", () => {
  it("no script runs where the person did not allow it", async () => {
    on.fake.granted.delete("*://*.feed.example/*");
    on.fake.browser.permissions.onRemoved.fire();
    await on.idle();
    expect(scripts()).toEqual([]);
    const missing = { siteCount: 1, origins: ["*://*.feed.example/*"] };
    expect((await on.say("toolbar/view", { tabId: tab })).missing).toEqual(missing);
  });

  it("counts the sites that wait, and asks once for each address that they lack", async () => {
    const three = ["feed.example", "video.example", "short.example"].map(at);
    on.service.plan = plan({
      sites: [
        site({ patterns: three }),
        site({ id: id(2), name: "Second", patterns: [at("short.example/part")] }),
        site({ id: id(3), name: "Allowed", patterns: [at("feed.example/allowed")] }),
      ],
    });
    await on.say("plan/refresh", {});
    expect((await on.say("toolbar/view", { tabId: tab })).missing).toEqual({
      siteCount: 2,
      origins: ["*://*.video.example/*", "*://*.short.example/*"],
    });
  });

  it("shows what is known while the service takes its time, and says that there may be news", async () => {
    expect((await on.say("options/view", {})).isLate).toBe(false);
    let answers = () => {};
    const slow = new Promise<null>((resolve) => {
      answers = () => resolve(null);
    });
    on.service.instead = ({ path }) => (path === "/api/v1/plan" ? slow : null);
    setTimeout(answers, 2_500);
    expect(await on.say("options/view", {})).toMatchObject({ isLate: true, pairing: "paired" });
    expect((await on.say("options/view", {})).isLate).toBe(false);
  });

  it("waits until the person confirmed the browser", async () => {
    await on.say("pairing/forget", {});
    on.service.confirmed = false;
    await on.say("pairing/claim", { code: on.service.code, browserName: "Test" });
    expect((await on.say("options/view", {})).pairing).toBe("waiting");
    on.service.confirmed = true;
    on.fake.browser.tabs.onActivated.fire();
    await on.idle();
    expect((await on.say("options/view", {})).pairing).toBe("paired");
  });

  it("forgets everything of the former pairing", async () => {
    await on.enter(tab);
    await on.say("pairing/forget", {});
    expect([await on.fake.dynamic.get(), await on.opened(), scripts()]).toEqual([[], false, []]);
    expect(await on.say("options/view", {})).toMatchObject({
      pairing: "unpaired",
      sites: [],
      queued: 0,
      memberName: null,
    });
  });
});

it("plays the most specific site", async () => {
  on.service.plan = plan({
    sites: [site(), site({ id: id(2), name: "Shorts", patterns: [{ host: "feed.example", path: "/shorts" }] })],
  });
  await on.say("plan/refresh", {});
  const address = "https://feed.example/shorts/1";
  expect(await on.say("gate/open", { address }, on.gateIn(tab, address))).toMatchObject({ siteName: "Shorts" });
});
