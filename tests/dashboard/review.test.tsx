/** The family's week: everyone beside everyone, nobody ranked. */
import { expect, it, vi } from "vitest";
import { agreement, kept, NOE, seen } from "./agreement-samples";
import { field } from "./agreement-stage";
import { me } from "./samples";
import { choose, drawn, leave, open, press, reads, root, sent, service, setStage, text, type } from "./stage";

setStage();

it("shows the family's week: what went well first, everyone in the household's order, nobody ranked", async () => {
  await open("/family/review");
  await reads("Ada met 5 intentions.");
  const page = text();
  expect(page).toContain("Inès: 6 of 7 visits stayed within what was planned, give or take two minutes.");
  expect(page).toContain("Noé: one night without a watched site, as far as Escale knows.");
  expect(page.indexOf("What went well")).toBeLessThan(page.indexOf("Everyone’s week"));
  expect([...root.querySelectorAll(".weeks-side h3")].map((one) => one.textContent?.trim())).toEqual([
    "Ada",
    "Noé",
    "Inès",
  ]);
  const [ada, , ines] = [...root.querySelectorAll(".weeks-side > li")];
  expect(ines?.textContent).toContain("Worth itnot shared");
  expect(ines?.textContent).toContain("Chosen or servednot shared");
  expect(ada?.textContent).toContain("Served60 % (30 of 50 pages)");
  expect(ada?.textContent).toContain("Pace3 new a minute");
  expect(ines?.textContent).not.toContain("YouTube");
  expect(page).toContain("no data1 day");
  expect(page).toContain("The week of Sam is not shown here.");
  expect(page).toContain(
    "kept on 3 days · passed by on 1 day · not passed by on 1 day that is partly known · not known on 1 day",
  );
  expect(root.querySelectorAll("section[aria-labelledby=questions] li")).toHaveLength(3);
  expect(sent("POST", "/family/review")).toEqual([{ week: null }]);
});

it("looks once: the focus of the window is no new look", async () => {
  await open("/family/review");
  await reads("Everyone’s week");
  dispatchEvent(new Event("focus"));
  await drawn();
  expect(sent("POST", "/family/review")).toHaveLength(1);
});

it("leads from the review to next week's change", async () => {
  await open("/family/review/2026-W46");
  await press("Change the agreement with Noé");
  await reads("Another proposal, from version 1");
  expect(sent("POST", "/family/review")).toEqual([{ week: "2026-W46" }]);
});

it("counts weeks and review days by the household's clock, wherever this machine is", async () => {
  // Sunday evening in Europe, Monday in Auckland.
  vi.useFakeTimers({ now: new Date("2026-11-22T18:00:00Z"), toFake: ["Date"] });
  service.family = { zone: "Pacific/Auckland" };
  service.agreements = [];
  await open("/family/review/2026-W47");
  await press("The week after");
  expect(location.pathname).toBe("/family/review/2026-W48");
  await reads("Everyone’s week");
  expect(text()).not.toContain("The week after");
  leave();
  vi.resetModules();
  await open(`/family/agreement/new?member=${NOE.id}`);
  await press("Begin with an empty page");
  expect(field("#terms-reviewOn").value).toBe("2026-12-21");
  await type("#terms-title", "Ours");
  await choose("#add-clause", "gate");
  await press("Add");
  await type("#terms-reviewOn", "2026-11-23");
  await press("Propose it");
  await reads("Choose a day from tomorrow on");
  vi.useRealTimers();
});

it("says of a clause about nothing watched that nothing can be said, and never that it was kept", async () => {
  const clauses = [kept("1", "Games", { unknown_days: 7, is_unwatched: true }), kept("2", "Films", { partly_days: 5 })];
  service.familyReview = { people: [seen({ clauses })] };
  await open("/family/review");
  await reads("Games");
  const told = [...root.querySelectorAll("[aria-labelledby=kept] .kept-clauses li")].map((one) => one.textContent);
  expect(told).toEqual([
    "GamesNo site is watched that it is about: Escale cannot say whether it was kept.",
    "Filmsnot passed by on 5 days that are partly known",
  ]);
});

it("lists what the adults committed to, in its words, and counts nothing of it", async () => {
  await open("/family/review");
  await reads("What the adults committed to");
  const section = root.querySelector("section[aria-labelledby=promised]");
  expect([...(section?.querySelectorAll("li") ?? [])].map((one) => one.textContent)).toEqual([
    "We eat together, without screens.",
    "Mum and Sam leave their phones in the hall when we play.",
  ]);
  expect(section?.textContent).toContain("Escale counts nothing of it for adults");
});

it("lists no promise of an agreement that is not in force", async () => {
  service.agreements = [agreement({ in_force: null })];
  await open("/family/review");
  await reads("Three questions for all of you");
  expect(text()).not.toContain("What the adults committed to");
});

it("calls a category of the family's own as the family wrote it", async () => {
  const own = { category: "Music lessons", attended_seconds: 600, visits: 1 };
  service.familyReview = { people: [seen({ sites: [], categories: [own] })] };
  await open("/family/review");
  await reads("Music lessons10 min");
});

it("says in French what went well, whatever anybody's gender", async () => {
  service.me = me({ language: "fr" });
  await open("/family/review");
  await reads("Noé : 6 arrêts à des signaux.");
  expect(text()).toContain("Inès : 6 visites sur 7 dans le temps prévu, à deux minutes près.");
  expect(text()).toContain("Noé : 1 nuit sans site suivi, pour ce qu’Escale en sait.");
});

it.each([
  ["an absence", true, "no data"],
  ["days that were not shared", false, "not shared"],
])("says of a week without a known day why: %s", async (_why, is_gap, told) => {
  const days = seen().days.map((day) => ({ ...day, attended_seconds: null, gap_seconds: 86_400, is_gap }));
  service.familyReview = { people: [seen({ days })] };
  await open("/family/review");
  await reads("Everyone’s week");
  const lines = [...root.querySelectorAll(".weeks-side > li dl > div")].map((one) => one.textContent);
  expect(lines[0]).toBe(`Time on your sites${told}`);
});
