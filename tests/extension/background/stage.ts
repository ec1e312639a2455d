/** The whole background on a fake browser and a fake service: started, stopped and started again like the real one. */
import { vi } from "vitest";
import type { MessageType, Request, Response } from "../../../extension/src/messages";
import { EXTENSION, fakeBrowser } from "../fake-browser";
import { fakeService } from "../fake-service";
import { at, FEED_ID, NOW, plan } from "../samples";
import { emptyDatabase } from "../setup";

export const FEED = "https://feed.example/home?a=1#b";
export const world = { browser: null as unknown };

type From = { url: string; tabId?: number };

export async function stage() {
  await emptyDatabase();
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  const fake = fakeBrowser();
  world.browser = fake.browser;
  const service = await fakeService({ port: 17_817, origin: EXTENSION });
  service.plan = plan();
  /** What came with the extension, by path. */
  const packaged: Record<string, string> = { "adapters/index.json": "[]" };
  const ownFile = (address: string) => {
    const text = packaged[address.slice(EXTENSION.length + 1)];
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  };
  vi.stubGlobal("fetch", async (asked: string | globalThis.Request) =>
    typeof asked === "string" ? ownFile(asked) : service.fetch(asked),
  );
  // happy-dom has none. An error that the background swallowed must fail the test that caused it.
  const errors: unknown[] = [];
  vi.stubGlobal("reportError", (error: unknown) => errors.push(error));
  fake.granted.add("*://*.feed.example/*");
  fake.granted.add("http://127.0.0.1/*");

  /** A worker of the browser starts: new modules, nothing in memory. */
  const startWorker = async () => {
    for (const event of listenersOf(fake.browser)) event.listeners.length = 0;
    vi.resetModules();
    const { default: background } = await import("../../../extension/entrypoints/background");
    void background.main();
    await idle();
  };
  /** All that was begun is done. */
  const idle = async () => {
    const { act } = await import("../../../extension/src/background/engine");
    const { synchronise } = await import("../../../extension/src/background/syncing");
    for (let round = 0; round < 3; round += 1) {
      await act((state) => ({ state, facts: [], result: null }));
      await synchronise();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const say = async <T extends MessageType>(
    type: T,
    request: Request<T>,
    { url, tabId }: From = { url: `${EXTENSION}/options.html` },
  ) => {
    const tab = tabId === undefined ? undefined : { id: tabId, url: fake.tabs.get(tabId)?.url };
    const sender = { id: fake.browser.runtime.id, url, frameId: 0, tab };
    const reply = await new Promise<{ value?: Response<T>; failed?: true }>((resolve) =>
      fake.browser.runtime.onMessage.fire({ type, request }, sender, resolve as (reply: unknown) => void),
    );
    await idle();
    return reply.value as Response<T>;
  };
  const pair = async () => {
    await startWorker();
    await say("pairing/claim", { code: service.code, browserName: "Test" });
  };
  const later = async (ms: number, alarm = "tick") => {
    vi.setSystemTime(Date.now() + ms);
    fake.browser.alarms.onAlarm.fire({ name: alarm });
    await idle();
  };
  /** A navigation of a tab, as the rules of the browser decide it. */
  const gateIn = (tabId: number, address = FEED, query = "") => {
    const tab = fake.tabs.get(tabId);
    if (tab) tab.url = `${EXTENSION}/gate.html${query}#${address}`;
    return { url: tab?.url ?? "", tabId };
  };
  const pageIn = (tabId: number, address = FEED) => {
    const tab = fake.tabs.get(tabId);
    if (tab) tab.url = address;
    fake.world.listening.add(tabId);
    return { url: address, tabId };
  };
  const enter = async (tabId: number, plannedSeconds = 600) => {
    const from = gateIn(tabId);
    const view = await say("gate/open", { address: FEED }, from);
    if (view.kind !== "ask") throw new Error(`the gate says ${view.kind}`);
    vi.setSystemTime(Date.now() + 500);
    const intention = { text: "a recipe", planned_seconds: plannedSeconds, trigger: null };
    await say("gate/answer", { gateId: view.gateId, address: FEED, reply: { answer: "entered", intention } }, from);
    return say("page/state", { arrival: "loaded", life: 1 }, pageIn(tabId));
  };
  const opened = async () => (await fake.sessionRules.get()).length > 0;
  const types = () => service.stored.map((event) => event.type);
  const siteRemoved = () => plan({ sites: [], never: [at("help.example")] });
  return {
    errors,
    packaged,
    fake,
    service,
    startWorker,
    idle,
    say,
    pair,
    later,
    gateIn,
    pageIn,
    enter,
    opened,
    types,
    siteRemoved,
    FEED_ID,
  };
}

function listenersOf(value: unknown): { listeners: unknown[] }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("listeners" in value) return [value as { listeners: unknown[] }];
  return Object.values(value).flatMap(listenersOf);
}
