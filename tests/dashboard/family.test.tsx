/** The household's members, PIN and browsers in a document, in front of a service in memory. */
import { expect, it, vi } from "vitest";
import { ADA, household, INES, NOE } from "./agreement-samples";
import { BEARER, refused, TICKET } from "./fake-service";
import { GREW, RISE, shared } from "./family-samples";
import { id, me } from "./samples";
import { find, leave, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

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
  expect(added).toEqual(body);
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
  expect(sent("POST", `/family/members/${INES.id}/pairing/answer`)[0]).toEqual({ accept: true });
});

it("tells of who only uses somebody else's browser that they do, not that they have no way in", async () => {
  const members = household(ADA.id).members.map((one) => ({ ...one, browsers: 0, used: 1 }));
  service.members = members;
  await open(`/family/people/${NOE.id}`);
  await reads("Uses somebody else’s browser.");
  expect(text()).not.toContain("escale open");
  leave();
  vi.resetModules();
  service.members = members.map((one) => ({ ...one, used: 0 }));
  await open(`/family/people/${NOE.id}`);
  await reads("No browser is paired yet.");
  await reads("escale open");
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

it("leaves nothing of the page when a person leaves the household", async () => {
  service.members = household(id(1)).members.map((one) => ({ ...one, is_me: one.id === service.me.id }));
  await open(`/family/people/${service.me.id}`);
  await press("Leave…");
  await press("Delete for good");
  await reads("Open Escale again");
  expect(text()).toContain("For your privacy this page does not stay open");
  expect(text()).not.toContain(service.me.name);
  expect(sessionStorage.getItem("escale-bearer")).toBeNull();
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
  expect(sent("PUT", `/family/browsers/${id(401)}/people`)[0]).toEqual({ member_ids: [NOE.id, INES.id] });
});

it("lets a child leave somebody else's browser, without a PIN and once asked twice", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
  service.shared = [shared(NOE, [NOE, INES], 402), shared(ADA, [ADA, NOE, INES], 401)];
  await open("/family");
  await reads("Ada, Noé and Inès");
  const leave = "I do not use this browser any more: Firefox, Linux";
  expect(root.querySelectorAll(`button[aria-label="${leave}"]`)).toHaveLength(1);
  await press(leave);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Go back"), SLOW);
  await press("Go back");
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(leave), SLOW);
  expect(sent("PUT", `/family/browsers/${id(401)}/people`)).toEqual([]);
  await press(leave);
  await press("I do not use it any more");
  await vi.waitFor(() => expect(text()).not.toContain("Ada, Noé and Inès"), SLOW);
  expect(sent("PUT", `/family/browsers/${id(401)}/people`)).toEqual([{ member_ids: [INES.id] }]);
  expect(document.activeElement?.id).toBe("browser-people");
  expect(text()).not.toContain("I do not use");
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
  expect(sent("POST", "/auth/exchanges").map(({ ticket }) => ticket)).toEqual([TICKET, TICKET, TICKET]);
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

const told = () => [...root.querySelectorAll(".family-news .news p")].map((one) => one.textContent);

it("tells on Today that more of somebody comes to be seen, and that somebody grew up", async () => {
  service.news = [RISE, GREW];
  await open("/today");
  await reads("More of Noé comes to be seen: from Wednesday 25 November,");
  expect(told()[1]).toBe("Inès is a teen here now. Others see less of Inès than before.");
  expect(told().length).toBe(2);
  await press("Who sees what");
  expect(location.pathname).toBe("/family/visibility");
});

it("puts news away one by one, and leaves the keyboard near", async () => {
  service.news = [RISE, GREW];
  await open("/today");
  await reads("More of Noé comes to be seen");
  await press("Put this away");
  expect(sent("DELETE", `/family/news/${RISE.id}`)).toHaveLength(1);
  expect(told()).toEqual(["Inès is a teen here now. Others see less of Inès than before."]);
  const button = document.activeElement;
  expect(button?.textContent).toBe("Put this away");
  expect(document.getElementById(button?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(told()[0]);
  await press("Put this away");
  expect(told()).toEqual([]);
  expect(document.activeElement?.tagName).toBe("H1");
});

it("keeps news that could not be put away, and says so; what is away elsewhere goes", async () => {
  service.news = [RISE];
  await open("/today");
  await reads("More of Noé comes to be seen");
  service.instead = ({ method }) => (method === "DELETE" ? refused(503, "busy") : null);
  await press("Put this away");
  expect(told()).toHaveLength(1);
  expect(root.querySelector(".family-news [role=alert]")).not.toBeNull();
  service.instead = () => null;
  service.news = [];
  await press("Put this away");
  expect(told()).toEqual([]);
});

it("lets an adult say where the family moves, with the PIN", async () => {
  await open("/family");
  await reads("The family’s days follow the clock of Europe / Paris.");
  await press("We are moving");
  const select = (await find(".zone-card select")) as unknown as HTMLSelectElement;
  await press("Move there tomorrow");
  expect(sent("PUT", "/family/zone")).toEqual([]);
  select.value = "America/New_York";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await press("Move there tomorrow");
  await type("#pin", "1234");
  await press("Continue");
  await reads(/From .*, they follow the clock of America \/ New York\./);
  expect(sent("PUT", "/family/zone").at(-1)).toEqual({ zone: "America/New_York" });
});

it("tells a child where the days are counted, and nothing to change", async () => {
  service.members = household(NOE.id).members;
  service.me = { ...service.me, id: NOE.id, role: "child" };
  await open("/family");
  await reads("The family’s days follow the clock of Europe / Paris.");
  expect(text()).not.toContain("We are moving");
});
