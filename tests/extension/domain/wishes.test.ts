import { describe, expect, it } from "vitest";
import { EMPTY } from "../../../extension/src/domain/state";
import type { Wish } from "../../../extension/src/domain/wish";
import {
  answeredBy,
  isTooLate,
  latestWish,
  unsent,
  waitingWish,
  wished,
  withWish,
} from "../../../extension/src/domain/wishes";
import { CLAUSE, id, MINUTE, NOW } from "../samples";

const wish: Wish = {
  id: id(60),
  how: "ask",
  clauseId: CLAUSE,
  minutes: 15,
  reason: "the match",
  at: NOW,
  memberId: null,
  sent: false,
  refused: null,
  answer: null,
};
const asked = wished(EMPTY, wish);
const request = (state: "waiting" | "granted" | "not_now") => ({
  id: wish.id,
  member: { id: id(91), name: "Sam", role: "child" as const, avatar: "kite" as const, colour: "moss" as const },
  clause_id: CLAUSE,
  clause_words: "Forty minutes",
  minutes: 15,
  reason: "the match",
  asked_at: "2026-11-23T09:00:00.000Z",
  expires_at: "2026-11-24T03:00:00.000Z",
  state,
  granted_minutes: state === "granted" ? 10 : 0,
  answered_by: null,
  answered_at: null,
  answer_words: state === "not_now" ? "After dinner" : null,
});

describe("a wish", () => {
  it("is kept once, until the service has it", () => {
    expect(wished(asked, wish).wishes).toHaveLength(1);
    expect(unsent(asked, NOW)).toEqual([wish]);
    expect(unsent(withWish(asked, wish.id, { sent: true }), NOW)).toEqual([]);
    expect(unsent(withWish(asked, wish.id, { refused: "too_late" }), NOW)).toEqual([]);
  });

  it("waits for its answer", () => {
    const sent = withWish(asked, wish.id, { sent: true });
    expect(waitingWish(answeredBy(sent, [request("waiting")]), CLAUSE, NOW)?.id).toBe(wish.id);
    const yes = answeredBy(sent, [request("granted")]);
    expect([waitingWish(yes, CLAUSE, NOW), latestWish(yes, CLAUSE, NOW)?.answer?.granted_minutes]).toEqual([null, 10]);
    const no = answeredBy(sent, [request("not_now")]);
    expect(latestWish(no, CLAUSE, NOW)?.answer?.answer_words).toBe("After dinner");
  });

  it("belongs to its person, its clause and its day", () => {
    expect(latestWish({ ...asked, here: { memberId: id(91), seenAt: NOW } }, CLAUSE, NOW)).toBeNull();
    expect(latestWish(asked, id(81), NOW)).toBeNull();
    expect(latestWish(asked, CLAUSE, NOW + 24 * 60 * MINUTE)).toBeNull();
  });

  it("that the service did not get on its day is not sent on another", () => {
    const until = NOW + 30 * MINUTE;
    const kept = wished(EMPTY, { ...wish, until });
    const over = NOW + 60 * MINUTE;
    expect(unsent(kept, NOW + 20 * MINUTE)).toHaveLength(1);
    expect([unsent(kept, over), kept.wishes.map((one) => isTooLate(kept, one, over))]).toEqual([[], [true]]);
    // By the service's clock, which is an hour behind this one.
    const behind = { ...kept, clock: { offsetMs: -60 * MINUTE, reachedAt: NOW } };
    expect(unsent(behind, over)).toHaveLength(1);
    // Who asked may be gone, and another person here, of whom no day is known.
    expect(unsent({ ...kept, here: { memberId: id(91), seenAt: NOW } }, over)).toEqual([]);
  });

  it.each([
    ["the service has", { sent: true }],
    ["was refused", { refused: "clause_unknown" }],
    ["of its own day", { until: NOW + 90 * MINUTE }],
    ["made before a day was known", { until: 0 }],
  ])("that %s is not too late", (_name, change) => {
    const made = { ...wish, until: NOW + 30 * MINUTE, ...change };
    expect(isTooLate(wished(EMPTY, made), made, NOW + 60 * MINUTE)).toBe(false);
  });

  it("is over when the household's day is, though it was asked for an hour ago", () => {
    const endsAt = NOW + 30 * MINUTE;
    const today = { ...asked, agreed: { ...asked.agreed, endsAt } };
    expect(latestWish(today, CLAUSE, NOW + 20 * MINUTE)?.id).toBe(wish.id);
    expect(latestWish(today, CLAUSE, NOW + 60 * MINUTE)).toBeNull();
    const tomorrow = { ...asked, agreed: { ...asked.agreed, endsAt: endsAt + 24 * 60 * MINUTE } };
    expect(latestWish(tomorrow, CLAUSE, NOW + 60 * MINUTE)).toBeNull();
  });
});
