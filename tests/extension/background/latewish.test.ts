/** A wish of an evening on which the service did not answer: nothing is asked or drawn for it on another day. */
import { beforeEach, expect, it, vi } from "vitest";
import { agreedTime, CLAUSE, MINUTE, NOW, plan, site } from "../samples";
import { FEED, stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const DAY_ENDS = "2026-11-24T03:00:00.000Z";
const EVENING = Date.parse("2026-11-23T21:30:00.000Z");
const spent = agreedTime({ spent_ms: 50 * MINUTE, reserve_ms: 30 * MINUTE });
const family = { level: "nothing", next_level: null, agreed_since_at: null, requests_waiting: 0 } as const;

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;
let posted: string[];

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  posted = [];
  on.service.plan = plan({ sites: [site({ cues: [spent] })], family: { ...family, day_ends_at: DAY_ENDS } });
  on.service.instead = ({ method, path }) => {
    if (!path.startsWith("/api/v1/requests")) return null;
    if (method === "POST") posted.push(path);
    return { status: method === "POST" ? 201 : 200, body: { requests: [], reserve_left_minutes: null } };
  };
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

async function drawnInTheEvening() {
  on.service.up = false;
  await on.later(EVENING - NOW);
  await on.say("gate/open", { address: FEED }, on.gateIn(tab));
  await on.say("agreed/wish", { clauseId: CLAUSE, minutes: 15, reason: null }, on.gateIn(tab));
}

const told = async () => (await on.say("toolbar/view", { tabId: tab })).agreed.wishes.map(({ sentences }) => sentences);

it("goes out as soon as the service answers on the same day", async () => {
  await drawnInTheEvening();
  expect(await told()).toEqual([["You take 15 min of the reserve. It holds when the service answers."]]);
  on.service.up = true;
  await on.later(60 * MINUTE);
  expect(posted).toEqual(["/api/v1/requests/reserve"]);
});

it("stays here once that day is over, and is said to hold no longer", async () => {
  await drawnInTheEvening();
  on.service.up = true;
  await on.later(18 * 60 * MINUTE);
  expect(posted).toEqual([]);
  expect(await told()).toEqual([["Your wish for 15 min no longer holds: the service did not answer that day."]]);
});
