/** The household's pages in a document, in front of a service in memory. */
import { expect, it, vi } from "vitest";
import { thisWeek } from "../../server/dashboard/src/family/thisWeek";
import { ADA, household, INES, NOE } from "./agreement-samples";
import { BEARER, refused, TICKET } from "./fake-service";
import { LINES, seen, seenByCategory, shared } from "./family-samples";
import { HOSTILE, id, me } from "./samples";
import { find, leave, open, press, reads, root, SLOW, service, setStage, text, type } from "./stage";

setStage();

const sent = (method: string, path: string) =>
  service.heard.filter((one) => one.method === method && one.path === path);
const addLea = async () => {
  await open("/family/people/new");
  await type("#member-name", " Léa ");
  (await find(".member-form > .button")).click();
};

it("says to one member alone what this part is and is not, and offers one action", async () => {
  service.members = household(id(1)).members.slice(0, 1);
  await open("/family");
  await reads("nobody sees anything of you");
  await reads("It does not watch in secret");
  await press("Add someone");
  expect(location.pathname).toBe("/family/people/new");
});

it("lists members with what others see of them, and only the ways that are open", async () => {
  service.members = household(id(1)).members.map((one) => (one.id === NOE.id ? { ...one, level: "sites" } : one));
  service.family = { requests_waiting: 1 };
  await open("/family");
  await reads("Noé ChildOthers see: time on each site.An agreement is in force.");
  await reads("One wish for more time waits for an answer.");
  expect(text()).toContain("Propose an agreement for Inès");
  expect(text()).toContain("Look at Noé: this week");
  expect(text()).not.toContain("Look at Inès");
});

it("adds a member with the PIN that it asks for, once", async () => {
  await addLea();
  await type("#pin", "9999");
  await press("Continue");
  await reads("This is not your PIN.");
  await type("#pin", "1234");
  await press("Continue");
  await vi.waitFor(() => expect(location.pathname).toBe(`/family/people/${id(9)}`), SLOW);
  const [, added] = sent("POST", "/family/members");
  const body = { name: "Léa", role: "child", avatar: "kite", colour: "plum", language: "en" };
  expect(added?.body).toEqual(body);
  await reads("First browser of Léa");
});

it("has a PIN chosen first when there is none", async () => {
  service.pin = null;
  await addLea();
  await type("#pin-new", "2468");
  await type("#pin-again", "2469");
  await press("Keep this PIN");
  await reads("The two are not the same.");
  await type("#pin-again", "2468");
  await press("Keep this PIN");
  await vi.waitFor(() => expect(location.pathname).toBe(`/family/people/${id(9)}`), SLOW);
  expect(service.pin).toBe("2468");
});

it("tells how long to wait after too many wrong PINs, and sends none meanwhile", async () => {
  service.pinWait = 90;
  await addLea();
  await type("#pin", "1234");
  await press("Continue");
  await reads(/Too many wrong tries\. Wait a little\. You can try again in (2|1) min/);
  await type("#pin", "1234");
  await press("Continue");
  expect(sent("POST", "/family/step-up")).toHaveLength(1);
});

it("changes nothing when the PIN dialog is closed, and says so", async () => {
  await addLea();
  await find("#pin");
  await press("Cancel");
  await reads("Nothing was changed: this needs your PIN.");
  expect(root.querySelector("dialog")).toBeNull();
  expect(location.pathname).toBe("/family/people/new");
});

it("sends no member without a name", async () => {
  await open("/family/people/new");
  (await find(".member-form > .button")).click();
  await reads("Write a name.");
  expect(sent("POST", "/family/members")).toEqual([]);
});

it("pairs the first browser of another member, and asks whose it is", async () => {
  service.isSteppedUp = true;
  service.members = household(id(1)).members.map((one) => ({ ...one, may_pair: one.id === INES.id }));
  service.memberPairing = { state: "claimed", code: null, expires_at: null, browser_name: "Firefox, Linux" };
  await open(`/family/people/${INES.id}`);
  await reads("Is this the browser of Inès?Firefox, Linux");
  await press("Yes");
  await vi.waitFor(() => expect(sent("GET", "/family").length).toBeGreaterThan(2), SLOW);
  await reads("2 paired browsers.");
  await reads("Firefox, Linux is paired.");
  expect(text()).not.toContain("Show a new code");
  expect(sent("GET", `/family/members/${INES.id}/pairing`)).toHaveLength(1);
  expect(sent("POST", `/family/members/${INES.id}/pairing/answer`)[0]?.body).toEqual({ accept: true });
});

it("offers no pairing for a member who has a browser", async () => {
  await open(`/family/people/${INES.id}`);
  await reads("One paired browser.");
  expect(text()).not.toContain("First browser");
});

