import { describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import {
  end,
  endAll,
  expire,
  forgetEnded,
  keepSites,
  rate,
  rateable,
  start,
} from "../../../extension/src/domain/visits";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

const intention = { text: "answer Marie", planned_seconds: 600, trigger: null };
const opened = (changes: object = {}) =>
  start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention, ...changes }, NOW);
const attended = (ms: number): State =>
  attend(attend(opened().state, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + ms).state;
const PATIENCE = { absenceMs: 600_000, lookMs: 60_000 };
const types = (facts: readonly { type: string }[]) => facts.map((fact) => fact.type);

describe("start", () => {
  it("grants what was planned", () => {
    const { state, facts } = opened();
    expect(state.visits[FEED_ID]).toMatchObject({
      intention: "answer Marie",
      plannedMs: 600_000,
      dueAtMs: 600_000,
      lastAttendedAt: NOW,
    });
    expect(facts).toEqual([
      { type: "visit.started", at: NOW, visit_id: id(50), site_id: FEED_ID, origin: "gate", intention },
    ]);
  });

  it("grants the pass time without an intention", () => {
    expect(opened({ intention: null }).state.visits[FEED_ID]).toMatchObject({
      intention: null,
      plannedMs: null,
      dueAtMs: 900_000,
    });
  });

  it("ends the visit before at the same instant: one intention a visit", () => {
    const next = start(opened().state, { visitId: id(51), site: site(), origin: "cue", intention }, NOW + MINUTE);
    expect(next.facts).toMatchObject([
      { type: "visit.ended", reason: "new_intention", visit_id: id(50), at: NOW + MINUTE },
      { type: "visit.started", visit_id: id(51), at: NOW + MINUTE },
    ]);
  });
});

describe("expire", () => {
  it.each([
    ["just before", 600_000 - 1, []],
    ["at the absence", 600_000, ["visit.ended"]],
    ["days later", 3 * 86_400_000, ["visit.ended"]],
  ])("%s", (_name, after, expected) => {
    expect(types(expire(attended(30_000), PATIENCE, NOW + 30_000 + after).facts)).toEqual(expected);
  });

  it("ends at the last attended instant, with what was attended", () => {
    const { facts, state } = expire(attended(30_000), PATIENCE, NOW + 3 * 3_600_000);
    expect(facts).toMatchObject([{ reason: "left", at: NOW + 30_000, attended_ms: 30_000 }]);
    expect(state.ended).toMatchObject([{ visitId: id(50), endedAt: NOW + 30_000 }]);
  });

  it("keeps a visit that is attended now, also when its total is old", () => {
    const attending = attend(opened().state, { tabId: 1, siteId: FEED_ID }, NOW).state;
    expect(expire(attending, { ...PATIENCE, absenceMs: 5_000 }, NOW + 8_000).state.visits[FEED_ID]).toMatchObject({
      attendedMs: 8_000,
    });
  });

  it("ends a visit over a sleep of the machine, although the tab was never left", () => {
    const asleep = attend(opened().state, { tabId: 1, siteId: FEED_ID }, NOW).state;
    expect(expire(asleep, PATIENCE, NOW + 8 * 3_600_000).facts).toMatchObject([
      { type: "visit.progressed", attended_ms: 60_000 },
      { type: "visit.ended", reason: "left", at: NOW + 60_000 },
    ]);
  });
});

it("ends a visit once", () => {
  const over = end(opened().state, FEED_ID, "done", NOW + 1).state;
  expect(end(over, FEED_ID, "done", NOW + 2)).toEqual({ state: over, facts: [] });
});

it("ends the visits of sites that are no longer watched, and only those", () => {
  const both = start(
    opened().state,
    { visitId: id(52), site: site({ id: id(2) }), origin: "gate", intention },
    NOW,
  ).state;
  const { state, facts } = keepSites({ ...both, asks: { [id(3)]: id(60) } }, new Set([id(2)]), NOW + 1);
  expect(facts).toMatchObject([{ type: "visit.ended", reason: "site_removed", visit_id: id(50) }]);
  expect([Object.keys(state.visits), state.asks]).toEqual([[id(2)], {}]);
  expect(endAll(both, "left", NOW + 1).facts).toHaveLength(2);
});

describe("rating", () => {
  const over = end(opened().state, FEED_ID, "done", NOW).state;
  const passed = end(opened({ intention: null }).state, FEED_ID, "done", NOW).state;

  it.each([
    [900_000, true],
    [900_001, false],
  ])("after %i ms: %s", (later, expected) =>
    expect(rateable(over, id(50), 900_000, NOW + later) !== null).toBe(expected),
  );

  it("asks whether the intention was met only when there was one", () => {
    const judged = (state: State) =>
      rate(state, rateable(state, id(50), 900_000, NOW) as never, "partly", "no", NOW).facts;
    expect(judged(over)).toMatchObject([{ worth: "partly", met: "no" }]);
    expect(judged(passed)).toMatchObject([{ worth: "partly", met: null }]);
  });

  it("forgets what can no longer be rated", () => {
    expect(forgetEnded(over, 900_000, NOW + 900_001).ended).toEqual([]);
    expect(forgetEnded(over, 900_000, NOW + 900_000)).toBe(over);
  });
});
