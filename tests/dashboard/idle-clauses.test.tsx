/** Clauses that no watched site meets: told to both sides while they write, sign and live with them, and the child's to mend. */
import type { AgreementVersion } from "@escale/shared/client/types";
import { expect, it } from "vitest";
import { AGREEMENT, agreement, counter, NOE, VIDEO_CLAUSE, version } from "./agreement-samples";
import { asNoe, PAGE } from "./agreement-stage";
import { site } from "./samples";
import { find, open, press, reads, root, sent, service, setStage, text } from "./stage";

setStage();

const idle: AgreementVersion["idle"] = [{ clause_id: VIDEO_CLAUSE, offered: ["youtube", "tiktok"] }];
const waits = () => counter({ signatures: [], missing: ["member", "adult"], idle });

it("says so of what is in force, and whose choice more sites are", async () => {
  service.agreements = [agreement({ in_force: version({ idle }) })];
  await open(PAGE);
  await reads("No site of Noé is of this kind yet: this clause plays nothing until one is.");
  await reads("Only Noé can watch more sites.");
  expect(root.querySelectorAll(".idle")).toHaveLength(1);
  expect(root.querySelector(".idle a")).toBeNull();
});

it("takes the child from what is in force to their sites", async () => {
  asNoe();
  service.agreements = [agreement({ in_force: version({ idle }) })];
  await open(PAGE);
  await reads("None of your sites is of this kind yet");
  await press("Choose sites to watch");
  expect(location.pathname).toBe("/sites");
});

it("says nothing of clauses that are played", async () => {
  await open(PAGE);
  await reads("In force, version 1");
  expect(root.querySelector(".idle")).toBeNull();
});

it("lets the child choose sites when signing, with none chosen for them", async () => {
  asNoe();
  service.sites = [];
  service.agreements = [agreement({ in_force: null, proposed: waits() })];
  await open(PAGE);
  await reads("When you sign, you can choose sites of this kind to watch.");
  await press("Sign");
  await reads("Nothing is chosen for you");
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>(".choose-sites input")];
  expect(boxes().map((box) => [box.parentElement?.textContent, box.checked])).toEqual([
    ["YouTube", false],
    ["TikTok", false],
  ]);
  boxes()[1]?.click();
  await press("I sign");
  await reads("You have signed this version.");
  expect(sent("POST", `/family/agreements/${AGREEMENT}/signatures`)).toEqual([{ number: 2, watch: ["tiktok"] }]);
});

it("offers no site that the child watches, and sends nothing when nothing is chosen", async () => {
  asNoe();
  service.sites = [site({ patterns: ["tiktok.com"] })];
  service.agreements = [agreement({ in_force: null, proposed: waits() })];
  await open(PAGE);
  await press("Sign");
  await find(".choose-sites input");
  expect(root.querySelector(".choose-sites")?.textContent).not.toContain("TikTok");
  await press("I sign");
  await reads("You have signed this version.");
  expect(sent("POST", `/family/agreements/${AGREEMENT}/signatures`)).toEqual([{ number: 2 }]);
});

it("leaves the choice to the child", async () => {
  service.agreements = [agreement({ in_force: null, proposed: waits() })];
  await open(PAGE);
  await reads("Noé can choose sites of this kind to watch when signing. A clause can also name one site.");
  await press("Sign");
  await reads("You sign what you have just read.");
  expect(root.querySelector(".choose-sites")).toBeNull();
});

it("tells both sides which sites come with a signature", async () => {
  const signatures = [{ member: NOE, signed_at: "2026-11-23T18:21:00.000Z", watch: ["YouTube", "TikTok"] }];
  service.agreements = [agreement({ proposed: counter({ signatures }) })];
  await open(PAGE);
  await reads("Watched once it holds: YouTube and TikTok.");
});

it("tells it while a change is written, and no more once the clause names a site", async () => {
  service.unmet = { categories: ["video"], all: false };
  await open(`${PAGE}?change`);
  await reads("It can name one site instead, or stay so");
  expect(root.querySelectorAll(".idle")).toHaveLength(2); // the minutes and the homework of videos
  await press("Change");
  const [, host] = await Promise.all([find(".clause input[type=radio]"), find(".clause input[value=host]")]);
  host.click();
  await reads("Its address");
  expect(root.querySelectorAll(".idle")).toHaveLength(1);
});

it("says nothing while writing where it is not told", async () => {
  await open(`${PAGE}?change`);
  await reads("Propose it");
  expect(root.querySelector(".idle")).toBeNull();
  expect(text()).not.toContain("plays nothing");
});
