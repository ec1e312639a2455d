/** Agreements, wishes and the family's week in a document, in front of a service in memory: what each side sees and can do. */
import { expect, it, vi } from "vitest";
import {
  ADA,
  AGREEMENT,
  agreement,
  CLAUSES,
  counter,
  household,
  INES,
  NOE,
  request,
  seen,
  terms,
  wishes,
} from "./agreement-samples";
import { refused } from "./fake-service";
import { HOSTILE, id, me } from "./samples";
import { button, choose, drawn, leave, open, press, reads, root, SLOW, service, setStage, text, type } from "./stage";

setStage();

const PAGE = `/family/agreement/${AGREEMENT}`;
const asNoe = () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
};

const field = <T extends HTMLElement = HTMLInputElement>(selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${text()}`);
  return found;
};
const sent = (method: string, path: string) =>
  service.heard.filter((heard) => heard.method === method && heard.path === path).map(({ body }) => body);
const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

it("drafts from a preset, changes a clause and proposes it", async () => {
  service.agreements = [];
  await open(`/family/agreement/new?member=${NOE.id}`);
  await reads("Where to begin, with Noé");
  (await button("Begin with this")).click();
  await reads("For Noé");
  await press("Change clause 2");
  const [, bed] = CLAUSES.slice(2, 4);
  await type(`#clause-${bed?.id}-hours`, "21:45");
  expect(field<HTMLTextAreaElement>(`#clause-${bed?.id}-words`).value).toMatch(/^Screens sleep from 21:45/);
  await type("#terms-reviewOn", nextMonth());
  await type("#agreement-note", "What do you think?");
  await press("Propose it");
  await reads("Proposal, version 1");
  const [proposal] = sent("POST", "/family/agreements");
  expect(proposal).toMatchObject({ member_id: NOE.id, note: "What do you think?", terms: { title: "Calm evenings" } });
  expect(proposal.terms.clauses[1]).toMatchObject({ id: bed?.id, kind: "bedtime", from_time: "21:45" });
  await reads("Nothing of it holds before both sides have signed.");
});

it("begins empty, and shows each problem at the clause that it is about", async () => {
  service.agreements = [];
  await open(`/family/agreement/new?member=${INES.id}`);
  await press("Begin with an empty page");
  await type("#terms-title", "Ours");
  for (const kind of ["daily_budget", "weekly_budget", "words"]) {
    await choose("#add-clause", kind);
    await press("Add");
  }
  expect([...root.querySelectorAll("#add-clause option")].map((one) => (one as HTMLOptionElement).value)).not.toContain(
    "no_continue",
  );
  await press("Propose it");
  const clauses = () => [...root.querySelectorAll<HTMLElement>(".clause")];
  const problems = () => clauses().map((one) => one.querySelector(".problem")?.textContent ?? null);
  expect(problems()).toEqual([null, null, "Say it in 1 to 300 letters."]);
  expect(clauses()[2]?.querySelector("textarea")?.getAttribute("aria-invalid")).toBe("true");
  await vi.waitFor(() => expect(document.activeElement?.id).toMatch(/^clause-.*-words$/), SLOW);
  expect(sent("POST", "/family/agreements")).toEqual([]);
  await type(`#${document.activeElement?.id}`, "We talk at meals");
  const [daily, weekly] = [...root.querySelectorAll<HTMLTextAreaElement>(".clause textarea")].map(({ value }) => value);
  service.instead = ({ method, path }) =>
    method === "POST" && path === "/family/agreements"
      ? {
          status: 409,
          body: { error: "budget_twice", detail: "Keep one of them.", about: [daily, weekly] },
        }
      : null;
  await press("Propose it");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/^1\. Minutes a day/), SLOW);
  const twice = expect.stringMatching(/^Another clause gives minutes to the same sites/);
  expect(problems()).toEqual([twice, twice, null]);
});

it("shows a refusal of the service at the clause that it quotes, and loses nothing", async () => {
  service.instead = ({ method, path }) =>
    method === "POST" && path.endsWith("/versions")
      ? { status: 409, body: { error: "host_exempt", detail: "Choose another one.", about: [CLAUSES[4]?.words] } }
      : null;
  await open(`${PAGE}?change`);
  await reads("Another proposal, from version 1");
  await type("#terms-title", "Other evenings");
  await type("#terms-reviewOn", nextMonth());
  await press("Propose it");
  await reads("This site is always open");
  expect([...root.querySelectorAll(".clause")].findIndex((one) => one.querySelector(".problem"))).toBe(4);
  expect(field("#terms-title").value).toBe("Other evenings");
});

