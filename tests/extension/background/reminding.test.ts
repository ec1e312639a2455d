/** Weeks that wait, told in a browser of two people. */
import type { Person } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { id, MINUTE, plan } from "../samples";
import { stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };

let on: Awaited<ReturnType<typeof stage>>;
let due: Record<string, number>;

beforeEach(async () => {
  on = await stage();
  on.fake.addTab("about:newtab");
  due = { [ADA.id]: 1, [SAM.id]: 0 };
  on.service.instead = ({ path, member, known }) => {
    if (path !== "/api/v1/plan" || !on.service.confirmed) return null;
    const member_id = member ?? ADA.id;
    const body = plan({ people: [ADA, SAM], member_id, reflections_due: due[member_id] ?? 0 });
    const tag = `"${member_id}-${due[member_id]}"`;
    return known === tag ? { status: 304 } : { status: 200, body, headers: { ETag: tag } };
  };
  on.fake.granted.add("notifications");
  await on.pair();
  await on.say("options/notify", { notify: true });
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const choose = (person: Person | null) => on.say("who/choose", { memberId: person?.id ?? null });
const synced = () => on.later(MINUTE, "sync");
const told = () => on.fake.log.notified.map(({ message }) => message);
const ONE = "A week is ready to look back at.";

describe("a week that waits for one of two people", () => {
  it("is told to that person once, whoever was there in between", async () => {
    await synced();
    expect(told(), "nobody said who is here").toEqual([]);
    for (const person of [ADA, SAM, ADA, null, ADA]) {
      await choose(person);
      await synced();
    }
    expect(told()).toEqual([ONE]);
  });

  it("does not count for the other, who has one too", async () => {
    due[SAM.id] = 1;
    for (const person of [ADA, SAM]) {
      await choose(person);
      await synced();
    }
    expect(told()).toEqual([ONE, ONE]);
  });

  it("is told anew to the person who asks for it again", async () => {
    await choose(ADA);
    await on.say("options/notify", { notify: false });
    await choose(SAM);
    await synced();
    on.fake.granted.add("notifications");
    await on.say("options/notify", { notify: true });
    await choose(ADA);
    await synced();
    expect(told()).toEqual([ONE, ONE]);
  });
});
