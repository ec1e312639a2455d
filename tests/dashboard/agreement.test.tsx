/** An agreement in force and a proposal, in a document and in front of a service in memory: what each side sees and can do. */
import { expect, it, vi } from "vitest";
import { AGREEMENT, agreement, CLAUSES, counter, version } from "./agreement-samples";
import { asNoe, field, nextMonth, PAGE } from "./agreement-stage";
import { refused } from "./fake-service";
import { button, choose, leave, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

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
  await reads(
    "you can see Noé’s totals by site, the night included, the rest of the attention label (how pages were reached, looks, pace, what was paid for), cues, ratings",
  );
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
  await reads(
    "on how many days each clause was kept. From now on, they read that you went on after what was agreed, and your wishes for more time. Never what you read",
  );
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

it("changes what is in force after an answer was refused, whatever was dropped before", async () => {
  const answered = counter({ signatures: [], missing: ["member", "adult"] });
  service.agreements = [agreement({ earlier: [answered], proposed: version({ number: 3, in_force_since: null }) })];
  await open(PAGE);
  await press("Say no");
  await press("I say no");
  await press("Propose a change");
  await reads("Another proposal, from version 1");
  await type("#terms-title", "Our mornings");
  await type("#terms-reviewOn", nextMonth());
  await press("Propose it");
  await reads("Proposal, version 4");
  await reads("What is different from version 1");
  expect(sent("POST", `/family/agreements/${AGREEMENT}/versions`)).toMatchObject([{ after: 1 }]);
});

it("shows the agreement, when there is nothing to change in it any more", async () => {
  const ended = { in_force: null, earlier: [version()], ends_on: "2026-11-23" };
  service.agreements = [agreement(ended)];
  await open(`${PAGE}?change`);
  await reads("Nothing is agreed at the moment.");
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

it("counts what the begun days of the week keep, and says what to take away", async () => {
  asNoe();
  service.agreements = [agreement({ begun: [{ clause_id: CLAUSES[1]?.id ?? "", minutes: [43, 42] }] })];
  await open(PAGE);
  await reads("This week, what has begun stays as it was: Monday 43 min, Tuesday 42 min.");
  for (const [day, minutes] of [0, 0, 0, 75, 75, 75, 75].entries())
    await type(`#split-${CLAUSES[1]?.id}-${day}`, String(minutes));
  await reads("0 min left for the week.");
  await reads(
    "With it, this week has 85 min too many. Take them away from the days to come, or split it anew on Sunday.",
  );
  await press("Save the split");
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(`split-${CLAUSES[1]?.id}-2`), SLOW);
  expect(sent("PUT", `/family/agreements/${AGREEMENT}/split`)).toEqual([]);
  await type(`#split-${CLAUSES[1]?.id}-3`, "0");
  await type(`#split-${CLAUSES[1]?.id}-4`, "60");
  await reads("With it, 5 min are left this week.");
  await press("Save the split");
  await reads("It holds from tomorrow on.");
});

it("tells a split that came too late what the begun days keep", async () => {
  asNoe();
  await open(PAGE);
  await type(`#split-${CLAUSES[1]?.id}-1`, "0");
  await type(`#split-${CLAUSES[1]?.id}-2`, "90");
  service.agreements = [agreement({ begun: [{ clause_id: CLAUSES[1]?.id ?? "", minutes: [30, 60] }] })];
  await press("Save the split");
  await reads("The days of this week that have begun keep what they had, and with them the week has too many minutes.");
  expect(text()).not.toContain("The days together have more minutes than the week.");
  expect(text()).not.toContain("It holds from tomorrow on.");
});

it("lets a week of which nothing is left be split for the next", async () => {
  asNoe();
  service.agreements = [
    agreement({ begun: [{ clause_id: CLAUSES[1]?.id ?? "", minutes: [60, 60, 60, 60, 60, 90, 60] }] }),
  ];
  service.instead = ({ method }) => (method === "PUT" ? { status: 200, body: service.agreements[0] } : null);
  await open(PAGE);
  await reads("Save the split");
  expect(text()).not.toContain("This week, what has begun");
  await press("Save the split");
  await reads("It holds from tomorrow on.");
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
  await reads("It ends on Monday 23 November.");
});

it("keeps a proposal that waits after the end, to be signed still", async () => {
  const ended = { in_force: null, earlier: [version()], ends_on: "2026-11-23" };
  service.agreements = [agreement({ ...ended, proposed: counter() })];
  await open(PAGE);
  await reads("The agreement ended on Monday 23 November. Nothing of it holds any more.");
  expect(text()).not.toContain("It ends on");
  expect(text()).not.toContain("Nothing is agreed at the moment.");
  await reads("Nothing of it holds before both sides have signed.");
  await press("Sign");
  await press("I sign");
  await reads("In force, version 2");
  expect(text()).not.toContain("The agreement ended on");
});

it("brings the review day back, on Today and at the agreement", async () => {
  service.agreements = [agreement({ review_due: true })];
  await open("/today");
  await reads("The day has come to talk about the agreement with Noé again");
  await press("To the agreement");
  await reads("Agreement with Noé");
  expect(root.querySelector(".review-due")?.textContent).toContain("Noé");
});

it("says so when an agreement cannot be had, and has it when told", async () => {
  service.instead = ({ path }) => (path.startsWith("/family/agreements/") ? refused(503, "busy") : null);
  await open(PAGE);
  await reads("Too much at once.");
  service.instead = () => null;
  await press("Try again");
  await reads("In force, version 1");
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

it("previews the very words of the extension", async () => {
  await open(PAGE);
  await press("What the child or teen will see");
  expect(root.querySelector(".look.curtain .look-said")?.textContent).toBe(
    `Agreed together${CLAUSES[0]?.words}Stop hereAsk for more timeUse 30\u00a0min of the reserveContinue anyway`,
  );
  await choose("#preview-of", CLAUSES[4]?.id ?? "");
  expect(root.querySelector(".look.curtain .look-answers")?.textContent).toBe("Stop hereIt is done");
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
