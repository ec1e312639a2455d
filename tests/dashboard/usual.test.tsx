/** What is usual stands beside each figure of a week, as a range and no claim; or what is missing for it does. */
import { expect, it } from "vitest";
import { me, NO_USUAL, review, USUAL, usage, week } from "./samples";
import { open, press, reads, root, service, setStage, text } from "./stage";

setStage();

/** The rows of the tables of a card, cells apart. */
const rows = (card: string) =>
  [...root.querySelectorAll(`[aria-labelledby=${card}] tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replaceAll("\u00a0", " ")).join(" | "),
  );

/** A line of the label: its value and what is usual. */
const line = (name: string) => {
  const found = [...root.querySelectorAll(".label-line")].find((one) => one.querySelector("dt")?.textContent === name);
  return [...(found?.querySelectorAll("dd") ?? [])]
    .map((one) => one.textContent?.replaceAll("\u00a0", " "))
    .join(" | ");
};

it("tells how often each reason usually is one, also one that was not named this week", async () => {
  await open("/week");
  await reads("What brought you there");
  expect(rows("reasons")).toEqual([
    "Habit | 12 (11 compared) | 3 to 9",
    "Something precise | 9 | 2 to 10",
    "A message | 6 | 1 to 7",
    "Boredom | 3 | 0 to 5",
    "Work | 2 | 0 to 6",
    "A notification | 1 | 0 to 4",
    "Stress | 0 | 0 to 3",
  ]);
  expect(text()).toContain("Usual: from the lowest to the highest of 7 earlier weeks, over the same weekdays.");
});

it("says that no reason was told, beside what is usual", async () => {
  service.week = { total: usage({ attended_seconds: 1_500, visits: 2 }) };
  service.review = { usual: { ...USUAL, triggers: USUAL.triggers && { ...USUAL.triggers, now: usage().triggers } } };
  await open("/week");
  await reads("You said nothing about it this week.");
  expect(rows("reasons")).toContain("Habit | 0 | 3 to 9");
});

it("tells the parts of the day and each day beside what is usual", async () => {
  service.review = { left_out: ["Forum"] };
  await open("/week");
  await reads("Parts of the day");
  expect(rows("when").slice(0, 4)).toEqual([
    "Morning | 30 min | 10 min to 1 h 05",
    "Afternoon, from 12:00 | 30 min | 20 min to 1 h 30",
    "Evening, from 18:00 | 2 h 12 | 1 h 10 to 2 h 30",
    "Night, from 22:00 | 41 min | 1 h 05 to 2 h 37",
  ]);
  expect(rows("when")).toContain("Usually | 20 min to 1 h 25, over 8 weeks");
  const card = root.querySelector("[aria-labelledby=when]")?.textContent;
  expect(card).toContain("The totals are without Forum, which was not watched all along.");
  expect(card).toContain("Only the days that are over are compared.");
});

it("says of a day how much of it is compared", async () => {
  const [monday] = USUAL.days;
  service.review = { usual: { ...USUAL, days: monday ? [{ ...monday, value: 3_000 }] : [] } };
  await open("/week");
  await reads("Parts of the day");
  expect(rows("when")).toContain("Usually | 20 min to 1 h 25, over 8 weeks; 50 min compared");
});

it("tells each line of the label beside what is usual", async () => {
  await open("/week");
  await reads("Attention label");
  expect(line("Chosen by you")).toBe("34 % (27 of 80 pages) | usually 30 % to 55 %, over 5 weeks");
  expect(line("Served by the site")).toBe("49 % (39 of 80 pages) | usually 25 % to 60 %, over 5 weeks");
  expect(line("Lived of planned")).toBe("2 h 25 of 1 h 55 | usually 85 % to 120 %, over 8 weeks");
  expect(line("Worth it")).toBe("19 of 27 answers | usually 3 of 5 to 6 of 7, over 8 weeks");
  expect(line("At night")).toBe("18 % | usually 8 % to 30 %, over 8 weeks");
  expect(line("Looks")).toBe("17 | usually 2 to 6, over 8 weeks");
  expect(line("Pace")).toBe("1.4 new a minute | usually 0.7 to 2.4, over 5 weeks");
});

it("tells nothing usual beside the label of one site", async () => {
  await open("/week");
  await reads("all my sites");
  const select = root.querySelector<HTMLSelectElement>("#label-of");
  if (!select) throw new Error("no site to choose");
  select.value = select.options[1]?.value ?? "";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("Looks0");
  expect(root.querySelector(".usually")).toBeNull();
});

it("says of each figure without a range how many weeks are missing", async () => {
  service.review = { comparisons: [], usual: NO_USUAL };
  await open("/week");
  const two = "too early to say what is usual, at least 2 more weeks are needed.";
  await reads(`Planned and lived: ${two}`);
  for (const name of ["Worth it", "What brought you there", "Stopping cues", "Parts of the day"])
    await reads(`${name}: ${two}`);
  await reads("Intention met: too early to say what is usual, at least 3 more weeks are needed.");
  await reads(`Chosen by you, Served by the site, Lived of planned, Worth it, At night, Pace and Looks: ${two}`);
});

it("says it in French, one week before there is enough and before a day is over", async () => {
  service.me = me({ language: "fr" });
  const missing = { ...USUAL.weeks_missing, met: 1, triggers: 0 };
  service.review = { usual: { ...USUAL, triggers: null, weeks_missing: missing } };
  await open("/week");
  await reads("Intention atteinte : trop tôt pour dire ce qui est habituel, il faut encore au moins une semaine.");
  await reads(
    "Ce qui vous amenait : trop tôt pour dire ce qui est habituel avant qu’un jour de cette semaine soit terminé.",
  );
  expect(rows("when")).toContain("Après-midi, dès 12 h | 30 min | 20 min à 1 h 30");
  expect(line("Rythme")).toBe("1,4 nouveauté par minute | d’habitude de 0,7 à 2,4, sur 5 semaines");
});

it("tells nobody to wait for weeks before one that is over", async () => {
  service.review = { ...review(), usual: NO_USUAL };
  await open("/week");
  await reads("Planned and lived: too early");
  await press("← The week before");
  await reads("Planned and lived: too few of the weeks before are known to say what is usual.");
  await reads("Worth it and Intention met: too few of the weeks before are known");
  expect(text()).not.toContain("too early to say what is usual");
});

it("lacks nothing of a figure that is not there", async () => {
  service.week = { total: week().total && usage({ visits: 1 }) };
  service.review = { usual: NO_USUAL, comparisons: [] };
  await open("/week");
  await reads("Looks: too early to say what is usual");
  expect(text()).not.toMatch(/(Planned and lived|Stopping cues|Worth it|Pace): too early/);
});
