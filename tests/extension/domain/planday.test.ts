import type { CueRule } from "@escale/shared/client/types";
import { expect, it } from "vitest";
import { dueCue, NOTHING } from "../../../extension/src/domain/interpreter";
import { planOn } from "../../../extension/src/domain/planday";
import { writeValue } from "../../../extension/src/platform/database";
import { change } from "../../../extension/src/platform/journal";
import { FEED_ID, MINUTE, plan, site } from "../samples";
import { emptyDatabase } from "../setup";

const DAY = 1_440 * MINUTE;
/** Ten minutes on working days; the plan is of a Friday, on which they were spent elsewhere. */
const budget: Extract<CueRule, { kind: "budget" }> = {
  kind: "budget",
  budget_ms: 10 * MINUTE,
  extension_ms: 5 * MINUTE,
  site_ids: [FEED_ID],
  elsewhere_ms: 10 * MINUTE,
  holds_on: [true, false, false, true, true, true, true],
};
const weekly = (changes: Partial<typeof budget> = {}) =>
  plan({ sites: [site({ cues: [{ kind: "episode" }, { ...budget, ...changes }] })] });
const ENDS = Date.parse(plan().day_ends_at);
const rulesAt = (now: number, changes = {}) => planOn(weekly(changes), now)?.sites[0]?.cues ?? [];
const dueAt = (now: number, day_ms: number) => dueCue(rulesAt(now), { ...NOTHING, day_ms });

it.each([
  ["on the plan's day: spent elsewhere", -1, 0, "budget"],
  ["on the next one, which is free", 0, 60, null],
  ["on the one after it", DAY, 60, null],
  ["on a working day, nothing used", 3 * DAY - 1, 0, null],
  ["on a working day: a moment before", 2 * DAY, 9.99, null],
  ["on a working day: spent here", 2 * DAY, 10, "budget"],
  ["a week later", 7 * DAY - 1, 10, "budget"],
  ["a week later, on the free day", 7 * DAY, 10, null],
])("%s", (_name, after, minutes, due) => expect(dueAt(ENDS + after, minutes * MINUTE)).toBe(due));

it("leaves all other rules, and a plan of its own day, as they are", () => {
  expect(rulesAt(ENDS)).toEqual([{ kind: "episode" }]);
  expect(planOn(weekly(), ENDS - 1)).toEqual(weekly());
  expect(planOn(null, ENDS)).toBeNull();
});

it("a plan that says no days holds on all of them", () => {
  expect(rulesAt(ENDS, { holds_on: undefined }).map((rule) => rule.kind)).toEqual(["episode", "budget"]);
});

it("is what the background decides by", async () => {
  await emptyDatabase();
  await writeValue("plan", { etag: null, plan: weekly() });
  const seen = (now: number) =>
    change((state, today) => ({ state, facts: [], result: today?.sites[0]?.cues.length }), now);
  expect([(await seen(ENDS - 1)).result, (await seen(ENDS)).result]).toEqual([2, 1]);
  expect((await seen(ENDS)).plan?.sites[0]?.cues).toHaveLength(1);
});
