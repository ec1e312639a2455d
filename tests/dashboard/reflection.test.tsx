/** The weekly reflection, from the door to the last page. */
import { expect, it, vi } from "vitest";
import { refused, savedAt } from "./fake-service";
import { HOSTILE, me } from "./samples";
import { asked, drawn, leave, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

it("leads through a reflection, keeps what is written at each step, and shows it at the end", async () => {
  service.reflections = { ...service.reflections, due: ["2026-W47"] };
  await open("/today");
  await press("A week is ready to look back at");
  await reads("YouTube, evenings, Thursday: over the planned time by 0 s, 9 min, 21 min");
  expect(text()).toContain(HOSTILE);
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", "The clips.");
  await press("Continue");
  await reads("How did you sleep?");
  expect(service.reflection).toMatchObject({ state: "draft", questions: [{ answer: "The clips." }, {}, {}] });
  await press("Back");
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe("The clips."));
  for (const sentence of ["How did you sleep?", "What are you glad", "One wish for next week"]) {
    await press("Continue");
    await reads(sentence);
  }
  await type("#content .step input", " To bed with a book ");
  await press("Finish");
  await reads("For next week: “To bed with a book”.");
  expect(service.reflection).toMatchObject({ state: "done", intention: "To bed with a book" });
});

it("tells last time's wish, and how often one turned back, of a week without any visit", async () => {
  const nothing = { visits: 0, attended_seconds: 0, planned_seconds: 0, planned_attended_seconds: 0, signals: [] };
  service.reflection = { ...service.reflection, ...nothing, not_now: 3 };
  await open("/reflection/2026-W47");
  await reads("You said “not now” 3 times.");
  expect(text()).toContain(`Last time you wished: “${HOSTILE}”.`);
  expect(text()).not.toContain("Escale has nothing");
  leave();
  service.reflection = { ...service.reflection, not_now: 0 };
  await open("/reflection/2026-W47");
  await reads("Escale has nothing from this week.");
  expect(text()).toContain(`Last time you wished: “${HOSTILE}”.`);
});

it("tells time of a visit that began in the week before as that, in French too", async () => {
  service.me = me({ language: "fr" });
  service.reflection = { ...service.reflection, visits: 0, attended_seconds: 600 };
  await open("/reflection/2026-W47");
  await reads("Aucune visite n’a commencé cette semaine, 10 min en tout.");
});

it("keeps what was typed when it cannot be kept, and says why", async () => {
  service.instead = ({ method }) => (method === "PUT" ? refused(507, "disk_full") : null);
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", "The clips.");
  await press("Continue");
  await reads("The disk is full.");
  expect(root.querySelector("textarea")?.value).toBe("The clips.");
});

it("keeps what is typed after a pause, without leaving the field", async () => {
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", "After a pause.");
  await vi.waitFor(() => expect(service.reflection.questions[0]?.answer).toBe("After a pause."), { timeout: 5_000 });
});

it.each([
  ["the tab closes", () => dispatchEvent(new Event("pagehide"))],
  ["another page of Escale takes its place", () => leave()],
])("keeps what was just typed when %s", async (what, goes) => {
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", what);
  goes();
  await vi.waitFor(() => expect(service.reflection.questions[0]?.answer).toBe(what), { timeout: 500 });
  expect(sent("PUT", "/reflections/2026-W47")).toHaveLength(1);
});

it("does not write again what was deleted while it could not be kept", async () => {
  await open("/reflection/2026-W47");
  await press("Continue");
  await type("textarea", "The clips.");
  await press("Continue");
  await reads("How did you sleep?");
  service.instead = ({ method }) => (method === "PUT" ? refused(507, "disk_full") : null);
  await type("textarea", "Badly.");
  await press("Delete what I wrote");
  await press("Delete");
  service.instead = () => null;
  leave();
  await drawn();
  expect(service.reflection.questions.every(({ answer }) => !answer)).toBe(true);
});

