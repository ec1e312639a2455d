/** A week: what may be said of it, and how it is drawn. */
import { expect, it, vi } from "vitest";
import { BESIDES, HOSTILE, me, NO_USUAL, usage, week } from "./samples";
import { asked, open, press, reads, root, service, setStage, text } from "./stage";

setStage();

it("shows a week: intentions on one scale, the label, and only what may be claimed", async () => {
  await open("/week");
  await reads("58 min of 1 h planned, 2 visits");
  expect(text()).toContain(HOSTILE);
  await reads("Chosen by you34 % (27 of 80 pages)");
  await reads("Served by the site49 % (39 of 80 pages)");
  await reads("Not known which18 % (14 of 80 pages)");
  await reads("Paid for15 % (36 of 240 items)");
  await reads("Pace1.4 new a minute");
  await reads(/41 min · usually 1 h 05 to 2 h 37, over 8 weeks.*1 h 05 – 2 h 37Less than in your other weeks\./);
  await reads("It is too early to say more: at least 2 more weeks are needed.");
  expect(asked("GET")).toContain("/weeks/2026-W48/review");
});

it("tells the time without an intention, also where planned visits overlapped", async () => {
  service.week = { total: { ...week().total, attended_seconds: 6_000, planned_attended_seconds: 6_000 } };
  service.review = { without_intention_seconds: 3_000 };
  await open("/week");
  await reads("Without an intentionStayed 50 min.");
});

it("says a pace below two in the singular, as French does", async () => {
  service.me = me({ language: "fr" });
  await open("/week");
  await reads("1,4 nouveauté par minute");
});

/** The cells of the hours chart of one day, left to right: their places in percent. */
const places = (day: number) =>
  [...(root.querySelectorAll(".hours-row")[day]?.querySelectorAll("rect[class^=shade]") ?? [])].map((cell) =>
    Number.parseFloat(cell.getAttribute("x") ?? ""),
  );
const labels = () => [...root.querySelectorAll(".hours-labels text")].map((one) => one.textContent);
const NIGHT = [
  { day: "2026-11-23", hour: 1, attended_seconds: 3_000 },
  { day: "2026-11-23", hour: 21, attended_seconds: 600 },
];

it("draws hours after midnight at the end of their day, and says in which night they were", async () => {
  service.review = { hours: NIGHT };
  await open("/week");
  await reads("The fullest hour began at 1:00 in the night from Monday 23 November to Tuesday 24 November: 50 min.");
  const [night, evening] = places(0);
  expect(night).toBeGreaterThan(evening ?? 100);
  expect(labels()).toEqual(["6:00", "12:00", "18:00", "0:00"]);
});

it("begins each row where the member's day begins", async () => {
  service.me = me({ day_starts_at: "00:00", language: "fr" });
  service.review = { hours: NIGHT };
  await open("/week");
  await reads("L’heure la plus pleine a commencé à 1 h, lundi 23 novembre : 50 min.");
  const [night, evening] = places(0);
  expect(night).toBeLessThan(evening ?? 0);
  expect(labels()).toEqual(["0 h", "6 h", "12 h", "18 h"].map((one) => one.replace(" ", "\u00a0")));
});

it("says the night in French as well", async () => {
  service.me = me({ language: "fr" });
  service.review = { hours: NIGHT };
  await open("/week");
  await reads("a commencé à 1 h, dans la nuit du lundi 23 novembre au mardi 24 novembre : 50 min.");
});

it.each([
  [
    "en",
    "The fullest hour began at 9:00 on Tuesday 24 November: 50 min.",
    ["3:00, after midnight: 10 min", "9:00, the day after: 50 min"],
  ],
  ["fr", "a commencé à 9 h, mardi 24 novembre : 50 min.", ["3 h, après minuit : 10 min", "9 h, le lendemain : 50 min"]],
] as const)("places the hours of a day that begins at noon by the calendar (%s)", async (language, sentence, cells) => {
  service.me = me({ language, day_starts_at: "12:00" });
  service.review = {
    hours: [
      { day: "2026-11-23", hour: 9, attended_seconds: 3_000 },
      { day: "2026-11-23", hour: 3, attended_seconds: 600 },
    ],
  };
  await open("/week");
  await reads(sentence);
  const told = [...root.querySelectorAll("[aria-labelledby=when] details li")].map((one) => one.textContent);
  expect(told.map((one) => one?.replaceAll("\u00a0", " "))).toEqual(cells);
});

