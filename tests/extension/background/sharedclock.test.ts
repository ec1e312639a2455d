/** Several people at one browser: the service's clock goes on while nobody said who is here. */
import type { Person } from "@escale/shared/client/types";
import { beforeEach, expect, it, vi } from "vitest";
import { AWAY_MS } from "../../../extension/src/domain/serviceclock";
import { agreedTime, at, CLAUSE, id, MINUTE, plan, site } from "../samples";
import { stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };
const FILM = "https://film.example/";
const people = [ADA, SAM];
const cues = [agreedTime({ spent_ms: 50 * MINUTE, may_continue: false })];
const film = site({ id: id(2), name: "Film", patterns: [at("film.example")], cues });
const plans: Record<string, ReturnType<typeof plan>> = {
  [ADA.id]: plan({ people }),
  [SAM.id]: plan({ people, member_id: SAM.id, member_name: "Sam", sites: [film] }),
};

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  on.service.instead = ({ path, member }) =>
    path === "/api/v1/plan" && on.service.confirmed
      ? { status: 200, body: plans[member ?? ADA.id], headers: { ETag: `"${member ?? ADA.id}"` } }
      : null;
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

/** A while with nobody known; then the child taps their name and opens the gate at once, before the service is asked again. */
async function samAfter(ms: number) {
  for (let passed = 0; passed < ms; passed += 2 * MINUTE) await on.later(2 * MINUTE);
  on.service.up = false;
  expect(await on.say("who/choose", { memberId: SAM.id })).toEqual({ ok: true });
  const view = await on.say("gate/open", { address: FILM }, on.gateIn(tab, FILM));
  if (view.kind !== "ask" || !view.over) throw new Error(view.kind);
  expect(view.over.clauseId).toBe(CLAUSE);
  return view.over;
}

const away = "nobody can be asked: you can continue";

it("a service that answered all the while was not away, and nothing is offered that was agreed away", async () => {
  const over = await samAfter(AWAY_MS + MINUTE);
  expect(over.sentences.join()).not.toContain(away);
  expect(over.actions.map(({ answer }) => answer)).toEqual(["asked"]);
});

it("one that has been away for ten minutes was", async () => {
  on.service.up = false;
  const over = await samAfter(AWAY_MS + MINUTE);
  expect(over.sentences.join()).toContain(away);
  expect(over.actions.map(({ answer }) => answer)).toEqual(["asked", "continue"]);
});
