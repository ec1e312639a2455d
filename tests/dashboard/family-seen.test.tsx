/** What others see of a member, the log of looks, leaving quickly: in a document, in front of a service in memory. */
import { expect, it, vi } from "vitest";
import { thisWeek } from "../../server/dashboard/src/family/thisWeek";
import { household, INES, NOE } from "./agreement-samples";
import { refused } from "./fake-service";
import { LINES, seen, seenByCategory } from "./family-samples";
import { HOSTILE, id, me } from "./samples";
import { find, leave, open, press, reads, root, SLOW, sent, service, setStage, text } from "./stage";

setStage();

/** What is drawn of a week, without what stands around it. */
const weekDrawn = () => [...root.querySelectorAll("main section.card")].map((one) => one.textContent).join("\n");

it("draws a week for who looks exactly as for who is looked at", async () => {
  await open(`/family/look/${NOE.id}/2026-W48`);
  await reads("Monday 23 November42 min");
  const forAdult = weekDrawn();
  expect(forAdult).toContain(HOSTILE);
  expect(root.querySelector("img, script")).toBeNull();
  expect(sent("POST", "/family/looks")).toEqual([{ member_id: NOE.id, week: "2026-W48" }]);
  leave();
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  await open("/family/seen/2026-W48");
  await reads("the very answer that others get");
  await find("#seen-sites");
  expect(weekDrawn()).toBe(forAdult);
});

it("draws nothing of what the table does not allow", async () => {
  service.seen = seenByCategory({ sites: seen().sites });
  await open(`/family/look/${INES.id}/2026-W48`);
  await find("#seen-categories");
  expect(root.querySelector("#seen-sites")).toBeNull();
  expect(text()).not.toContain("Stopping cues:");
  expect(text()).not.toContain("Worth it?");
});

it("says unknown days and closed days, and never calls them nothing", async () => {
  await open("/family/seen/2026-W48");
  await reads("Wednesday 25 Novemberno data");
  await reads("Sunday 29 Novembernot shown");
  await reads("nothing is known of 2 h");
});

it("tells the hours of the night, and days kept, as French people write them", async () => {
  service.me = me({ language: "fr" });
  await open("/family/seen/2026-W48");
  await reads("La nuit, de 22 h à 6 h :");
  await reads(/tenu \d jours/);
  expect(text()).not.toContain("inconnu : ");
});

it("says why a look was refused", async () => {
  service.instead = ({ path }) => (path === "/family/looks" ? refused(403, "not_shown") : null);
  await open(`/family/look/${INES.id}`);
  await reads("At the moment you may see nothing of this member.");
});

it("shows the whole table to a child, with nothing to choose", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  service.visibility = { ...service.visibility, level: "sites", choices: [] };
  await open("/family/visibility");
  await reads("there is nothing for you to choose here");
  expect(root.querySelectorAll(".seen-by tbody tr")).toHaveLength(service.visibility.table.length);
  await reads(/Never seen by anybody else.*the words of intentions/);
});

it("lets an adult choose what others see, without a PIN", async () => {
  await open("/family/visibility");
  const chip = (await find("[name=level][value=categories]")) as HTMLInputElement;
  chip.click();
  await press("Save");
  await reads("Saved.");
  expect(sent("PUT", "/family/visibility")[0]).toEqual({ level: "categories" });
});

it("tells each line of the log, and earlier ones when asked", async () => {
  service.log = { entries: LINES, more: true };
  await open("/family/log");
  await reads("You looked at Noé’s week of 23 November 2026.");
  await reads("What others see of Sam: time by category. Chosen by Sam.");
  await reads("Noé asked for 15 more minutes.");
  await reads("The dashboard of Noé was opened from the computer where Escale runs.");
  await reads("You said that the family’s days follow the clock of America / New York.");
  await reads("You said that what browsers sent is kept for one day, for everyone.");
  await reads("You said that intentions are kept in words for one year, for everyone.");
  expect(text()).not.toContain("familylog-");
  const untimed = [...root.querySelectorAll(".log-lines li")].filter((one) => !one.querySelector("time"));
  expect(untimed.map((one) => one.querySelector("p")?.textContent)).toEqual(["Noé went on after what was agreed."]);
  service.log = { entries: [{ ...(LINES[0] as (typeof LINES)[number]), id: id(350), subject: INES }], more: false };
  await press("Earlier lines");
  await reads("You looked at Inès’s week of 23 November 2026.");
  await vi.waitFor(() => expect(text()).not.toContain("Earlier lines"));
});