it("takes a child out only after a second answer, with the PIN", async () => {
  await open(`/family/people/${NOE.id}`);
  await press("Take Noé out");
  await reads("Has Noé taken along what they want to keep?");
  expect(sent("DELETE", `/family/members/${NOE.id}`)).toEqual([]);
  await press("Delete for good");
  await type("#pin", "1234");
  await press("Continue");
  await vi.waitFor(() => expect(location.pathname).toBe("/family"), SLOW);
  expect(service.members?.some((one) => one.id === NOE.id)).toBe(false);
});

it("lets an adult not take another adult out, nor change their picture", async () => {
  await open(`/family/people/${id(2)}`);
  await reads("Sam");
  await find("section.person");
  expect(root.querySelector("#leave-button, #my-picture, #role-change")).toBeNull();
});

it("keeps who uses a browser", async () => {
  service.isSteppedUp = true;
  await open("/family");
  const boxes = await vi.waitFor(() => {
    const found = [...root.querySelectorAll<HTMLInputElement>(".people input")];
    expect(found).toHaveLength(4);
    return found;
  }, SLOW);
  expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([
    [true, true],
    [false, false],
    [true, false],
    [false, false],
  ]);
  boxes[3]?.click();
  await press("Save who uses Firefox, Linux");
  await reads("Saved.");
  expect(sent("PUT", `/family/browsers/${id(401)}/people`)[0]?.body).toEqual({ member_ids: [NOE.id, INES.id] });
});

it("says which browser asks adults for their PIN, and until when", async () => {
  const once = { ...shared(ADA, [ADA], 402), asks_for_pin: true };
  service.shared = [shared(ADA, [ADA, NOE], 401), once, shared(ADA, [ADA], 403)];
  await open("/family");
  await reads("It asks adults for their PIN before it opens their dashboard.");
  const told = [...root.querySelectorAll(".people")].map((one) => one.querySelector(":scope > p")?.textContent ?? null);
  const still = expect.stringMatching(/^Somebody else used it: it still asks adults for their PIN/);
  expect(told).toEqual([expect.stringMatching(/^It asks adults/), still, null]);
});

/** What is drawn of a week, without what stands around it. */
const drawn = () => [...root.querySelectorAll("main section.card")].map((one) => one.textContent).join("\n");

it("draws a week for who looks exactly as for who is looked at", async () => {
  await open(`/family/look/${NOE.id}/2026-W48`);
  await reads("Monday 23 November42 min");
  const forAdult = drawn();
  expect(forAdult).toContain(HOSTILE);
  expect(root.querySelector("img, script")).toBeNull();
  expect(sent("POST", "/family/looks").map(({ body }) => body)).toEqual([{ member_id: NOE.id, week: "2026-W48" }]);
  leave();
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  await open("/family/seen/2026-W48");
  await reads("the very answer that others get");
  await find("#seen-sites");
  expect(drawn()).toBe(forAdult);
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
  expect(sent("PUT", "/family/visibility")[0]?.body).toEqual({ level: "categories" });
});

it("tells each line of the log, and earlier ones when asked", async () => {
  service.log = { entries: LINES, more: true };
  await open("/family/log");
  await reads("You looked at Noé’s week of 23 November 2026.");
  await reads("What others see of Sam: time by category. Chosen by Sam.");
  await reads("Noé asked for 15 more minutes.");
  expect(text()).not.toContain("familylog-");
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

it("asks for the PIN at the door of a shared browser, with the same ticket", async () => {
  sessionStorage.clear();
  service.isShared = true;
  history.replaceState(null, "", `/today#ticket=${TICKET}`);
  const { enter } = await import("../../server/dashboard/src/service");
  await expect(enter()).rejects.toThrow("pin_needed");
  expect(location.hash).toBe("");
  await open("/today");
  await reads("Several people use this browser");
  await type("#door-pin", "9999");
  await press("Open");
  await reads("This is not your PIN.");
  await type("#door-pin", "1234");
  await press("Open");
  await reads("My week");
  expect(sessionStorage.getItem("escale-bearer")).toBe(BEARER);
  expect(sent("POST", "/auth/exchanges").map(({ body }) => body.ticket)).toEqual([TICKET, TICKET, TICKET]);
});

it("tells at the door how long to wait as people read it, and sends nothing meanwhile", async () => {
  sessionStorage.clear();
  service.isShared = true;
  service.pinWait = 3_000;
  history.replaceState(null, "", `/today#ticket=${TICKET}`);
  const { enter } = await import("../../server/dashboard/src/service");
  await expect(enter()).rejects.toThrow();
  await open("/today");
  await type("#door-pin", "9999");
  await press("Open");
  await reads("Too many wrong tries. Wait a little. You can try again in 50 min.");
  await type("#door-pin", "1234");
  await press("Open");
  expect(sent("POST", "/auth/exchanges")).toHaveLength(2);
});

it("shows no door when the ticket is simply over", async () => {
  sessionStorage.clear();
  history.replaceState(null, "", "/today#ticket=another");
  const { enter } = await import("../../server/dashboard/src/service");
  await expect(enter()).rejects.toThrow("ticket_refused");
  await open("/today");
  await reads("Open Escale again");
});
