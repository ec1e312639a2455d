import { beforeEach, describe, expect, it } from "vitest";
import { pause } from "../../../extension/src/domain/pauses";
import { still } from "../../../extension/src/domain/state";
import { closeDatabase, database, readValue } from "../../../extension/src/platform/database";
import { change } from "../../../extension/src/platform/journal";
import { acknowledge, queued, refusals } from "../../../extension/src/platform/outbox";
import { MINUTE, NOW } from "../samples";
import { emptyDatabase } from "../setup";

beforeEach(emptyDatabase);

const pauseNow = () => change((state) => ({ ...pause(state, NOW + MINUTE, NOW), result: "paused" }), NOW);

describe("a change", () => {
  it("stores the state and its event together, numbered from one installation", async () => {
    const { result, queued: count } = await pauseNow();
    expect([result, count]).toEqual(["paused", 1]);
    expect(await queued(10)).toMatchObject([
      { seq: 1, type: "browser.paused", at: "2026-11-23T09:00:00.000Z", schema: 1 },
    ]);
    expect(await readValue("core")).toMatchObject({ epoch: NOW, nextSeq: 2, state: { pausedUntil: NOW + MINUTE } });
  });

  it("leaves nothing when the decision throws", async () => {
    const broken = change(() => {
      throw new Error("broken");
    }, NOW);
    await expect(broken).rejects.toThrow("broken");
    expect([await queued(10), await readValue("core")]).toEqual([[], null]);
  });

  it("leaves neither state nor event when one of the writes fails", async () => {
    await pauseNow();
    const core = await readValue("core");
    await (await database()).put("state", { ...core, nextSeq: 1 } as never, "core"); // The next event's number is taken.
    const second = change((state) => ({ ...pause(state, NOW + 2 * MINUTE, NOW), result: null }), NOW);
    await expect(second).rejects.toThrow();
    expect((await readValue("core"))?.state.pausedUntil).toBe(NOW + MINUTE);
    expect(await queued(10)).toHaveLength(1);
  });

  it("is there after the worker was stopped", async () => {
    await pauseNow();
    await closeDatabase();
    await pauseNow();
    expect((await queued(10)).map((event) => event.seq)).toEqual([1, 2]);
  });

  it("writes nothing for a decision that changes nothing", async () => {
    await change((state) => ({ ...still(state), result: null }), NOW);
    expect(await readValue("core")).toBeNull();
  });

  it("keeps changes of several tabs apart", async () => {
    await Promise.all(Array.from({ length: 20 }, pauseNow));
    expect((await queued(100)).map((event) => event.seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});

it("moves a refused event out of the queue, to be seen", async () => {
  await pauseNow();
  const [event] = await queued(1);
  if (!event) throw new Error("nothing queued");
  await acknowledge([], [{ seq: event.seq, event, code: "unknown_zone", detail: "No such zone." }]);
  expect([await queued(10), await refusals()]).toMatchObject([[], [{ seq: 1, code: "unknown_zone" }]]);
});
