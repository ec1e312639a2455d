import type { CueRule, Plan, PlannedSite } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { agreedRules, type Stage } from "../../../extension/src/domain/agreed";
import { mayContinue, overClause, showAgreed, WRITING_MS, wanted } from "../../../extension/src/domain/agreedcues";
import { continued, counted, onAgreedDay, toldKey, withTold } from "../../../extension/src/domain/agreedday";
import { attend, settle } from "../../../extension/src/domain/attention";
import { answer } from "../../../extension/src/domain/cues";
import { answerGate } from "../../../extension/src/domain/gates";
import { pageState } from "../../../extension/src/domain/pagestate";
import { AWAY_MS } from "../../../extension/src/domain/serviceclock";
import { EMPTY, type LiveVisit, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { agreedTime, CLAUSE, FEED_ID, id, MINUTE, NOW, plan, site } from "../samples";

const TAB = 1;
const of = (changes: Parameters<typeof agreedTime>[0] = {}) => site({ cues: [agreedTime(changes)] });
const clock = { offsetMs: 0, reachedAt: NOW };
const begun = (feed = of()): State => {
  const agreed = onAgreedDay(EMPTY.agreed, plan({ sites: [feed] }), NOW);
  const opened = start(
    { ...EMPTY, agreed, clock },
    { visitId: id(50), site: feed, origin: "gate", intention: null },
    NOW,
  );
  return attend(opened.state, { tabId: TAB, siteId: FEED_ID }, NOW).state;
};
/** Attended for so many minutes, a minute at a time as the ticks do. */
const minutesOn = (state: State, minutes: number, from = NOW): [State, number] => {
  let current = state;
  for (let minute = 1; minute <= minutes; minute += 1) current = settle(current, from + minute * MINUTE).state;
  return [current, from + minutes * MINUTE];
};
const shown = (state: State, now: number, feed = of()) => showAgreed(state, feed, TAB, id(70), now);
const pending = (state: State) => (state.visits[FEED_ID] as LiveVisit).pending;
const say = (state: State, reply: Parameters<typeof answer>[3], now: number, feed = of()) => {
  const visit = state.visits[FEED_ID] as LiveVisit;
  return answer(state, id(70), { kind: "agreed_time", visit }, reply, feed, now);
};

describe("forty minutes of which thirty are spent elsewhere", () => {
  it.each([
    [4, null],
    [5, "warn"],
    [9, "warn"],
    [10, "finish"],
    [12, "finish"],
    [13, "due"],
  ])("after %i minutes here: %s", (minutes, stage) => {
    const [state, now] = minutesOn(begun(), minutes);
    expect(pending(shown(state, now).state)?.stage ?? null).toBe(stage);
  });

  it("tells each stage once, with its clause, and goes from one to the next", () => {
    const [early, now] = minutesOn(begun(), 5);
    const warned = shown(early, now);
    expect(warned.facts).toMatchObject([{ type: "cue.shown", kind: "agreed_time", clause_id: CLAUSE }]);
    expect(shown(warned.state, now).facts).toEqual([]);
    const [late, then] = minutesOn(warned.state, 5, now);
    expect(pending(shown(late, then).state)).toMatchObject({ stage: "finish", clauseId: CLAUSE });
  });

  it("what was put away is not told again, until more was granted", () => {
    const [early, now] = minutesOn(begun(), 5);
    const away = say(shown(early, now).state, "continue", now).state;
    expect(pending(away)).toBeNull();
    expect(shown(away, now).facts).toEqual([]);
    const more = of({ granted_ms: MINUTE, spent_ms: 36 * MINUTE });
    expect(pending(shown({ ...away, agreed: counted(away.agreed) }, now, more).state)?.stage).toBe("warn");
  });

  it("a parent's yes takes the curtain away", () => {
    const [state, now] = minutesOn(begun(), 13);
    const drawn = shown(state, now).state;
    expect(pending(drawn)?.stage).toBe("due");
    const more = of({ granted_ms: 15 * MINUTE, spent_ms: 43 * MINUTE });
    expect(pending(shown({ ...drawn, agreed: counted(drawn.agreed) }, now, more).state)).toBeNull();
  });
});

describe("what is only told", () => {
  it.each([
    [5, "warn"],
    [10, "finish"],
  ])("after %i minutes, put away: goes on by no clause", (minutes, stage) => {
    const [state, now] = minutesOn(begun(), minutes);
    const told = shown(state, now).state;
    expect(pending(told)?.stage).toBe(stage);
    const [fact] = say(told, "continue", now).facts.slice(-1);
    expect(fact).toMatchObject({ type: "cue.answered", answer: "continue" });
    expect(fact).not.toHaveProperty("clause_id");
  });
});

describe("continue anyway", () => {
  it("gives the clause's minutes from now on, is told with the clause, and is not warned of again", () => {
    const [state, now] = minutesOn(begun(), 20);
    const on = say(shown(state, now).state, "continue", now);
    expect(on.facts.at(-1)).toMatchObject({ type: "cue.answered", answer: "continue", clause_id: CLAUSE });
    expect(shown(on.state, now).facts).toEqual([]);
    const [later, then] = minutesOn(on.state, 5, now);
    expect(pending(shown(later, then).state)?.stage).toBe("finish");
  });

  it("is not given where it was agreed away, unless the service was away for ten minutes", () => {
    const strict = of({ may_continue: false });
    const [state, now] = minutesOn(begun(strict), 13);
    const held = { ...shown(state, now, strict).state, clock: { offsetMs: 0, reachedAt: now } };
    const refused = say(held, "continue", now, strict);
    expect([refused.facts, pending(refused.state)?.stage]).toEqual([[], "due"]);
    const alone = { ...held, clock: { offsetMs: 0, reachedAt: now - AWAY_MS } };
    expect(pending(say(alone, "continue", now, strict).state)).toBeNull();
    const [rule] = strict.cues;
    expect(rule?.kind === "agreed_time" && [mayContinue(held, rule, now), mayContinue(alone, rule, now)]).toEqual([
      false,
      true,
    ]);
  });

  it("said at the gate, holds and is told once one enters", () => {
    const spent = of({ spent_ms: 50 * MINUTE });
    const idle = { ...EMPTY, clock, agreed: onAgreedDay(EMPTY.agreed, plan({ sites: [spent] }), NOW) };
    expect(overClause(idle, spent, NOW)?.clause_id).toBe(CLAUSE);
    const gate = { gateId: id(60), siteId: FEED_ID, address: "https://feed.example/", openedAt: NOW, renews: null };
    const goes = { ...gate, continues: { clauseId: CLAUSE, cueId: id(71) } };
    const left = answerGate(idle, TAB, goes, spent, { answer: "not_now" }, id(51), NOW);
    expect(left.facts.map((fact) => fact.type)).toEqual(["gate.answered"]);
    const entered = answerGate(idle, TAB, goes, spent, { answer: "passed" }, id(51), NOW);
    expect(entered.facts.slice(-2)).toMatchObject([
      { type: "cue.shown", visit_id: id(51), cue_id: id(71) },
      { type: "cue.answered", visit_id: id(51), answer: "continue", clause_id: CLAUSE },
    ]);
    expect(overClause(entered.state, spent, NOW)).toBeNull();
  });
});

describe("asked", () => {
  it.each(["asked", "drawn"] as const)("%s: the curtain stays until the answer", (reply) => {
    const [state, now] = minutesOn(begun(), 13);
    const said = say(shown(state, now).state, reply, now);
    expect(said.facts.at(-1)).toMatchObject({ type: "cue.answered", answer: reply, clause_id: CLAUSE });
    expect(pending(said.state)?.stage).toBe("due");
  });
});

describe("somebody who writes", () => {
  const [spent, now] = minutesOn(begun(), 13);
  const waits = shown({ ...spent, writing: [TAB] }, now).state;

  it.each([
    ["is not interrupted", waits, WRITING_MS - 1, "writing"],
    ["for ten minutes at most", waits, WRITING_MS, "due"],
    ["no longer writes", { ...waits, writing: [] }, 1, "due"],
    ["writes in another tab", { ...waits, writing: [2] }, 1, "due"],
  ])("%s", (_name, state, passed, stage) => {
    expect(pending(shown(state, now + passed).state)?.stage).toBe(stage);
  });

  it("can put the sign away, is told it once, and still meets the curtain", () => {
    const said = say(waits, "continue", now);
    expect(said.facts.at(-1)).not.toHaveProperty("clause_id");
    const [feed] = [of()];
    expect(pageState(said.state, feed, TAB, now)?.pendingCue).toBeNull();
    const later = shown(said.state, now + MINUTE);
    expect([later.facts, pageState(later.state, feed, TAB, now)?.pendingCue]).toEqual([[], null]);
    expect(pending(shown(said.state, now + WRITING_MS).state)).toMatchObject({ stage: "due" });
    expect(pending(shown(said.state, now + WRITING_MS).state)?.isTold).toBeUndefined();
  });

  it("does not open a curtain that was drawn", () => {
    const drawn = shown(spent, now).state;
    expect(pending(shown({ ...drawn, writing: [TAB] }, now).state)?.stage).toBe("due");
  });
});

describe("an agreement without minutes", () => {
  const TOMORROW = NOW + 24 * 60 * MINUTE;
  const family = { level: "nothing", next_level: null, agreed_since_at: null, requests_waiting: 0 } as const;
  const rest = { clause_id: CLAUSE, words: "", may_continue: true, extension_ms: 5 * MINUTE, reserve_ms: 0 };
  const from = (at: number, minutes: number) => ({
    from_at: new Date(at).toISOString(),
    until_at: new Date(at + minutes * MINUTE).toISOString(),
  });
  const homework: CueRule = {
    ...{ ...rest, kind: "homework", warn_ms: 0, finish_ms: 0 },
    spans: [from(NOW, 600), from(TOMORROW, 600)],
  };
  const hours: CueRule = {
    ...{ ...rest, kind: "agreed_hours", warn_ms: 5 * MINUTE, finish_ms: 3 * MINUTE, granted_until_at: null },
    spans: [from(NOW + 4 * MINUTE, 60), from(TOMORROW + 4 * MINUTE, 60)],
  };
  const onDay = (state: State, feed: PlannedSite, day: string, now: number): State => {
    const told = plan({ sites: [feed], family: { ...family, day_ends_at: `2026-11-${day}T03:00:00.000Z` } });
    const agreed = onAgreedDay(state.agreed, told, now);
    return state.visits[FEED_ID] ? { ...state, agreed } : { ...begun(feed), agreed };
  };
  const put = (state: State, cue: CueRule, stage: Stage): State => {
    const [rule] = agreedRules([cue]);
    if (!rule) throw new Error(cue.kind);
    return stage === "due"
      ? { ...state, agreed: continued(state.agreed, rule, 0, NOW) }
      : { ...state, agreed: withTold(state.agreed, toldKey(rule, stage)) };
  };

  it.each([
    ["homework is asked", homework, "due"],
    ["hours are told before", hours, "warn"],
  ] as const)("%s on each day, also when the next day's plan did not come", (_name, cue, stage) => {
    const feed = site({ cues: [cue] });
    const today = onDay(EMPTY, feed, "24", NOW);
    expect(wanted(today, feed, NOW)?.staged.stage).toBe(stage);
    const after = put(today, cue, stage);
    expect(wanted(onDay(after, feed, "24", NOW + MINUTE), feed, NOW + MINUTE)).toBeNull();
    for (const planOf of ["24", "25"])
      expect(wanted(onDay(after, feed, planOf, TOMORROW), feed, TOMORROW)?.staged.stage).toBe(stage);
  });

  it("whose plan an earlier version stored is of no day, and one with minutes is of theirs", () => {
    const { family: _unknown, ...stored } = plan({ sites: [site({ cues: [homework] })] });
    expect(onAgreedDay(EMPTY.agreed, stored as Plan, NOW).endsAt).toBe(0);
    expect(onAgreedDay(EMPTY.agreed, { ...stored, sites: [of()] } as Plan, NOW).endsAt).toBe(
      Date.parse("2026-11-24T03:00:00.000Z"),
    );
  });
});

describe("time is the service's", () => {
  it("a browser's clock that is set makes no new day", () => {
    const day = onAgreedDay(EMPTY.agreed, plan({ sites: [of()] }), NOW);
    expect(
      onAgreedDay({ ...day, attendedMs: { [FEED_ID]: 1 } }, plan({ sites: [of()] }), NOW + 60_000).attendedMs,
    ).toEqual({ [FEED_ID]: 1 });
    const next = onAgreedDay({ ...day, attendedMs: { [FEED_ID]: 1 } }, plan({ sites: [of()] }), NOW + 24 * 60 * MINUTE);
    expect(next.attendedMs).toEqual({});
  });

  it("what is attended since the plan was made goes on top of what the service knew", () => {
    const [state, now] = minutesOn(begun(), 13);
    // The plan came after ten of those minutes: another browser has spent the rest.
    const [at10] = minutesOn(begun(), 10);
    const agreed = { ...state.agreed, countedMs: at10.agreed.attendedMs };
    const stale = of({ spent_ms: 38 * MINUTE });
    expect(pending(shown({ ...state, agreed }, now, stale).state)?.stage).toBe("finish");
  });
});
