/** An agreement and several people, in the whole background. */
import type { Person } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { agreedTime, at, CLAUSE, FEED_ID, id, MINUTE, plan, site } from "../samples";
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
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

const withAgreed = (changes: Parameters<typeof agreedTime>[0]) =>
  plan({ sites: [site({ cues: [agreedTime(changes)] })] });
const spent = { spent_ms: 50 * MINUTE, may_continue: false, reserve_ms: 10 * MINUTE };
const requests = () => on.service.heard.filter(({ path }) => path.startsWith("/api/v1/requests"));

describe("the gate of a site whose minutes are over", () => {
  const open = async () => on.say("gate/open", { address: FEED }, on.gateIn(tab));

  it("says so in the clause's words, and lets nobody through whose agreement says no", async () => {
    on.service.plan = withAgreed(spent);
    await on.pair();
    const view = await open();
    if (view.kind !== "ask" || !view.over) throw new Error(view.kind);
    expect(view.over).toMatchObject({ clauseId: CLAUSE, words: "Forty minutes on school days" });
    expect(view.over.actions.map(({ answer }) => answer)).toEqual(["asked", "drawn"]);
    vi.setSystemTime(Date.now() + 500);
    const pass = { gateId: view.gateId, address: FEED, reply: { answer: "passed" as const } };
    expect(await on.say("gate/answer", pass, on.gateIn(tab))).toMatchObject({ code: "gate_agreed" });
    const anyway = { gateId: view.gateId, clauseId: CLAUSE };
    expect(await on.say("gate/continue", anyway, on.gateIn(tab))).toMatchObject({ code: "gate_agreed" });
  });

  it("goes on anyway in one step where that was agreed", async () => {
    on.service.plan = withAgreed({ spent_ms: 50 * MINUTE });
    await on.pair();
    const view = await open();
    const gateId = view.kind === "ask" ? view.gateId : "";
    vi.setSystemTime(Date.now() + 500);
    expect(await on.say("gate/continue", { gateId, clauseId: CLAUSE }, on.gateIn(tab))).toEqual({ ok: true });
    expect(await open()).toMatchObject({ kind: "ask", over: null });
    vi.setSystemTime(Date.now() + 500);
    await on.say("gate/answer", { gateId, address: FEED, reply: { answer: "passed" } }, on.gateIn(tab));
    expect(on.types().slice(-3)).toEqual(["visit.started", "cue.shown", "cue.answered"]);
  });

  it("sends a wish once, however often the worker stops before the service has it", async () => {
    on.service.plan = withAgreed(spent);
    await on.pair();
    await open();
    on.service.up = false;
    await on.say("agreed/wish", { clauseId: CLAUSE, minutes: 15, reason: "to finish the match" }, on.gateIn(tab));
    await on.startWorker();
    expect(requests()).toEqual([]);
    const created: string[] = [];
    on.service.instead = ({ method, path, body }) => {
      if (path !== "/api/v1/requests") return null;
      if (method === "POST") created.push(JSON.parse(body).id);
      return { status: method === "POST" ? 201 : 200, body: { requests: [], reserve_left_minutes: null } };
    };
    on.service.up = true;
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    await on.startWorker();
    await on.startWorker();
    expect(created).toHaveLength(1);
  });
});

