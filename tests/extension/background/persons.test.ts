/** Several people at one browser: pages of Escale that stand open are told when somebody else is here. */
import type { Person } from "@escale/shared/client/types";
import { beforeEach, expect, it, vi } from "vitest";
import { id, plan } from "../samples";
import { FEED, stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };
const NEWS = { type: "person/changed" };

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  on.service.instead = ({ path, member = ADA.id }) => {
    if (path !== "/api/v1/plan" || !on.service.confirmed) return null;
    return { status: 200, body: plan({ people: [ADA, SAM], member_id: member ?? ADA.id }), headers: { ETag: '"1"' } };
  };
  await on.pair();
  await on.say("who/choose", { memberId: ADA.id });
  on.fake.log.told.length = 0;
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

/** Whose gate it is. */
async function gateOf(): Promise<string> {
  const view = await on.say("gate/open", { address: FEED }, on.gateIn(tab));
  return view.kind === "ask" ? (view.person?.name ?? "nobody") : view.kind;
}

it("another one who says so", async () => {
  expect(await gateOf()).toBe("Ada");
  await on.say("who/choose", { memberId: SAM.id });
  expect(on.fake.log.told).toEqual([NEWS]);
  expect(await gateOf()).toBe("Sam");
});

it("nobody that is known, once nobody was there", async () => {
  on.fake.world.idle = "idle";
  on.fake.tabs.delete(tab);
  await on.later(10 * 60_000);
  expect(on.fake.log.told).toEqual([NEWS]);
  on.fake.world.idle = "active";
  tab = on.fake.addTab("about:newtab").id;
  expect(await gateOf()).toBe("who");
});

it("nothing, while the same one is there", async () => {
  await on.later(60_000, "sync");
  expect(on.fake.log.told).toEqual([]);
});
