import { beforeEach, describe, expect, it, vi } from "vitest";
import { isCaught } from "../../../extension/src/domain/caught";
import type { NetRule } from "../../../extension/src/domain/rules";
import { at, FEED_ID, id, plan, site } from "../samples";
import { stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const PATH = `/${"a-long-name/".repeat(13)}end`;
const FROM = `https://feed.example${PATH}`;
const BESIDE = `https://feed.example${PATH.slice(0, 120)}?q=1#part`;
const long = site({ patterns: [at(`feed.example${PATH}`)] });
const around = site({ id: id(2), patterns: [at("feed.example")] });
const none = { kind: "none", language: "en" };

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;
/** What a tab may open once; the rules that are applied after each message of a test take it away again. */
let once: NetRule[];

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  once = [];
  const api = on.fake.browser.declarativeNetRequest;
  const update = api.updateSessionRules;
  api.updateSessionRules = async (options) => {
    await update(options);
    once.push(...((options.addRules ?? []) as NetRule[]).filter(({ condition }) => condition.tabIds));
  };
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const arrive = (address: string) => on.say("gate/open", { address }, on.gateIn(tab, address));
const session = async () => (await on.fake.sessionRules.get()) as NetRule[];
const caught = async (address: string) =>
  isCaught([...((await on.fake.dynamic.get()) as NetRule[]), ...(await session())], address);
const start = async (sites: (typeof long)[]) => {
  on.service.plan = plan({ sites });
  await on.pair();
};

describe("a gate that caught too much", () => {
  it("asks for what its pattern covers", async () => {
    await start([long]);
    expect(await arrive(FROM)).toMatchObject({ kind: "ask" });
    expect(once).toEqual([]);
  });

  it("lets what is beside its pattern through: this address, in this tab, and nothing is recorded", async () => {
    await start([long]);
    expect(await caught(BESIDE)).toBe(true);
    expect(await arrive(BESIDE)).toEqual({ kind: "open", address: BESIDE });
    expect(once).toMatchObject([{ action: { type: "allow" }, condition: { tabIds: [tab], urlFilter: `|${BESIDE}|` } }]);
    expect(on.types()).toEqual([]);
  });

  it.each([
    ["what no rule catches", "https://feed.example/other"],
    ["another site", "https://news.example/"],
    ["an exempt place", "https://feed.example/login"],
  ])("leads nowhere for %s", async (_name, address) => {
    await start([long]);
    expect(await arrive(address)).toEqual(none);
    expect(once).toEqual([]);
  });

  it("asks for the site around it, and opens that one's pages beside it while it is granted", async () => {
    await start([long, around]);
    const view = await arrive(BESIDE);
    expect(view).toMatchObject({ kind: "ask", siteId: around.id });
    vi.setSystemTime(Date.now() + 500);
    const gateId = view.kind === "ask" ? view.gateId : "";
    const pass = { gateId, address: BESIDE, reply: { answer: "passed" } } as const;
    expect(await on.say("gate/answer", pass, on.gateIn(tab, BESIDE))).toEqual({ go: BESIDE });
    expect(await arrive(BESIDE)).toEqual({ kind: "open", address: BESIDE });
    expect(once).toHaveLength(1);
    expect(await arrive(FROM)).toMatchObject({ kind: "ask", siteId: FEED_ID });
  });

  it("ends with the next change of what is open", async () => {
    await start([long]);
    await arrive(BESIDE);
    on.service.plan = plan({ sites: [long, around] });
    await on.say("plan/refresh", {});
    expect([once.length, await session()]).toEqual([1, []]);
  });
});

describe("a rule that the browser refuses", () => {
  const news = site({ id: id(3), patterns: [at("news.example")] });
  const isNews = (rule: object) => JSON.stringify(rule).includes("news.example");
  const refused = () => {
    on.fake.world.refuses = () => false;
    return on.errors.splice(0).map(String);
  };

  it("stops neither the other rules nor the scripts, and is reported", async () => {
    on.fake.world.refuses = isNews;
    await start([long, news, around]);
    expect([await caught(FROM), await caught("https://feed.example/"), await caught("https://news.example/")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([...on.fake.scripts.keys()]).toEqual(["visit", `guard-${FEED_ID}`, `guard-${around.id}`]);
    expect(refused()).toContainEqual(expect.stringContaining("is not supported"));
  });

  it("leaves nothing of an earlier plan behind", async () => {
    await start([site({ patterns: [at("feed.example")] }), news]);
    on.fake.world.refuses = isNews;
    on.service.plan = plan({ sites: [news], never: [], passthrough: [] });
    await on.say("plan/refresh", {});
    expect([await caught("https://feed.example/"), await on.fake.dynamic.get()]).toEqual([false, []]);
    expect(refused()).not.toEqual([]);
  });

  it("is no lock when it is a grant: the gate lets through what was granted", async () => {
    await start([around]);
    const address = "https://feed.example/a";
    const view = await arrive(address);
    vi.setSystemTime(Date.now() + 500);
    on.fake.world.refuses = (rule) => (rule as NetRule).action.type === "allow" && !(rule as NetRule).condition.tabIds;
    const gateId = view.kind === "ask" ? view.gateId : "";
    const pass = { gateId, address, reply: { answer: "passed" } } as const;
    expect(await on.say("gate/answer", pass, on.gateIn(tab, address))).toEqual({ go: address });
    expect(await arrive(address)).toEqual({ kind: "open", address });
    expect(once).toHaveLength(1);
    expect(refused()).not.toEqual([]);
  });
});