it("puts a week aside, and takes it up again", async () => {
  await open("/reflection/2026-W47");
  await press("Not this week");
  await reads("You put this week aside.");
  await press("Look back at it after all");
  await reads("What the week was");
});

it("keeps one text after the other, and moves once, however often a slow step is clicked", async () => {
  let release = () => {};
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (release = () => resolve(null))) : null;
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("2 of 5");
  await type("textarea", "The clips.");
  await press("Continue");
  await press("Continue");
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  await type("textarea", "The clips that follow.");
  await press("Continue");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked("PUT")).toHaveLength(1);
  release();
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(2));
  release();
  await reads("3 of 5");
  expect(service.reflection.questions[0]?.answer).toBe("The clips that follow.");
});

it("deletes a reflection only when asked twice", async () => {
  service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book" };
  await open("/reflection/2026-W47");
  await press("Delete what I wrote");
  expect(asked("DELETE")).toEqual([]);
  await press("Delete for good");
  await reads("What the week was");
  expect(asked("DELETE")).toEqual(["/reflections/2026-W47"]);
});

/** A finished reflection whose first answer is at hand. */
async function openToChange(): Promise<void> {
  const [question] = service.reflection.questions;
  if (!question) throw new Error("nothing is asked");
  const questions = [{ ...question, answer: "The clisp." }, ...service.reflection.questions.slice(1)];
  service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book", questions };
  await open("/reflection/2026-W47");
  await press("Change what I wrote");
  await press("Continue");
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe("The clisp."));
}

const blur = () => root.querySelector("textarea")?.dispatchEvent(new Event("blur"));

it("keeps a finished reflection finished when a word of it is mended, and goes on showing it", async () => {
  await openToChange();
  expect(asked("PUT")).toEqual([]);
  await type("textarea", "The clips.");
  blur();
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  blur();
  await drawn();
  expect(asked("PUT")).toHaveLength(1);
  expect(service.reflection).toMatchObject({ state: "done", questions: [{ answer: "The clips." }, {}, {}] });
  expect(text()).toContain("2 of 5");
  await type("textarea", "The clips that follow.");
  await press("Continue");
  await reads("3 of 5");
  expect(sent("PUT", "/reflections/2026-W47").map(({ state }) => state)).toEqual(["done", "done"]);
  for (const step of [4, 5]) {
    await press("Continue");
    await reads(`${step} of 5`);
  }
  await press("Finish");
  await reads("Thank you. That was the week.");
  expect(text()).toContain("The clips that follow.");
});

it("puts a finished week aside only when told", async () => {
  await openToChange();
  await press("Back");
  await press("Not this week");
  await reads("You put this week aside.");
  expect(service.reflection.state).toBe("aside");
});

it("stays finished when a word is mended while finishing takes its time", async () => {
  service.reflection = { ...service.reflection, questions: service.reflection.questions.slice(0, 1), state: "draft" };
  await open("/reflection/2026-W47");
  for (const step of [2, 3]) {
    await press("Continue");
    await reads(`${step} of 3`);
  }
  let release = () => {};
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (release = () => resolve(null))) : null;
  await press("Finish");
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  await type("#content .step input", "To bed early");
  root.querySelector("#content .step input")?.dispatchEvent(new Event("blur"));
  release();
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(2));
  release();
  await reads("For next week: “To bed early”.");
  expect(service.reflection).toMatchObject({ state: "done", intention: "To bed early" });
});

it("makes what is written of a week that was put aside a draft, to be finished", async () => {
  service.reflection = { ...service.reflection, state: "aside" };
  await open("/reflection/2026-W47");
  await press("Look back at it after all");
  await press("Continue");
  await type("textarea", "The clips.");
  blur();
  await vi.waitFor(() => expect(service.reflection.state).toBe("draft"));
  expect(text()).toContain("2 of 5");
});

