/** Wishes for more time and their answers: what each side sees and can do. */
import type { Clause } from "@escale/shared/client/types";
import { expect, it, vi } from "vitest";
import { agreement, CLAUSES, request, terms, version, wishes } from "./agreement-samples";
import { asNoe } from "./agreement-stage";
import { refused } from "./fake-service";
import { HOSTILE, id } from "./samples";
import { choose, drawn, leave, open, press, reads, root, sent, service, setStage, text, type } from "./stage";

setStage();

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

/** What only the adults have promised, before everything else that was agreed. */
const ADULTS: Clause = {
  id: id(219),
  kind: "quiet_hours",
  words: "The adults: no screens from 12:00 to 13:30.",
  from_time: "12:00",
  until_time: "13:30",
  days: [1, 2, 3, 4, 5, 6, 7],
  who: "adults",
};
const agreed = (clauses: Clause[]) => {
  service.agreements = [agreement({ in_force: version({ terms: terms({ clauses }) }) })];
};
const options = (selector: string) =>
  [...root.querySelectorAll(`${selector} option`)].map((one) => (one as HTMLOptionElement).value);

it("offers to ask for what ends something for the child, never for what binds the adults alone", async () => {
  asNoe();
  agreed([ADULTS, ...CLAUSES]);
  service.wishes = wishes({ requests: [], reserve_left_minutes: 20 });
  await open("/family/requests");
  const mine = CLAUSES.slice(0, 4).map((one) => one.id);
  await vi.waitFor(() => expect(options("#ask-clause")).toEqual(mine));
  expect(options("#draw-clause")).toEqual(mine);
  await type("#ask-reason", "to finish the episode");
  await press("Ask");
  await reads("Your wish is on its way. It is over at the end of the day.");
  await press("Take them");
  expect(sent("POST", "/requests")).toMatchObject([{ clause_id: CLAUSES[0]?.id }]);
  expect(sent("POST", "/requests/reserve")).toMatchObject([{ clause_id: CLAUSES[0]?.id }]);
});

it("asks about another clause, once the chosen one has left the agreement", async () => {
  asNoe();
  service.wishes = wishes({ requests: [], reserve_left_minutes: 20 });
  await open("/family/requests");
  await choose("#ask-clause", CLAUSES[1]?.id ?? "");
  agreed(CLAUSES.slice(2));
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(options("#ask-clause")).toHaveLength(2));
  await type("#ask-reason", "to finish the episode");
  await press("Ask");
  await reads("Your wish is on its way. It is over at the end of the day.");
  await press("Take them");
  expect(sent("POST", "/requests")).toMatchObject([{ clause_id: CLAUSES[2]?.id }]);
  expect(sent("POST", "/requests/reserve")).toMatchObject([{ clause_id: CLAUSES[2]?.id }]);
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

it("asks for something else under another id, when the first may have arrived", async () => {
  asNoe();
  service.wishes = wishes({ requests: [] });
  await open("/family/requests");
  await reads("Ask for more time today");
  await type("#ask-reason", "to finish the episode");
  service.instead = ({ method }) => (method === "POST" ? refused(503, "busy") : null);
  await press("Ask");
  await reads("Too much at once.");
  await type("#ask-minutes", "20");
  service.instead = () => null;
  await press("Ask");
  await reads("Noé asked for 20 min more.");
  const asked = sent("POST", "/requests");
  expect(asked.map((body) => body.minutes)).toEqual([15, 20]);
  expect(new Set(asked.map((body) => body.id)).size).toBe(2);
});

it("draws once under one id, and other minutes under another", async () => {
  asNoe();
  service.wishes = wishes({ requests: [], reserve_left_minutes: 20 });
  await open("/family/requests");
  await reads("20 min are left this week.");
  service.instead = ({ method }) => (method === "POST" ? refused(503, "busy") : null);
  await press("Take them");
  await reads("Too much at once.");
  await press("Take them");
  await reads("Too much at once.");
  await type("#draw-minutes", "5");
  service.instead = () => null;
  await press("Take them");
  await reads("Noé took 5 min from the reserve.");
  const ids = sent("POST", "/requests/reserve").map((body) => body.id);
  expect(ids).toHaveLength(3);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[1]);
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