describe("the page of a visit", () => {
  it("is told of the clause, and shows the curtain in its words", async () => {
    on.service.plan = withAgreed({});
    await on.pair();
    await on.enter(tab, 3_600);
    on.service.plan = withAgreed({ spent_ms: 43 * MINUTE });
    await on.later(30_000);
    const state = await on.say("page/state", { arrival: "injected", life: 1 }, on.pageIn(tab));
    if (!state || "gate" in state || !state.pendingCue) throw new Error("nothing waits");
    expect(state.pendingCue).toMatchObject({ kind: "agreed_time", stage: "due", clauseId: CLAUSE });
    const due = { visitId: state.visitId, kind: "agreed_time" as const, count: 0, chapter: 0 };
    const view = await on.say("cue/due", due, on.pageIn(tab));
    expect(view).toMatchObject({ strength: "curtain", title: "Forty minutes on school days", escape: null });
    expect(view?.actions.map(({ answer }) => answer)).toEqual(["done", "asked", "continue"]);
  });

  it("says of what is told before that a wish waits, and asks for no second one", async () => {
    on.service.plan = withAgreed({});
    await on.pair();
    await on.enter(tab, 3_600);
    on.service.plan = withAgreed({ spent_ms: 38 * MINUTE });
    await on.later(30_000);
    const from = on.pageIn(tab);
    const shown = async () => {
      const state = await on.say("page/state", { arrival: "injected", life: 1 }, from);
      if (!state || "gate" in state || !state.pendingCue) throw new Error("nothing waits");
      return on.say("cue/due", { visitId: state.visitId, kind: "agreed_time", count: 0, chapter: 0 }, from);
    };
    const chip = await shown();
    expect(chip?.actions.map(({ answer }) => answer)).toEqual(["continue", "asked"]);
    on.service.up = false;
    await on.say("request/ask", { cueId: chip?.cueId ?? "", minutes: 15, reason: "to finish the match" }, from);
    const again = await shown();
    expect(again).toMatchObject({ cueId: chip?.cueId, strength: "chip" });
    expect(again?.actions.map(({ answer }) => answer)).toEqual(["continue"]);
    expect(again?.body).toContain("You asked for");
  });

  it("cannot name a clause, a cue of another site, or a wish that is no number", async () => {
    on.service.plan = withAgreed({});
    await on.pair();
    await on.enter(tab, 3_600);
    const from = on.pageIn(tab);
    expect(await on.say("request/ask", { cueId: id(7), minutes: 15, reason: "x" }, from)).toMatchObject({
      siteId: id(1),
    });
    expect(await on.say("agreed/wish", { clauseId: CLAUSE, minutes: 15, reason: "x" }, from)).toBeUndefined();
    expect(await on.say("request/ask", { cueId: id(7), minutes: 0, reason: "x" }, from)).toBeUndefined();
    expect(requests()).toEqual([]);
  });
});