/** What has the focus, as a reader says it. */
const focused = (words: string) =>
  vi.waitFor(() => expect(document.activeElement?.textContent ?? "").toContain(words), SLOW);

it("goes to what is shown next, whatever was pressed", async () => {
  await open("/reflection/2026-W47");
  await press("Not this week");
  await focused("You put this week aside.");
  await press("Look back at it after all");
  await focused("What the week was");
  for (const step of [2, 3, 4, 5]) {
    await press("Continue");
    await reads(`${step} of 5`);
  }
  await type("#content .step input", "To bed with a book");
  await press("Finish");
  await focused("Thank you. That was the week.");
  await press("Delete what I wrote");
  await focused("Keep");
  await press("Keep");
  await focused("Delete what I wrote");
  await press("Delete what I wrote");
  await press("Delete for good");
  await focused("What the week was");
  expect(root.querySelector("[role=status]")?.textContent).toBe("What you wrote is deleted.");
});

it("leaves the focus on the page's heading on arrival", async () => {
  service.reflection = { ...service.reflection, state: "done" };
  await open("/reflection/2026-W47");
  await reads("Thank you.");
  await focused("Look back at a week");
});

const HELD = { intention: "To bed with a book", questions: [{ question: "glad", answer: "A secret." }] } as const;

it("shows what was written about a week that was put aside, and deletes it", async () => {
  service.reflection = { ...service.reflection, ...HELD, questions: [...HELD.questions], state: "aside" };
  await open("/reflection/2026-W47");
  await reads("A secret.");
  expect(text()).toContain("One wish for next weekTo bed with a book");
  expect(text()).not.toContain("It comes back next time");
  await press("Delete what I wrote");
  await press("Delete for good");
  await reads("What the week was");
  expect(text()).not.toContain("A secret.");
});

it("offers nothing to delete where nothing is written", async () => {
  service.reflection = { ...service.reflection, state: "aside" };
  await open("/reflection/2026-W47");
  await reads("You put this week aside.");
  expect(text()).not.toContain("Delete what I wrote");
  await press("Look back at it after all");
  await reads("What the week was");
  expect(text()).not.toContain("Delete what I wrote");
});

it("deletes what was begun, after what is still being kept, and shows none of it any more", async () => {
  service.reflection = { ...service.reflection, ...HELD, questions: [...HELD.questions], state: "draft" };
  await open("/reflection/2026-W47");
  await press("Continue");
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe("A secret."));
  let release = () => {};
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (release = () => resolve(null))) : null;
  await type("textarea", "Another secret.");
  root.querySelector("textarea")?.dispatchEvent(new Event("blur"));
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  await press("Delete what I wrote");
  await press("Delete for good");
  expect(asked("DELETE")).toEqual([]);
  release();
  await focused("What the week was");
  expect(asked("DELETE")).toEqual(["/reflections/2026-W47"]);
  await press("Continue");
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe(""));
  expect(text()).not.toContain("Delete what I wrote");
});

it("changes the day on which weeks are ready, or never", async () => {
  await open("/reflection");
  await reads("No week is waiting.");
  const field = root.querySelector<HTMLSelectElement>("#weekday");
  if (!field) throw new Error("no day");
  field.value = "";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("Noted.");
  expect(service.reflections.schedule).toEqual({ weekday: null, hour: 18 });
  expect(root.querySelector("#hour")).toBeNull();
});

/** Another tab finishes the week. */
function finishElsewhere(): void {
  const [first, ...others] = service.reflection.questions;
  if (!first) throw new Error("nothing is asked");
  const questions = [{ ...first, answer: "Finished elsewhere." }, ...others];
  service.reflection = { ...service.reflection, questions, state: "done", saved_at: savedAt(59) };
}