it("moves clauses, takes them out and puts them back, with the focus where the person is", async () => {
  await open(`${PAGE}?change`);
  await press("Move clause 1 down");
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(`clause-${CLAUSES[0]?.id}-down`), SLOW);
  expect(text()).toContain("It is clause 2 of 7 now.");
  const order = () => [...root.querySelectorAll(".clause-words")].map((one) => one.textContent);
  expect(order().slice(0, 2)).toEqual([CLAUSES[1]?.words, CLAUSES[0]?.words]);
  await press("Remove clause 1");
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("put-back"), SLOW);
  expect(text()).toMatch(/What you changed.*Taken out Five hours of games/);
  await press("Put it back");
  expect(order()[0]).toBe(CLAUSES[1]?.words);
});

it("shows both sides what a counter-proposal changes, in words", async () => {
  service.agreements = [agreement({ proposed: counter() })];
  await open(PAGE);
  await reads("By Noé, Monday 23 November at");
  await reads("I am the only one in my class who goes to bed at nine.");
  await reads(
    /What is different from version 1.*Changed An hour of video a day.*before: At most 45 min .*now: An hour/,
  );
  await reads(/New To finish a round.*Taken out 30 min a week in reserve/);
  await reads("Noé signed, Monday 23 November at");
  await reads("No adult has signed yet.");
});

it("signs what was read, after saying what follows, with the adult's PIN", async () => {
  service.agreements = [agreement({ proposed: counter() })];
  let isUp = false;
  service.instead = ({ method, path, body }) => {
    if (path === "/family/step-up") {
      isUp = body.pin === "2468";
      return { status: 200, body: { until_at: new Date(Date.now() + 300_000).toISOString() } };
    }
    return method === "POST" && path.endsWith("/signatures") && !isUp ? refused(403, "step_up_needed") : null;
  };
  await open(PAGE);
  await press("Sign");
  await reads("you can see Noé’s totals by site, cues and ratings");
  await press("I sign");
  await vi.waitFor(() => expect(root.querySelector("dialog input")).not.toBeNull(), SLOW);
  await type("dialog input", "2468");
  field<HTMLFormElement>("dialog form").requestSubmit();
  await reads("In force, version 2");
  expect(sent("POST", `/family/agreements/${AGREEMENT}/signatures`)).toEqual([{ number: 2 }, { number: 2 }]);
});

it("lets the child sign from their own dashboard, told what is seen from then on", async () => {
  asNoe();
  const open_ = counter({ signatures: [], missing: ["member", "adult"] });
  service.agreements = [agreement({ in_force: null, proposed: open_ })];
  await open(PAGE);
  await press("Sign");
  await reads("the adults can see your totals by site, your cues and your ratings. Never what you read");
  await press("I sign");
  await reads("You have signed this version.");
  expect(text()).not.toContain("In force");
});

it("refuses without any consequence", async () => {
  asNoe();
  service.agreements = [agreement({ proposed: counter() })];
  await open(PAGE);
  await press("Say no");
  await reads("Nothing follows from a no");
  await press("I say no");
  await vi.waitFor(() => expect(text()).not.toContain("Proposal, version 2"), SLOW);
  await reads("In force, version 1");
});

it("splits the week, within its minutes, by the child alone", async () => {
  asNoe();
  await open(PAGE);
  const first = `#split-${CLAUSES[1]?.id}-0`;
  await vi.waitFor(() => expect(field(first).value).toBe("30"), SLOW);
  await type(first, "200");
  await reads("2 h 50 more than the week has.");
  await press("Save the split");
  expect(sent("PUT", `/family/agreements/${AGREEMENT}/split`)).toEqual([]);
  await type(first, "20");
  await reads("10 min left for the week.");
  await press("Save the split");
  await reads("It holds from tomorrow on.");
  expect(sent("PUT", `/family/agreements/${AGREEMENT}/split`)).toEqual([
    { clause_id: CLAUSES[1]?.id, minutes: [20, 30, 60, 30, 30, 60, 60] },
  ]);
});

it("only tells the adult how the week is split", async () => {
  await open(PAGE);
  await reads("Noé splits these minutes over the days.");
  expect(root.querySelector(".split")).toBeNull();
});

it("ends it from tomorrow on, once asked twice", async () => {
  await open(PAGE);
  await press("End the agreement");
  await press("Go back");
  expect(sent("POST", `/family/agreements/${AGREEMENT}/end`)).toEqual([]);
  await press("End the agreement");
  await press("End it");
  await reads("It ends on Tuesday 24 November.");
});

