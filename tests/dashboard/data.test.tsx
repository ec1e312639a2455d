/** My data: what is stored, what is deleted, backups. */
import { expect, it, vi } from "vitest";
import { refused } from "./fake-service";
import { DAY, day, me, VISITS } from "./samples";
import { asked, button, open, press, reads, root, service, setStage, text } from "./stage";

setStage();

it("says what is stored, and for how long", async () => {
  await open("/data");
  await reads("From 14 September 2026 to 23 November 2026, on 58 days. The household’s file takes 3.4 MB on the disk.");
  await reads("Visits: when, where, how long1,204until you delete them");
  await reads("Intentions in your own words391one year, then only their minutes");
});

it("deletes a day only after it said what goes, and was told again", async () => {
  service.days[DAY] = day({ visits: VISITS, attended_seconds: 2_460 });
  await open("/data");
  await press("Delete this day…");
  await reads(/\d+ visits on 23 November 2026, 41 min in all, will go for good./);
  expect(document.activeElement?.textContent).toBe("Keep");
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

it("deletes everything, and says so when the service does not", async () => {
  await open("/data");
  await press("Delete everything…");
  await reads("All 1,204 visits, your answers, your figures and your reflections will go for good.");
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
  ["fr", "Tout supprimer…", "Vos réponses, vos chiffres et vos retours sur la semaine disparaîtront pour de bon."],
] as const)("speaks of no visit where there is none (%s)", async (language, name, sentence) => {
  service.me = me({ language });
  service.stored = { ...service.stored, visits: 0 };
  await open("/data");
  await press(name);
  await reads(sentence);
  expect(text()).not.toMatch(/Votre visite|All 0 visits/);
});

it("makes a backup on demand, and keeps another time", async () => {
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
