import type { Person } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { planOfAll } from "../../../extension/src/domain/people";
import { mustSayWho, personHere, turnToPerson, watchPresence } from "../../../extension/src/domain/presence";
import { EMPTY } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { agreedTime, at, FEED_ID, id, MINUTE, NOW, plan, site } from "../samples";

const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };
const people = [ADA, SAM];
const shared = plan({ people });
const seen = (idle: "active" | "idle") => ({ windows: [], idle, addresses: [] });
const sam = turnToPerson(EMPTY, SAM.id, NOW).state;

describe("who is here", () => {
  it("is asked only where several people are", () => {
    expect([mustSayWho(EMPTY, plan()), mustSayWho(EMPTY, plan({ people: [ADA] })), mustSayWho(EMPTY, shared)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([mustSayWho(sam, shared), personHere(sam, shared)]).toEqual([false, SAM]);
  });

  it("is asked again when that person is none of this browser's", () => {
    expect(mustSayWho(turnToPerson(EMPTY, id(99), NOW).state, shared)).toBe(true);
  });

  it("ends what the last one did, and keeps their day for them", () => {
    const opened = start(sam, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
    const counted = { ...opened, agreed: { ...opened.agreed, attendedMs: { [FEED_ID]: MINUTE } } };
    const ada = turnToPerson(counted, ADA.id, NOW + 1);
    expect(ada.facts).toMatchObject([{ type: "visit.ended", visit_id: id(50), reason: "left" }]);
    expect(ada.state.agreed.attendedMs).toEqual({});
    expect(turnToPerson(ada.state, SAM.id, NOW + 2).state.agreed.attendedMs).toEqual({ [FEED_ID]: MINUTE });
  });

  it.each([
    ["a moment before the absence time", 600_000 - 1, SAM.id],
    ["at the absence time", 600_000, null],
  ])("nobody there: %s", (_name, ms, expected) => {
    const away = watchPresence(sam, shared, seen("idle"), NOW).state;
    const back = watchPresence(away, shared, seen("active"), NOW + ms).state;
    expect(back.here?.memberId ?? null).toBe(expected);
  });

  it("somebody who is there all day is not asked", () => {
    let state = sam;
    for (let minutes = 1; minutes <= 24 * 60; minutes += 1)
      state = watchPresence(state, shared, seen("active"), NOW + minutes * MINUTE).state;
    expect(state.here?.memberId).toBe(SAM.id);
  });

  it("after a sleep of the machine it is asked, although somebody is there", () => {
    expect(watchPresence(sam, shared, seen("active"), NOW + 86_400_000).state.here).toBeNull();
  });

  it("a pause ends with the person who took it", () => {
    const turned = turnToPerson({ ...sam, pausedUntil: NOW + 86_400_000 }, null, NOW);
    expect(turned.state.pausedUntil).toBeNull();
    expect(turned.facts.map(({ type }) => type)).toContain("browser.resumed");
  });
});

describe("the plan while nobody said who is here", () => {
  const film = site({
    id: id(2),
    name: "Film",
    patterns: [at("film.example")],
    gate: { enabled: false },
    cues: [agreedTime()],
  });
  const twin = site({ id: id(3), gate: { suggestions: ["a secret"], visits_today: 3 } });
  const theirs = plan({ member_id: SAM.id, people, sites: [twin, film], never: [] });
  const all = planOfAll(shared, { [SAM.id]: { etag: null, plan: theirs } });

  it("gates what any of them watches, once, and plays nothing", () => {
    expect(all.sites.map(({ id: siteId, gate, cues }) => [siteId, gate.enabled, cues])).toEqual([
      [FEED_ID, true, []],
      [id(2), true, []],
    ]);
  });

  it("tells nothing of anybody", () => {
    expect(all.sites.flatMap(({ gate }) => [gate.suggestions, gate.visits_today, gate.last])).toEqual([
      [],
      0,
      null,
      [],
      0,
      null,
    ]);
  });

  it("passes only what all of them let pass", () => expect(all.never).toEqual([]));
});
