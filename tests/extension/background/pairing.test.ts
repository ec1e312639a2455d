/** A browser that is paired anew, in the whole background: nothing of the former member is shown to the next one, nor counted as theirs. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FEED_ID, id, MINUTE, plan } from "../samples";
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

const claim = () => on.say("pairing/claim", { code: on.service.code, browserName: "Test" });
const pairAnew = async () => {
  await on.say("pairing/forget", {});
  on.service.plan = plan({ member_id: id(91), member_name: "Sam", reflections_due: 1 });
  await claim();
};

describe("the next member of a browser", () => {
  it.each([
    ["after the former pairing was forgotten", pairAnew],
    ["after another code was typed at once", claim],
  ])("sees no last visit of the former one, nor rates it: %s", async (_name, pair) => {
    const before = await on.enter(tab);
    const visitId = before && "visitId" in before ? before.visitId : "";
    await on.later(MINUTE);
    await pair();
    expect((await on.say("toolbar/view", { tabId: tab })).rateable).toBeNull();
    expect(await on.say("rating/view", { visitId })).toBeNull();
    const rating = { visitId, worth: "yes" as const, met: null };
    expect(await on.say("visit/rate", rating)).toMatchObject({ code: "visit_not_rateable" });
    expect(on.types()).not.toContain("visit.rated");
  });

  it("is not paused by the former one", async () => {
    await on.say("pause/set", { minutes: 15 });
    await pairAnew();
    expect((await on.say("toolbar/view", { tabId: tab })).pausedUntil).toBeNull();
    expect(await on.say("gate/open", { address: FEED }, on.gateIn(tab))).toMatchObject({ kind: "ask" });
  });

  it("does not go on at a gate of the former one", async () => {
    const from = on.gateIn(tab);
    const view = await on.say("gate/open", { address: FEED }, from);
    const gateId = view.kind === "ask" ? view.gateId : "";
    await pairAnew();
    vi.setSystemTime(Date.now() + 500);
    const pass = { gateId, address: FEED, reply: { answer: "passed" as const } };
    expect(await on.say("gate/answer", pass, from)).toMatchObject({ code: "gate_unknown" });
  });

  it("is not told what sites asked of the former one", async () => {
    await on.say("notify/choose", { siteId: FEED_ID, choice: "ask" });
    expect(await on.say("notify/asked", {}, on.pageIn(tab))).toHaveProperty("view");
    await pairAnew();
    expect((await on.say("notify/view", {})).sites[0]?.asked).toBeNull();
  });

  it("is reminded of a week, although the former one was of as many", async () => {
    on.fake.granted.add("notifications");
    await on.say("options/notify", { notify: true });
    on.service.plan = plan({ reflections_due: 1 });
    await on.later(MINUTE, "sync");
    await pairAnew();
    expect(on.fake.log.notified).toHaveLength(2);
  });
});
