/** A look: opened, looked at, closed. The whole background, also when it was stopped meanwhile. */
import { beforeEach, expect, it, vi } from "vitest";
import { MINUTE, plan, site } from "../samples";
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
  on.service.plan = plan({ sites: [site({ gate: { loop: { looks: 5, within_seconds: 3600, latest: [] } } })] });
  tab = on.fake.addTab("about:newtab").id;
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const isGated = async () => (await on.fake.dynamic.get()).length > 0 && !(await on.opened());
/** Its tab is the only page of the site. */
async function look(ms = 20_000): Promise<number> {
  const looked = on.fake.addTab("about:newtab").id;
  await on.enter(looked);
  await on.later(ms);
  return looked;
}
async function close(tabId: number): Promise<void> {
  await on.fake.browser.tabs.remove(tabId);
  on.fake.addTab("about:newtab");
  await on.idle();
}
const alarmAt = () => on.fake.alarms.get("absence")?.scheduledTime ?? 0;

it("is open again for who closed it by mistake, and gated for who comes back later", async () => {
  const looked = await look();
  await close(looked);
  expect(alarmAt() - Date.now()).toBe(MINUTE);
  await on.later(MINUTE - 1_000);
  expect(await on.opened()).toBe(true);
  await on.later(1_000, "absence");
  expect([await isGated(), on.types().at(-1)]).toEqual([true, "visit.ended"]);
});

it("goes on when its page is open again within the minute", async () => {
  await close(await look());
  await on.later(30_000);
  await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab));
  await on.later(5 * MINUTE);
  expect(await on.opened()).toBe(true);
});

it("ends after its tab went elsewhere, not while it lies behind another", async () => {
  const looked = await look();
  on.fake.addTab("https://news.example/");
  on.fake.browser.tabs.onActivated.fire();
  await on.idle();
  await on.later(5 * MINUTE, "absence");
  expect(await on.opened()).toBe(true);
  Object.assign(on.fake.tabs.get(looked) ?? {}, { url: "https://news.example/" });
  on.fake.browser.tabs.onUpdated.fire(looked, { status: "complete" });
  await on.idle();
  await on.later(MINUTE, "absence");
  expect(await isGated()).toBe(true);
});

it("stays while one of two tabs is left", async () => {
  const looked = await look();
  await on.say("page/state", { arrival: "loaded", life: 1 }, on.pageIn(tab));
  await close(looked);
  await on.later(2 * MINUTE);
  expect(await on.opened()).toBe(true);
});

it("ends in time although the worker was stopped meanwhile", async () => {
  await close(await look());
  vi.setSystemTime(Date.now() + MINUTE);
  await on.startWorker();
  expect([await isGated(), on.types().at(-1)]).toEqual([true, "visit.ended"]);
});

it("ends with a browser that was closed for longer, and goes on in one that was opened at once", async () => {
  await look();
  on.fake.restart();
  on.fake.addTab("about:newtab");
  vi.setSystemTime(Date.now() + 50_000);
  await on.startWorker();
  expect(await on.opened()).toBe(true);
  on.fake.restart();
  on.fake.addTab("about:newtab");
  vi.setSystemTime(Date.now() + 10_000);
  await on.startWorker();
  expect(await isGated()).toBe(true);
});

it("is not a visit of a minute, which keeps its ten", async () => {
  const looked = await look(30_000);
  await on.later(30_000);
  await close(looked);
  await on.later(9 * MINUTE);
  expect(await on.opened()).toBe(true);
});

it("is told at the fifth gate, although the service is away", async () => {
  on.service.up = false;
  const told = [];
  for (let one = 1; one <= 5; one += 1) {
    const view = await on.say("gate/open", { address: FEED }, on.gateIn(tab));
    told.push(view.kind === "ask" ? view.looks : view.kind);
    await close(await look());
    await on.later(MINUTE, "absence");
  }
  expect(told).toEqual([null, null, null, null, 4]);
});
