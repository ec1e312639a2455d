import type { CueKind, CueRule } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../extension/src/domain/attention";
import { look } from "../../../extension/src/domain/look";
import { pause } from "../../../extension/src/domain/pauses";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import { granted } from "../../../extension/src/domain/today";
import { start } from "../../../extension/src/domain/visits";
import { agreedTime, at, FEED_ID, id, ids, MINUTE, NOW, plan, site } from "../samples";

const at_ = (url: string | null, changes: Partial<Snapshot> = {}): Snapshot => ({
  windows: [{ focused: true, active: { tabId: 1, url, audible: false } }],
  idle: "active",
  addresses: url === null ? [] : [url],
  ...changes,
});
const FEED = at_("https://feed.example/home");
const AWAY = at_("https://news.example/");
const live = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
const stayedOpen: State = { ...EMPTY, pages: { 1: { siteId: FEED_ID, quietUntil: 0 } } };
const types = (facts: readonly { type: string }[]) => facts.map((fact) => fact.type);

it("attends a live visit while its tab is looked at, and settles when it is left", () => {
  const there = look(live, plan(), FEED, NOW, ids());
  expect(there.state.attention).toEqual({ tabId: 1, siteId: FEED_ID, since: NOW });
  const left = look(there.state, plan(), AWAY, NOW + 5_000, ids());
  expect([types(left.facts), left.state.attention]).toEqual([["visit.progressed"], null]);
});

it("settles nothing in a burst of events about the same tab", () => {
  const there = look(live, plan(), FEED, NOW, ids()).state;
  expect(look(there, plan(), FEED, NOW + 19_999, ids())).toEqual({ state: there, facts: [] });
  expect(types(look(there, plan(), FEED, NOW + 20_000, ids()).facts)).toEqual(["visit.progressed"]);
});

describe("a watched tab without a visit", () => {
  it("asks when it stayed open", () => {
    const { state, facts } = look(stayedOpen, plan(), FEED, NOW, ids());
    expect([types(facts), state.asks]).toEqual([["gate.shown"], { [FEED_ID]: id(101) }]);
  });

  it.each([
    ["was just let through", { ...EMPTY, pages: { 1: { siteId: FEED_ID, quietUntil: NOW + 1 } } }, FEED],
    ["never told of itself", EMPTY, FEED],
    ["is a sign-in page", stayedOpen, at_("https://feed.example/login/oauth")],
    ["is not looked at", stayedOpen, AWAY],
    ["is idle", stayedOpen, at_("https://feed.example/", { idle: "idle" })],
    ["is paused", pause(stayedOpen, NOW + 1, NOW).state, FEED],
  ])("is left alone when it %s", (_name, state, snapshot) => {
    expect(look(state, plan(), snapshot, NOW, ids()).facts).toEqual([]);
  });

  it("begins a visit at once when the site has no gate", () => {
    const open = plan({ sites: [site({ gate: { enabled: false } })] });
    expect(look(EMPTY, open, FEED, NOW, ids()).facts).toMatchObject([
      { type: "visit.started", origin: "already_open", intention: null },
    ]);
  });
});

it("ends an absent visit and asks on its open tab in one look", () => {
  const { facts } = look({ ...live, pages: stayedOpen.pages }, plan(), FEED, NOW + 600_000, ids());
  expect(types(facts)).toEqual(["visit.ended", "gate.shown"]);
});

it("never counts a place that is never gated, even inside a watched site", () => {
  const odd = plan({ never: [at("feed.example/help")] });
  expect(look(live, odd, at_("https://feed.example/help/1"), NOW, ids()).state.attention).toBeNull();
});

it("attends nothing without a plan", () => {
  const there = look(live, plan(), FEED, NOW, ids()).state;
  expect(look(there, null, FEED, NOW + 1, ids()).state.attention).toBeNull();
});

describe("a cue that waits", () => {
  const BUDGET: CueRule = {
    kind: "budget",
    budget_ms: MINUTE,
    extension_ms: MINUTE,
    site_ids: [FEED_ID, id(2)],
    elsewhere_ms: 0,
    holds_on: [],
  };
  const PLANNED: CueRule = { kind: "planned_time", extension_ms: MINUTE };
  const NIGHT: CueRule = { kind: "night", from_minute: 0, until_minute: 1_440 };
  const rulesOf = (...cues: CueRule[]) => plan({ sites: [site({ cues, cues_per_day: 1 })] });
  const spent = { ...live.today, attendedMs: { [id(2)]: MINUTE }, cues: { [FEED_ID]: 1 } };
  const waits = (kind: CueKind, changes: Partial<State> = {}): State => {
    const visit = { ...live.visits[FEED_ID], attendedMs: MINUTE, dueAtMs: MINUTE, pending: { cueId: id(70), kind } };
    return { ...live, today: spent, visits: { [FEED_ID]: visit as never }, ...changes };
  };
  const given = granted(spent, site({ cues: [BUDGET] }));
  const whole = waits("night");
  const answered = { ...whole, visits: { [FEED_ID]: { ...whole.visits[FEED_ID], nightAnswered: true } as never } };

  it.each<[string, State, CueRule[], boolean]>([
    ["the day's minutes, spent", waits("budget"), [BUDGET], true],
    ["the day's minutes, on a day that has none", waits("budget"), [PLANNED, NIGHT], false],
    ["the day's minutes, of which another site was given more", waits("budget", { today: given }), [BUDGET], false],
    ["the planned time, over", waits("planned_time"), [PLANNED], true],
    ["the planned time, no cue any more", waits("planned_time"), [BUDGET], false],
    ["the night, although it was the last cue of the day", waits("night"), [NIGHT], true],
    ["the night, over", waits("night"), [{ ...NIGHT, until_minute: 0 }], false],
    ["the night, told before", answered, [NIGHT], false],
  ])("%s", (_name, state, rules, stays) => {
    for (const snapshot of [FEED, AWAY]) {
      const { facts, state: after } = look(state, rulesOf(...rules), snapshot, NOW, ids());
      expect([after.visits[FEED_ID]?.pending?.cueId, facts]).toEqual([stays ? id(70) : undefined, []]);
    }
  });

  it("is not the visit's own when it was agreed", () => {
    const pending = { cueId: id(70), kind: "agreed_time" as const, clauseId: id(80), stage: "warn" as const };
    const agreed = { ...live, visits: { [FEED_ID]: { ...live.visits[FEED_ID], pending } as never } };
    expect(look(agreed, rulesOf(agreedTime()), AWAY, NOW, ids()).state.visits[FEED_ID]?.pending).toEqual(pending);
  });
});