it("tells the hours of each day in the table too, as the chart draws them", async () => {
  service.review = { hours: NIGHT };
  await open("/week");
  await reads("Hour by hour");
  const days = [...root.querySelectorAll("[aria-labelledby=when] details tbody")];
  expect(days).toHaveLength(7);
  const hours = (day: number) => [...(days[day]?.querySelectorAll("li") ?? [])].map((one) => one.textContent);
  expect(hours(0).map((one) => one?.replaceAll("\u00a0", " "))).toEqual([
    "21:00: 10 min",
    "1:00, after midnight: 50 min",
  ]);
  expect(hours(1)).toEqual([]);
});

it("goes from week to week, and not beyond this one", async () => {
  await open("/week");
  await press("← The week before");
  await vi.waitFor(() => expect(asked("GET")).toContain("/weeks/2026-W47"));
  await press("The week after →");
  await reads("58 min of 1 h planned");
  await vi.waitFor(() => expect(text()).not.toContain("The week after"));
});

it("shows the label of one site of the week", async () => {
  await open("/week");
  await reads("all my sites");
  const select = root.querySelector<HTMLSelectElement>("#label-of");
  const [, one] = [...(select?.options ?? [])];
  const before = root.querySelector(".label dl")?.textContent;
  if (!select || !one) throw new Error("no site to choose");
  select.value = one.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector(".label dl")?.textContent).not.toBe(before));
});

it("says what is missing when there is nothing to compare with", async () => {
  service.review = { comparisons: BESIDES.slice(3), usual: NO_USUAL };
  await open("/week/2026-W48");
  await reads("too early to say more: at least 2 more weeks");
  expect(text()).not.toContain("usually");
  service.review = { comparisons: BESIDES.slice(3).map((one) => ({ ...one, value: 0 })) };
  await press("← The week before");
  await reads("The week after →");
  await reads("too early to say more: at least 2 more weeks");
});

it("does not tell people to wait for what cannot come", async () => {
  const early = BESIDES.slice(3);
  service.review = { comparisons: early.map((one) => ({ ...one, weeks_missing: null })) };
  await open("/week/2026-W46");
  await reads("Too few days are known of this week, or of the weeks before it, to say more.");
  expect(text()).not.toContain("too early");
  service.review = { comparisons: early.map((one) => ({ ...one, weeks_missing: 0 })) };
  await press("← The week before");
  await reads("too early to say more before more days of this week are over");
  expect(text()).not.toContain("Too few days");
});

it("names the sites that the totals are without", async () => {
  await open("/week");
  await reads("Beside your other weeks");
  expect(text()).not.toContain("The totals are without");
  service.review = { left_out: ["Forum", HOSTILE] };
  await press("← The week before");
  await reads(`The totals are without Forum and ${HOSTILE}, which were not watched all along.`);
});

it("tells beside each share what it was in other weeks, and nothing where there were too few", async () => {
  await open("/week");
  await reads("The visits took 126 % of their planned time; usually 85 % to 120 %, over 8 weeks.");
  await reads("Worth it: usually 3 of 5 to 6 of 7 answers, over 8 weeks.");
  await reads("at 6 of them you stopped.Usually you stop at 1 of 4 to 3 of 5, over 6 weeks.");
  expect(text()).not.toContain("Intention met: usually");
  service.review = {
    usual: { ...NO_USUAL, met: { low: { part: 0, whole: 2 }, high: { part: 4, whole: 4 }, weeks: 3 } },
  };
  await press("← The week before");
  await reads("Intention met: usually 0 of 2 to 4 of 4 answers, over 3 weeks.");
  expect(text()).not.toMatch(/planned time; usually|Worth it: usually|Usually you stop/);
});

it("tells no usual share beside a figure that is not there", async () => {
  service.week = { total: usage({ attended_seconds: 1_500, visits: 2 }) };
  await open("/week");
  await reads("No stopping cue was shown.");
  expect(text()).not.toMatch(/planned time; usually|Worth it: usually|Usually you stop/);
});

it("draws the usual range and this week's mark without a style of its own, and says the same in a table", async () => {
  service.review = { comparisons: BESIDES };
  await open("/week");
  await reads("Beside your other weeks");
  const strips = [...root.querySelectorAll(".range")];
  expect(strips).toHaveLength(BESIDES.filter((one) => one.usual).length);
  expect(root.querySelector("[style]")).toBeNull();
  const rows = [...root.querySelectorAll(".wrapping tbody tr")].map((row) => row.textContent ?? "");
  for (const strip of strips)
    for (const label of [...strip.querySelectorAll("text")].map((one) => one.textContent ?? ""))
      expect(rows.some((row) => row.includes(label))).toBe(true);
});
