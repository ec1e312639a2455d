/** Writing an agreement: presets, clauses, refusals, charters as files. */
import { expect, it, vi } from "vitest";
import { ADA, CLAUSES, household, INES, NOE, terms } from "./agreement-samples";
import { field, nextMonth, PAGE } from "./agreement-stage";
import { HOSTILE } from "./samples";
import { button, choose, drawn, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

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

it("offers no second agreement with the only child, though the address names nobody", async () => {
  service.members = household(ADA.id).members.filter(({ id: of }) => of !== INES.id);
  await open("/family/agreement/new");
  await reads("There is an agreement with Noé already.");
});
