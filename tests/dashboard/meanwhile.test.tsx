/** Another version comes while somebody writes theirs: it can be read, nothing typed is lost, and what is sent answers to it. */
import { expect, it, vi } from "vitest";
import { AGREEMENT, agreement, counter, NOE, terms, version } from "./agreement-samples";
import { asNoe, field, nextMonth, PAGE } from "./agreement-stage";
import { button, find, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

/** Somebody has changed the title of their draft. */
async function written(): Promise<void> {
  await type("#terms-title", "My evenings");
  await type("#terms-reviewOn", nextMonth());
  await type("#agreement-note", "Let us talk.");
}

const isFocused = (id: string) => vi.waitFor(() => expect(document.activeElement?.id).toBe(id), SLOW);
const POST = `/family/agreements/${AGREEMENT}/versions`;

it("shows the version that came beside the draft, and sends the draft as an answer to it", async () => {
  asNoe();
  service.agreements = [agreement()];
  await open(PAGE);
  await press("Propose a change");
  await reads("Another proposal, from version 1");
  await written();
  const note = "Ten minutes less, and I read to you.";
  service.agreements = [agreement({ proposed: counter({ note, terms: terms({ title: "Ada's evenings" }) }) })];
  await press("Propose it");
  await reads("Another version came in the meantime. Read it first.");
  await reads(/Version 2 came in the meantime ?By Noé, .*Ten minutes less, and I read to you\./);
  await isFocused("meanwhile");
  await reads("What is different from version 2");
  expect(field("#terms-title").value).toBe("My evenings");
  expect(field("#agreement-note").value).toBe("Let us talk.");
  await press("Propose it");
  await reads("Proposal, version 3");
  expect(sent("POST", POST)).toMatchObject([{ after: 1 }, { after: 2, note: "Let us talk." }]);
  expect(text()).not.toContain("came in the meantime");
});

it("shows what came to whoever leaves their draft", async () => {
  await open(`${PAGE}?change`);
  await reads("Another proposal, from version 1");
  await written();
  service.agreements = [agreement({ proposed: counter() })];
  await press("Propose it");
  await reads("Version 2 came in the meantime");
  await press("Leave it");
  await reads("Proposal, version 2");
});

it("compares the draft with what is in force, when the proposal that it answered was refused", async () => {
  service.agreements = [agreement({ proposed: counter() })];
  await open(PAGE);
  await press("Propose something else");
  await reads("Another proposal, from version 2");
  await written();
  service.agreements = [agreement()];
  service.lastRefused = 2;
  await press("Propose it");
  await reads("In force now: version 1");
  await press("Propose it");
  await reads("Proposal, version 3");
  expect(sent("POST", POST)).toMatchObject([{ after: 2 }, { after: 1 }]);
});

it("makes of a second first proposal an answer to the first", async () => {
  service.agreements = [];
  await open(`/family/agreement/new?member=${NOE.id}`);
  await press("Begin with this");
  await reads("For Noé");
  await written();
  const proposed = version({ proposed_by: NOE, in_force_since: null, note: "Mine came first." });
  service.agreements = [agreement({ in_force: null, proposed })];
  await press("Propose it");
  await reads("There is an agreement with them already.");
  await reads(/Version 1 came in the meantime ?By Noé, .*Mine came first\./);
  await isFocused("meanwhile");
  expect(field("#terms-title").value).toBe("My evenings");
  await press("Propose it");
  await reads("Proposal, version 2");
  expect(sent("POST", POST)).toMatchObject([{ after: 1, terms: { title: "My evenings" } }]);
});

it("leads whoever leaves a second first proposal to the first", async () => {
  service.agreements = [];
  await open(`/family/agreement/new?member=${NOE.id}`);
  await press("Begin with this");
  await written();
  service.agreements = [agreement({ in_force: null, proposed: version({ in_force_since: null }) })];
  await press("Propose it");
  await reads("Version 1 came in the meantime");
  await press("Leave it");
  await reads("Proposal, version 1");
});

it("proposes anew what was an answer to an agreement that is gone", async () => {
  service.agreements = [agreement({ in_force: null, proposed: version({ in_force_since: null }) })];
  await open(PAGE);
  await press("Propose something else");
  await reads("Another proposal, from version 1");
  await written();
  service.agreements = [];
  await press("Propose it");
  await reads("This agreement is no longer here.");
  await press("Propose it");
  await reads("Proposal, version 1");
  expect(sent("POST", "/family/agreements")).toMatchObject([{ member_id: NOE.id, terms: { title: "My evenings" } }]);
  await find(".proposal");
  expect(root.querySelector(".writing")).toBeNull();
  await button("Sign");
});
