import { describe, expect, it } from "vitest";
import { begun, covered, paced } from "../../../extension/src/content/watchers/shown";

describe("what is shown on the way", () => {
  /** Steps of [ms since the one before, to where]. */
  const along = (steps: readonly (readonly [number, number])[]) => {
    let [pace, now, sum] = [begun(0), 0, 0];
    for (const [ms, at] of steps) {
      now += ms;
      const step = paced(pace, at, now);
      [pace, sum] = [step.pace, sum + step.screens];
    }
    return Math.round(sum * 10) / 10;
  };
  const glide = (screens: number, ms: number) =>
    Array.from({ length: ms / 60 }, (_, at) => [60, ((at + 1) * 60 * screens) / ms] as const);

  it.each([
    ["a press of Page Down, at once", [[0, 0.9]], 0.9],
    ["one that glides", glide(0.9, 180), 0.9],
    ["Page Down four times a second", [0.9, 1.8, 2.7, 3.6].map((at) => [250, at]), 3.6],
    ["a wheel that is turned fast, three screens a second", glide(6, 1_980), 6],
    ["a flick of a finger, eight screens a second", glide(8, 960), 8],
    ["the End key", [[1_000, 40]], 1],
    ["one that glides there within half a second", glide(40, 480), 1],
    [
      "back to the top from there",
      [
        [1_000, 40],
        [1_000, 0],
      ],
      2,
    ],
    ["a place that the browser remembers", [[0, 12.5]], 1],
    [
      "to and fro between two anchors",
      [
        [500, 10],
        [500, 20],
        [500, 10],
      ],
      3,
    ],
  ] as [string, [number, number][], number][])("%s", (_name, steps, expected) =>
    expect(along(steps)).toBeCloseTo(expected, 0),
  );

  it("a jump does not stop what comes after it from being seen", () => {
    expect(
      along([
        [0, 40],
        [500, 40.5],
        [500, 41.5],
      ]),
    ).toBe(2.5);
  });
});

describe("what was shown before", () => {
  it.each<[string, [number, number][], [number, number], number, [number, number][]]>([
    ["is not shown again", [[0, 5]], [2, 3], 0, [[0, 5]]],
    ["goes on", [[0, 5]], [4, 6], 1, [[0, 6]]],
    [
      "leaves a gap before what one jumps to",
      [[0, 5]],
      [39, 40],
      1,
      [
        [0, 5],
        [39, 40],
      ],
    ],
    [
      "and what fills the gap is new",
      [
        [0, 5],
        [39, 40],
      ],
      [5, 39],
      34,
      [[0, 40]],
    ],
    [
      "backwards too",
      [
        [0, 5],
        [39, 40],
      ],
      [38, 39],
      1,
      [
        [0, 5],
        [38, 40],
      ],
    ],
  ])("%s", (_name, known, [from, to], more, stretches) =>
    expect(covered(known, from, to)).toEqual({ more, stretches }),
  );
});