/** This tab has begun, another one finishes, and a letter is typed here. */
async function clash(): Promise<void> {
  await open("/reflection/2026-W47");
  await press("Continue");
  await type("textarea", "Begun here.");
  await vi.waitFor(() => expect(service.reflection.state).toBe("draft"), { timeout: 5_000 });
  finishElsewhere();
  await type("textarea", "Begun here. And");
  await reads("This week was written elsewhere in the meantime");
}

it("replaces nothing that was written elsewhere before it was read, and goes on with it when told", async () => {
  await clash();
  expect(text()).toMatch(/What is kept.*Finished elsewhere\..*What you typed here.*Begun here\. And/);
  await type("textarea", "Begun here. And more");
  expect(text()).toMatch(/What you typed here.*Begun here\. And more/);
  root.querySelector("textarea")?.dispatchEvent(new Event("blur"));
  dispatchEvent(new Event("pagehide"));
  await drawn();
  expect(sent("PUT", "/reflections/2026-W47")).toHaveLength(2);
  expect(service.reflection).toMatchObject({ state: "done", questions: [{ answer: "Finished elsewhere." }, {}, {}] });
  await press("Go on with what is kept");
  await focused("Thank you. That was the week.");
  expect(text()).not.toContain("Begun here");
  leave();
  await drawn();
  expect(service.reflection.questions[0]?.answer).toBe("Finished elsewhere.");
});

it("puts what was typed here in place of what was written elsewhere when told, and leaves it finished", async () => {
  await clash();
  await press("Keep what I typed here instead");
  await focused("What made it easy to stay?");
  await vi.waitFor(() => expect(service.reflection.questions[0]?.answer).toBe("Begun here. And"));
  expect(sent("PUT", "/reflections/2026-W47").at(-1)).toMatchObject({ state: "done", instead_of: savedAt(59) });
  expect(text()).not.toContain("written elsewhere");
  await press("Continue");
  await reads("3 of 5");
});

it("says that what was deleted elsewhere is there no more", async () => {
  service.reflection = {
    ...service.reflection,
    ...HELD,
    questions: [...HELD.questions],
    state: "draft",
    saved_at: savedAt(1),
  };
  await open("/reflection/2026-W47");
  await press("Continue");
  service.reflection = {
    ...service.reflection,
    questions: [{ question: "glad", answer: "" }],
    intention: null,
    state: "open",
    saved_at: null,
  };
  await type("textarea", "A secret");
  await reads(/What is kept ?Nothing\. ?What you typed here.*A secret/);
});

it("holds what could not be kept once its page was gone, says so on every page, and shows it beside what is kept", async () => {
  await open("/reflection/2026-W47");
  await press("Continue");
  await type("textarea", "Begun here.");
  finishElsewhere();
  await press("My week");
  await reads("What you typed last about the week of Monday 16 November is not kept.");
  await press("Look at it");
  await reads(/Finished elsewhere\..*What you typed here.*Begun here\./);
  expect(text()).not.toContain("What you typed last");
  await press("Today");
  await reads("What you typed last about the week of Monday 16 November is not kept.");
  await press("Look at it");
  await press("Go on with what is kept");
  await reads("Thank you. That was the week.");
  await press("Today");
  await drawn();
  expect(text()).not.toContain("What you typed last");
});

it("tells what is still on its way when the tab closes: that may have arrived, and is its own", async () => {
  let release = () => {};
  await open("/reflection/2026-W47");
  await press("Continue");
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (release = () => resolve({ status: 503 }))) : null;
  await type("textarea", "On its way.");
  root.querySelector("textarea")?.dispatchEvent(new Event("blur"));
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  await type("textarea", "On its way. The last words.");
  dispatchEvent(new Event("pagehide"));
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(2));
  const [first, last] = sent("PUT", "/reflections/2026-W47");
  expect(last.unanswered).toEqual({ answers: first.answers, intention: first.intention, state: first.state });
  expect([first.unanswered, last.instead_of]).toEqual([null, null]);
  release();
});
