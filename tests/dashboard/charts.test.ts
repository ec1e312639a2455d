/** Where marks and bands stand: shares of a strip that begins at zero. */
import { describe, expect, it } from "vitest";
import { percent } from "../../server/dashboard/src/charts/percent";
import { rangeOf } from "../../server/dashboard/src/charts/Range";

describe("a range", () => {
  it("has its mark within, below or above the band as the value is", () => {
    const usual = { low: 100, high: 200 };
    const within = rangeOf(150, usual);
    expect(within.band.from).toBeLessThan(within.mark);
    expect(within.mark).toBeLessThan(within.band.to);
    const above = rangeOf(400, usual);
    expect(above.mark).toBeGreaterThan(above.band.to);
    expect(above.band.to / above.mark).toBeCloseTo(0.5, 9);
    const below = rangeOf(50, usual);
    expect(below.mark).toBeLessThan(below.band.from);
  });

  it("begins at zero and stays on the strip", () => {
    for (const [value, low, high] of [
      [0, 0, 0],
      [0, 0, 10],
      [86_400, 1, 2],
    ] as const) {
      const { mark, band } = rangeOf(value, { low, high });
      for (const place of [mark, band.from, band.to]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(1);
      }
      if (value === 0) expect(mark).toBe(0);
    }
  });
});

it("writes shares as SVG does", () => {
  expect(percent(0)).toBe("0.00%");
  expect(percent(1 / 3)).toBe("33.33%");
});
