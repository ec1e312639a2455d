import { describe, expect, it } from "vitest";
import { AWAY_MS, heard, isAway, NO_CLOCK, serviceNow } from "../../../extension/src/domain/serviceclock";
import { NOW } from "../samples";

const date = (ms: number) => new Date(ms).toUTCString();

describe("the service's clock", () => {
  it.each([
    ["the same", 0],
    ["an hour ahead of ours", 3_600_000],
    ["a day behind ours", -86_400_000],
  ])("%s", (_name, offset) => {
    const clock = heard(NO_CLOCK, date(NOW + offset), NOW, NOW + 100);
    expect(Math.abs(serviceNow(clock, NOW) - NOW - offset)).toBeLessThan(1_000);
  });

  it("is told to within a second, so less than two are no news", () => {
    const clock = heard(NO_CLOCK, date(NOW + 60_000), NOW, NOW);
    expect(heard(clock, date(NOW + 61_000), NOW, NOW).offsetMs).toBe(clock.offsetMs);
    expect(heard(clock, date(NOW + 63_000), NOW, NOW).offsetMs).not.toBe(clock.offsetMs);
  });

  it("follows when this computer's clock is set", () => {
    const clock = heard(NO_CLOCK, date(NOW), NOW, NOW);
    const back = NOW - 3 * 3_600_000;
    const after = heard(clock, date(NOW + 60_000), back, back);
    expect(Math.abs(serviceNow(after, back) - NOW - 60_000)).toBeLessThan(1_000);
  });

  it("stays when an answer does not say", () => {
    expect(heard({ offsetMs: 7_000, reachedAt: 0 }, null, NOW, NOW)).toEqual({ offsetMs: 7_000, reachedAt: NOW });
    expect(heard({ offsetMs: 7_000, reachedAt: 0 }, "yesterday", NOW, NOW).offsetMs).toBe(7_000);
  });

  it("is not written again for nothing", () => {
    const clock = heard(NO_CLOCK, date(NOW), NOW, NOW);
    expect(heard(clock, date(NOW + 60_000), NOW + 60_000, NOW + 60_000, 120_000)).toBe(clock);
    expect(heard(clock, date(NOW + 120_000), NOW + 120_000, NOW + 120_000, 120_000).reachedAt).toBe(NOW + 120_000);
  });

  it.each([
    [null, true],
    [NOW - AWAY_MS, true],
    [NOW - AWAY_MS + 1, false],
    [NOW + AWAY_MS, false],
  ])("reached at %s: away is %s", (reachedAt, expected) => {
    expect(isAway({ offsetMs: 0, reachedAt }, NOW)).toBe(expected);
  });
});
