import { expect, it } from "vitest";
import { daysFrom, mondayOf, weekAfter, weekOf } from "../../server/dashboard/src/week/calendar";

it.each([
  ["2026-11-23", "2026-W48"],
  ["2026-11-29", "2026-W48"],
  ["2027-01-03", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-30", "2025-W01"],
  ["2021-01-01", "2020-W53"],
  ["2023-01-01", "2022-W52"],
])("%s is in %s", (day, week) => {
  expect(weekOf(day)).toBe(week);
});

it("finds each week again from its Monday, over twenty years", () => {
  let monday = "2019-12-30";
  for (let count = 0; count < 52 * 20; count += 1) {
    const week = weekOf(monday);
    expect(mondayOf(week)).toBe(monday);
    expect(daysFrom(monday).map(weekOf)).toEqual(Array(7).fill(week));
    const next = weekAfter(monday, 1);
    expect(weekAfter(mondayOf(next) ?? "", -1)).toBe(week);
    monday = mondayOf(next) ?? "";
  }
});

it.each(["2026-W00", "2026-W54", "2025-W53", "2026-48", "2026-W4", "week"])("%s is no week", (week) => {
  expect(mondayOf(week)).toBeNull();
});
