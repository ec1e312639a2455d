/** My data: what is stored, what is deleted, backups. */
import { expect, it, vi } from "vitest";
import { household } from "./agreement-samples";
import { refused } from "./fake-service";
import { DAY, day, me, VISITS } from "./samples";
import {
  asked,
  button,
  choose,
  drawn,
  find,
  open,
  press,
  reads,
  root,
  SLOW,
  sent,
  service,
  setStage,
  text,
  type,
} from "./stage";

setStage();

const HALF_A_DAY = Array.from({ length: 13 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

it("says what is stored, and for how long", async () => {
  await open("/data");
  await reads("From 14 September 2026 to 23 November 2026, on 58 days. The household’s file takes 3.4 MB on the disk.");
  await reads("Visits: when, where, how long1,204until you delete them");
  await reads("Intentions in your own words391one year, then only their minutes");
});

it("says nothing of a family where there is none", async () => {
  await open("/data");
  await reads("Weekly reflections7until you delete themSites that you watch");
});

it("says what is stored of the family, where there is any of it", async () => {
  service.stored = { ...service.stored, closed_cards: 1, agreements: 2, wishes: 14, log_lines: 1_063 };
  await open("/data");
  await reads("Learn cards that you put away1until you show them again");
  await reads("Family agreements that you can read2until the child or teen leaves the household");
  await reads("Wishes for more time that you made or answered14as long as their agreement");
  await reads("Lines of the family’s log that you can read1,063for good");
});

it("says what stays of everything, because it is not the person's alone", async () => {
  service.stored = { ...service.stored, wishes: 1 };
  await open("/data");
  await press("Delete everything…");
  await reads("goes on from nothing. What is not yours alone stays too: agreements and who signed them");
  await reads("The words that you wrote with them go");
  await press("Delete for good");
  await reads("All that is yours alone is deleted. Agreements, minutes asked for and given, and the family’s log stay");
  expect(text()).not.toContain("Everything is deleted.");
});

it("deletes a day only after it said what goes, and was told again", async () => {
  service.days[DAY] = day({ visits: VISITS, attended_seconds: 2_460 });
  await open("/data");
  await press("Delete this day…");
  await reads(/\d+ visits on 23 November 2026, 41 min in all, will go for good./);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
  await press("Keep");
  expect(asked("DELETE")).toEqual([]);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Delete this day…"));
  await press("Delete this day…");
  await press("Delete for good");
  await reads("23 November 2026 is deleted.");
  expect(asked("DELETE")).toEqual([`/days/${DAY}`]);
});

it("deletes the history of one site, hostile name and all", async () => {
  await open("/data");
  await button("Delete its history…");
  const choice = root.querySelector<HTMLSelectElement>("#delete-site");
  if (!choice) throw new Error("no choice");
  choice.value = service.stored.sites[2]?.id ?? "";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  await press("Delete its history…");
  await reads("One visit of");
  await reads("The site is no longer on your list; its name goes too.");
  await press("Delete for good");
  await reads(/The history of .* is deleted/);
  expect(asked("DELETE")).toEqual([`/sites/${choice.value}/history`]);
  expect(root.querySelector("img, script")).toBeNull();
});

/** Something on the page that looks again at what is stored. */
const lookAgain = async () => {
  await press("Make a backup now");
  await vi.waitFor(() => expect(asked("GET").filter((path) => path === "/data")).toHaveLength(2));
  await drawn();
};

it("deletes the day that the question names, although another became the last in between", async () => {
  service.days[DAY] = day({ visits: VISITS, attended_seconds: 2_460 });
  await open("/data");
  await press("Delete this day…");
  await reads(/\d+ visits on 23 November 2026, 41 min in all, will go for good./);
  service.stored = { ...service.stored, last_day: "2026-11-24" };
  await lookAgain();
  await reads("From 14 September 2026 to 24 November 2026");
  await press("Delete for good");
  await reads("23 November 2026 is deleted.");
  expect(asked("DELETE")).toEqual([`/days/${DAY}`]);
});

it("deletes the history of the site that the question names, although another came first in between", async () => {
  const [first, ...others] = service.stored.sites;
  if (!first) throw new Error("no site");
  await open("/data");
  await press("Delete its history…");
  await reads("will go for good");
  service.stored = { ...service.stored, sites: others };
  await lookAgain();
  await press("Delete for good");
  await reads(`The history of ${first.name} is deleted`);
  expect(asked("DELETE")).toEqual([`/sites/${first.id}/history`]);
});

it("deletes everything, and says so when the service does not", async () => {
  await open("/data");
  await press("Delete everything…");
  await reads("All 1,204 visits, your answers, your figures and your reflections will go for good.");
  expect(text()).not.toContain("not yours alone");
  service.instead = ({ method }) => (method === "DELETE" ? refused(503, "storage_unavailable") : null);
  await press("Delete for good");
  await vi.waitFor(() => expect(root.querySelector("[role=alert]")).not.toBeNull());
  service.instead = () => null;
  await press("Delete for good");
  await reads("Everything is deleted.");
  await reads("Nothing yet. It begins with your first visit to one of your sites.");
});

it.each([
  ["en", "Delete everything…", "Your answers, your figures and your reflections will go for good."],
  ["fr", "Tout supprimer…", "Vos réponses, vos chiffres et vos bilans personnels disparaîtront pour de bon."],
] as const)("speaks of no visit where there is none (%s)", async (language, name, sentence) => {
  service.me = me({ language });
  service.stored = { ...service.stored, visits: 0 };
  await open("/data");
  await press(name);
  await reads(sentence);
  expect(text()).not.toMatch(/Votre visite|All 0 visits/);
});

const alone = () => {
  service.members = household(me().id).members.slice(0, 1);
};

it("makes a backup on demand, and keeps another time", async () => {
  alone();
  await open("/data");
  await press("Make a backup now");
  await reads("The backup is made and checked.");
  await vi.waitFor(() => expect(root.querySelectorAll("[aria-labelledby=backups] li")).toHaveLength(3));
  const choice = root.querySelector<HTMLSelectElement>("#intentions_days");
  if (!choice) throw new Error("no choice");
  choice.value = "30";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("Noted.");
  expect(service.heard.find((one) => one.method === "PUT")?.body).toEqual({ events_days: 30, intentions_days: 30 });
  await reads("30 days, then only their minutes");
});

it("says how long what browsers sent is really kept: no longer than the words that it holds", async () => {
  alone();
  service.stored = { ...service.stored, kept: { events_days: 90, intentions_days: 30 } };
  await open("/data");
  await reads(/What browsers sent, step by step[\d,]+30 days/);
  await reads(/When your browsers were there[\d,]+90 days/);
  const choice = await find<HTMLSelectElement>("#events_days");
  const about = root.querySelector(`#${choice.getAttribute("aria-describedby")}`);
  expect(about?.textContent).toContain("kept no longer than those");
  await choose("#intentions_days", "365");
  await reads(/What browsers sent, step by step[\d,]+90 days/);
});

it("asks an adult of a family for the PIN, since everybody’s words go", async () => {
  await open("/data");
  await reads("An adult of the household chooses it, with their PIN.");
  const choice = await find<HTMLSelectElement>("#intentions_days");
  await choose("#intentions_days", "30");
  await find("#pin");
  expect(choice.value).toBe("30");
  await press("Cancel");
  await reads("Nothing was changed: this needs your PIN.");
  expect(choice.value).toBe("365");
  await choose("#intentions_days", "30");
  await type("#pin", "1234");
  await press("Continue");
  await reads("Noted.");
  expect(service.stored.kept.intentions_days).toBe(30);
  expect(choice.value).toBe("30");
});

it("asks for the PIN too when somebody came since the dashboard was opened", async () => {
  alone();
  await open("/today");
  await reads("My data");
  service.members = null;
  await press("My data");
  await reads("An adult of the household chooses it, with their PIN.");
});

it("tells a teen how long words are kept, and who chooses it", async () => {
  service.me = me({ role: "teen" });
  await open("/data");
  await reads("Your intentions in your own wordsone year");
  await reads("The adults of the household choose it.");
  expect(root.querySelector("#intentions_days")).toBeNull();
});

it("lets the day begin at another whole hour, and the week is drawn by it", async () => {
  await open("/data");
  const choice = await find<HTMLSelectElement>("#day_starts_at");
  expect(choice.value).toBe("04:00");
  expect([...choice.options].map((one) => one.value)).toEqual(HALF_A_DAY);
  await choose("#day_starts_at", "00:00");
  await reads("Noted. Your days are counted again.");
  expect(sent("PATCH", "/me")).toEqual([{ day_starts_at: "00:00" }]);
  expect(asked("GET").filter((path) => path === "/data")).toHaveLength(2);
  expect(choice.value).toBe("00:00");
  await press("My week");
  await vi.waitFor(() => expect(root.querySelector(".hours-labels")?.textContent).toMatch(/^0:00/), SLOW);
});

it("says what the service says of the start of the day: an hour that it keeps, and a refusal", async () => {
  service.me = me({ day_starts_at: "04:30:00" });
  service.instead = ({ method }) => (method === "PATCH" ? refused(503, "busy") : null);
  await open("/data");
  const choice = await find<HTMLSelectElement>("#day_starts_at");
  expect(choice.value).toBe("04:30");
  await choose("#day_starts_at", "05:00");
  await reads("Too much at once.");
  expect(text()).not.toContain("Noted.");
});

it("says of a backup that a wrong clock dated that it counts as the oldest, and of no other", async () => {
  service.stored = {
    ...service.stored,
    backups: service.stored.backups.map((one, place) => ({ ...one, ahead: place === 1 })),
  };
  await open("/data");
  await vi.waitFor(() => expect(root.querySelectorAll("[aria-labelledby=backups] li")).toHaveLength(2));
  const said = [...root.querySelectorAll("[aria-labelledby=backups] li")].map((one) => one.textContent ?? "");
  expect(said.map((one) => one.includes("it counts as the oldest"))).toEqual([false, true]);
});