it("brings the review day back, on Today and at the agreement", async () => {
  service.agreements = [agreement({ review_due: true })];
  await open("/today");
  await reads("The day has come to talk about the agreement with Noé again");
  await press("To the agreement");
  await reads("Agreement with Noé");
  expect(root.querySelector(".review-due")?.textContent).toContain("Noé");
});

it("reads a charter from a file and lets the service check it", async () => {
  service.agreements = [];
  await open(`/family/agreement/new?member=${NOE.id}`);
  await reads("Otherwise");
  const give = async (content: string) => {
    const input = field("input[type=file]");
    Object.defineProperty(input, "files", { value: [new File([content], "c.json")], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await drawn();
  };
  await give("not json");
  await reads("This file is not a charter of Escale.");
  await give(JSON.stringify({ format: "escale-charter", version: 2 }));
  await reads("written by a newer Escale");
  expect(sent("POST", "/family/charters/check")).toEqual([]);
  await give(JSON.stringify({ format: "escale-charter", version: 1, terms: terms({ title: HOSTILE }) }));
  await reads("For Noé");
  expect(field("#terms-title").value).toBe(HOSTILE);
  expect(root.querySelector("img, script")).toBeNull();
});

it("saves the charter as a file that the same page reads again", async () => {
  const kept: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    kept.push(blob as Blob);
    return "blob:charter";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await open(PAGE);
  await press("Save as a file");
  await reads("Saved as escale-charter.json.");
  const [blob] = kept;
  expect(JSON.parse((await blob?.text()) ?? "")).toEqual({ format: "escale-charter", version: 1, terms: terms() });
});

it("says which words of a charter cannot be used, and why", async () => {
  service.agreements = [];
  service.instead = ({ path }) =>
    path === "/family/charters/check"
      ? { status: 409, body: { error: "category_unknown", detail: "Choose one of the list.", about: ["Less of it"] } }
      : null;
  await open(`/family/agreement/new?member=${NOE.id}`);
  await reads("Otherwise");
  const charter = JSON.stringify({ format: "escale-charter", version: 1, terms: terms() });
  const input = field("input[type=file]");
  Object.defineProperty(input, "files", { value: [new File([charter], "c.json")] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("“Less of it”: Choose a kind of site of the list.");
});

it("says so when an agreement cannot be had, and has it when told", async () => {
  service.instead = ({ path }) => (path.startsWith("/family/agreements/") ? refused(503, "busy") : null);
  await open(PAGE);
  await reads("Too much at once.");
  service.instead = () => null;
  await press("Try again");
  await reads("In force, version 1");
});

it("shows wishes to both sides in the same words", async () => {
  await open("/family/requests");
  await reads("Sam said yes: 10 min.");
  const history = () => root.querySelector("section[aria-labelledby=history]")?.textContent;
  const seenByAda = history();
  leave();
  vi.resetModules();
  asNoe();
  await open("/family/requests");
  await reads("Ask for more time today");
  expect(history()).toBe(seenByAda);
  expect(seenByAda).toContain(HOSTILE);
  expect(root.querySelector("img, script")).toBeNull();
});

it("answers yes with fewer minutes and a word", async () => {
  service.wishes = wishes({ requests: [request()] });
  await open("/family/requests");
  await reads("Your answer to Noé");
  root.querySelector<HTMLInputElement>(".answering input[value=granted]")?.click();
  await drawn();
  await type(".answering .narrow-input", "10");
  await type(`#answer-${id(300)}-words`, "Then we eat");
  await press("Send the answer");
  await reads("Ada said yes: 10 min.");
  await reads("Nobody is waiting for an answer.");
  expect(sent("POST", `/requests/${id(300)}/answer`)).toEqual([
    { answer: "granted", minutes: 10, words: "Then we eat" },
  ]);
});

it("says not now without minutes", async () => {
  service.wishes = wishes({ requests: [request()] });
  await open("/family/requests");
  await reads("Your answer to Noé");
  root.querySelector<HTMLInputElement>(".answering input[value=not_now]")?.click();
  await drawn();
  await press("Send the answer");
  await reads("Ada said: not now.");
  expect(sent("POST", `/requests/${id(300)}/answer`)).toEqual([{ answer: "not_now", minutes: null, words: null }]);
});

it("asks once, however often it is sent before it arrives", async () => {
  asNoe();
  service.wishes = wishes({ requests: [] });
  await open("/family/requests");
  await reads("Ask for more time today");
  await press("Ask");
  await reads("Say in a few words what for");
  await type("#ask-reason", "to finish the episode");
  service.instead = ({ method }) => (method === "POST" ? refused(503, "busy") : null);
  await press("Ask");
  await reads("Too much at once.");
  service.instead = () => null;
  await press("Ask");
  await reads("Noé asked for 15 min more.");
  const asked = sent("POST", "/requests");
  expect(asked).toHaveLength(2);
  expect(new Set(asked.map((body) => body.id)).size).toBe(1);
  expect(asked[0]).toMatchObject({ clause_id: CLAUSES[0]?.id, minutes: 15, reason: "to finish the episode" });
});

it("draws from the reserve, no more than is left", async () => {
  asNoe();
  service.wishes = wishes({ requests: [], reserve_left_minutes: 20 });
  await open("/family/requests");
  await reads("20 min are left this week.");
  await type("#draw-minutes", "21");
  await press("Take them");
  await reads("A whole number from 1 to 20.");
  expect(sent("POST", "/requests/reserve")).toEqual([]);
  await type("#draw-minutes", "20");
  await press("Take them");
  await reads("Noé took 20 min from the reserve.");
  expect(text()).not.toContain("are left this week");
});

it("shows the family's week: what went well first, everyone in the household's order, nobody ranked", async () => {
  await open("/family/review");
  await reads("Ada met 5 intentions.");
  const page = text();
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
  expect(page).toContain("kept on 4 days · passed by on 1 day · not known on 1 day");
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

it("tells the child of their own agreement, never of one “with Noé”", async () => {
  asNoe();
  service.agreements = [agreement({ review_due: true })];
  await open("/today");
  await reads("The day has come to talk about your agreement again");
  await press("To the agreement");
  await reads("The day has come to talk about your agreement again");
  leave();
  vi.resetModules();
  await open("/family/review");
  await reads("Change your agreement");
  leave();
  vi.resetModules();
  await open("/family");
  await reads("My agreement");
  expect(text()).not.toContain("with Noé");
});

it("offers no second agreement with the only child, though the address names nobody", async () => {
  service.members = household(ADA.id).members.filter(({ id: of }) => of !== INES.id);
  await open("/family/agreement/new");
  await reads("There is an agreement with Noé already.");
});

it("asks for the household once, and begins again when it could not be had", async () => {
  await open(PAGE);
  await reads("In force, version 1");
  expect(sent("GET", "/family")).toHaveLength(1);
  leave();
  vi.resetModules();
  service.instead = ({ path }) => (path === "/family" ? refused(503, "busy") : null);
  await open(PAGE);
  await reads("The service does not answer.");
  service.instead = () => null;
  await press("Try again");
  await reads("In force, version 1");
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

it("keeps the focus on the button that waits for an answer, and sends once", async () => {
  asNoe();
  let answer: (given: null) => void = () => undefined;
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (answer = resolve as typeof answer)) : null;
  await open(PAGE);
  await reads("Save the split");
  const save = await button("Save the split");
  save.focus();
  save.click();
  await vi.waitFor(() => expect(save.getAttribute("aria-disabled")).toBe("true"), SLOW);
  save.click();
  expect(document.activeElement).toBe(save);
  expect((save as HTMLButtonElement).disabled).toBe(false);
  answer(null);
  await reads("It holds from tomorrow on.");
  expect(sent("PUT", `/family/agreements/${AGREEMENT}/split`)).toHaveLength(1);
});

it("calls a category of the family's own as the family wrote it", async () => {
  const own = { category: "Music lessons", attended_seconds: 600, visits: 1 };
  service.familyReview = { people: [seen({ sites: [], categories: [own] })] };
  await open("/family/review");
  await reads("Music lessons10 min");
});

it("previews the very words of the extension", async () => {
  await open(PAGE);
  await press("What the child or teen will see");
  expect(root.querySelector(".look.curtain .look-said")?.textContent).toBe(
    `Agreed together${CLAUSES[0]?.words}Stop hereAsk for more timeUse 30\u00a0min of the reserveContinue anyway`,
  );
  await choose("#preview-of", CLAUSES[4]?.id ?? "");
  expect(root.querySelector(".look.curtain .look-answers")?.textContent).toBe("Stop hereIt is done");
});

it("says in French what went well, whatever anybody's gender", async () => {
  service.me = me({ language: "fr" });
  await open("/family/review");
  await reads("Noé : 6 arrêts à des signaux.");
});