describe("two people at one browser", () => {
  const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
  const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };
  const people = [ADA, SAM];
  const film = site({ id: id(2), name: "Film", patterns: [at("film.example")] });
  const plans: Record<string, ReturnType<typeof plan>> = {
    [ADA.id]: plan({ people }),
    [SAM.id]: plan({ people, member_id: SAM.id, member_name: "Sam", sites: [film] }),
  };
  beforeEach(async () => {
    on.service.instead = ({ path, member }) =>
      path === "/api/v1/plan" && on.service.confirmed
        ? { status: 200, body: plans[member ?? ADA.id], headers: { ETag: `"${member ?? ADA.id}"` } }
        : null;
    await on.pair();
  });
  const open = (address: string) => on.say("gate/open", { address }, on.gateIn(tab, address));
  const choose = (memberId: string) => on.say("who/choose", { memberId });

  it("asks who is here, then plays that person's plan alone", async () => {
    expect(await open(FEED)).toMatchObject({ kind: "who", people });
    expect(await open("https://film.example/")).toMatchObject({ kind: "who" });
    expect(await choose(SAM.id)).toEqual({ ok: true });
    expect(await open("https://film.example/")).toMatchObject({ kind: "ask", siteName: "Film", person: SAM });
    expect((await open(FEED)).kind).toBe("none");
  });

  it("sends what each did as theirs", async () => {
    await choose(ADA.id);
    await on.enter(tab);
    await choose(SAM.id);
    await open("https://film.example/");
    const batches = on.service.heard.filter(({ path }) => path === "/api/v1/events");
    const said = batches.flatMap(({ member, body }) =>
      JSON.parse(body).events.map((event: { type: string }) => [member, event.type]),
    );
    expect(said).toContainEqual([ADA.id, "visit.ended"]);
    expect(said.filter(([member]) => member === SAM.id)).toEqual([[SAM.id, "gate.shown"]]);
    expect(batches.some(({ body }) => body.includes('"member"'))).toBe(false);
  });

  it("plays each one's last plan while the service is away", async () => {
    await choose(SAM.id);
    on.service.up = false;
    expect(await choose(ADA.id)).toEqual({ ok: true });
    expect(await open(FEED)).toMatchObject({ kind: "ask", person: ADA });
  });

  it("keeps what each chose and was asked about notifications, whoever comes next", async () => {
    on.fake.world.optional = ["notifications"];
    await choose(ADA.id);
    await on.say("notify/choose", { siteId: FEED_ID, choice: "ask" });
    expect(await on.say("notify/asked", {}, on.pageIn(tab))).toHaveProperty("view");
    await choose(SAM.id);
    await on.later(MINUTE, "sync");
    await choose(ADA.id);
    const view = await on.say("notify/view", {});
    expect(view.sites[0]).toMatchObject({ siteId: FEED_ID, choice: "ask", asked: { count: 1 } });
  });

  it("keeps them while it is not known who is here, although both watch the same place", async () => {
    const same = site({ id: id(3) });
    const sams = plan({ people, member_id: SAM.id, member_name: "Sam", sites: [same] });
    const known = on.service.instead;
    on.service.instead = (heard) =>
      heard.member === SAM.id && heard.path === "/api/v1/plan" ? { status: 200, body: sams } : known(heard);
    await choose(SAM.id);
    await on.say("notify/choose", { siteId: same.id, choice: "mute" });
    on.fake.restart();
    await on.startWorker();
    await on.later(MINUTE, "sync");
    await choose(SAM.id);
    expect((await on.say("notify/view", {})).sites).toMatchObject([{ siteId: same.id, choice: "mute" }]);
  });

  it("goes on without the wish of somebody who left", async () => {
    const known = on.service.instead;
    const strict = site({ ...film, cues: [agreedTime(spent)] });
    const sams = plan({ people, member_id: SAM.id, member_name: "Sam", sites: [strict] });
    let hasLeft = false;
    on.service.instead = (heard) => {
      const isSams = heard.member === SAM.id;
      if (isSams && hasLeft) return { status: 403, body: { error: "not_here", detail: "" } };
      if (heard.path.startsWith("/api/v1/requests"))
        return { status: heard.method === "POST" ? 201 : 200, body: { requests: [], reserve_left_minutes: null } };
      return isSams && heard.path === "/api/v1/plan" ? { status: 200, body: sams } : known(heard);
    };
    await choose(SAM.id);
    const there = on.gateIn(tab, "https://film.example/");
    await on.say("gate/open", { address: "https://film.example/" }, there);
    await on.say("agreed/wish", { clauseId: CLAUSE, minutes: 15, reason: "to finish" }, there);
    await on.idle();
    expect(requests().map(({ method }) => method)).toContain("POST");
    hasLeft = true;
    await choose(ADA.id);
    on.service.heard.length = 0;
    await on.later(120_000);
    const askedFor = on.service.heard.filter(({ path }) => path === "/api/v1/plan").map(({ member }) => member);
    expect(askedFor).toContain(ADA.id);
    expect(await open(FEED)).toMatchObject({ kind: "ask", person: ADA });
  });

  it("asks again after the browser started again", async () => {
    await choose(SAM.id);
    on.fake.restart();
    tab = on.fake.addTab("about:newtab").id;
    await on.startWorker();
    expect(await open(FEED)).toMatchObject({ kind: "who" });
  });
});

it("says in the popup from when on others will see more", async () => {
  const next_level = { level: "sites", from_at: "2026-11-25T04:00:00.000Z" } as const;
  on.service.plan = plan({
    family: { level: "nothing", next_level, agreed_since_at: null, day_ends_at: null, requests_waiting: 0 },
  });
  await on.pair();
  const { agreed } = await on.say("toolbar/view", { tabId: tab });
  expect(agreed.nextLevel).toMatchObject({ level: "sites", day: "Wednesday 25 November" });
  on.service.plan = plan();
});