it("says “you” to who is looked at, and joins names as French does", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child", language: "fr" });
  service.log = { entries: LINES, more: false };
  await open("/family/log");
  await reads("Ada a regardé votre semaine du 23 novembre 2026.");
  await reads("Dès maintenant, le rôle d’Inès : ado. Dit par Ada.");
  await reads("Votre tableau de bord a été ouvert depuis l’ordinateur où tourne Escale.");
});

it("names whom to call, and opens none of it", async () => {
  await open("/family/help");
  for (const number of ["3919", "3018", "119", "0808 2000 247", "0800 1111", "1-800-799-7233"]) await reads(number);
  await reads("Numbers can change");
  await press("To my own page");
  expect(location.pathname).toBe(`/family/people/${id(1)}`);
  leave();
  await open("/family/help");
  await reads("leave this household");
  const links = [...root.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.startsWith("/"))).toEqual([]);
});

it("tells who cannot leave alone who takes them out, and draws no way that is none", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  await open("/family/help");
  await reads("To leave this household you need an adult");
  expect(text()).not.toContain("or leave this household");
  leave();
  await open(`/family/people/${NOE.id}`);
  await find("#my-picture");
  expect(root.querySelector("#leave-button")).toBeNull();
});

const pressEscape = () => dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));

it("leaves quickly by the button, without an entry of these pages before it", async () => {
  await open("/family/help");
  await press("Leave quickly");
  expect(location.pathname).toBe("/today");
  await reads("Answer Marie");
  expect(document.title).not.toContain("watched");
  expect(root.querySelector(".quick-exit")).toBeNull();
});

it("leaves by Escape twice, and not by once", async () => {
  await open("/family/log");
  await reads("You looked at");
  pressEscape();
  expect(location.pathname).toBe("/family/log");
  pressEscape();
  expect(location.pathname).toBe("/today");
});

it("goes back over all pages of the family when leaving from a later one", async () => {
  const back = vi.spyOn(history, "go").mockImplementation(() => undefined);
  await open("/family");
  await press("The log");
  await press("← Family");
  await press("If you feel watched");
  await press("Leave quickly");
  expect(back).toHaveBeenCalledWith(-3);
  history.replaceState(null, "", "/family");
  dispatchEvent(new PopStateEvent("popstate")); // the browser arrives at the first of them
  expect(location.pathname).toBe("/today");
  expect(root.querySelector(".quick-exit")).toBeNull();
});

it("says on every page to who is supervised what others see, and leads to exactly that", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  service.members = household(NOE.id).members.map((one) => (one.is_me ? { ...one, level: "sites" } : one));
  service.family = { is_supervised: true };
  await open("/today");
  await reads("Ada and Sam can see the time you spend on each of your sites.");
  expect(sent("GET", `/family/seen/${thisWeek("Europe/Paris")}`)).toEqual([]);
  await press("See exactly what");
  expect(location.pathname).toBe("/family/seen");
  await vi.waitFor(() => expect(sent("GET", `/family/seen/${thisWeek("Europe/Paris")}`)).toHaveLength(1), SLOW);
});

it("says nothing of it to who is not", async () => {
  await open("/today");
  await reads("My week");
  expect(root.querySelector(".seen-line")).toBeNull();
});

it("keeps what it has when the service goes away, and begins again when told", async () => {
  service.up = false;
  await open("/family");
  await reads("The service does not answer");
  service.up = true;
  await press("Try again");
  await reads("Who is here");
  service.up = false;
  dispatchEvent(new Event("focus"));
  await reads("What you see may be out of date");
  expect(text()).toContain("Noé");
});
