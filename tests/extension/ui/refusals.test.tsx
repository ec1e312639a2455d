/** What was refused is said, and what is shown is asked anew: no button that seems to do nothing. */
import type { ComponentChild } from "preact";
import { beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import type { AgreedView, OptionsView } from "../../../extension/src/messages";
import { OtherSites } from "../../../extension/src/ui/notifications/OtherSites";
import { LanguageChoice } from "../../../extension/src/ui/options/LanguageChoice";
import { Pairing } from "../../../extension/src/ui/options/Pairing";
import { Queue } from "../../../extension/src/ui/options/Queue";
import { ServiceAccess } from "../../../extension/src/ui/options/ServiceAccess";
import { Sites } from "../../../extension/src/ui/options/Sites";
import { Missing } from "../../../extension/src/ui/popup/Missing";
import { Pause } from "../../../extension/src/ui/popup/Pause";
import { WhoIsHere } from "../../../extension/src/ui/popup/WhoIsHere";
import { alerts, clear, draw, drawn, fakeBrowser, press, seen } from "./own-page";

vi.mock("wxt/browser", () => ({
  get browser() {
    return fakeBrowser;
  },
}));

const t = translator("en");
const SITES = [
  { siteId: "1", name: "Feed", patterns: ["feed.example"], origins: ["*://*.feed.example/*"], granted: false },
];
const PAIRED = { pairing: "paired", memberName: null, serviceReachable: true } as OptionsView;
const REFUSED = {
  ...{ queued: 0, language: "en" },
  refused: [{ seq: 1, type: "visit.ended", at: "2027-01-05T10:00:00Z", code: "event_invalid", detail: "" }],
} as unknown as OptionsView;
const HERE = {
  people: [{ id: "1", name: "Sam", avatar: "wave", colour: "sea" }],
  hereId: "1",
} as unknown as AgreedView;

const MISSING = { siteCount: 1, origins: ["*://*.feed.example/*"] };
const FORGET = ["End the pairing", "Yes, end it"];

let looks: number;
const onChange = () => {
  looks += 1;
};

beforeEach(() => {
  clear();
  looks = 0;
});

const refuse = (type: string, code: string) => {
  seen.answers[type] = { ok: false, code, detail: "" };
};

it.each<[string, ComponentChild, string, string, string[]]>([
  ["removing a site", <Sites t={t} sites={SITES} onChange={onChange} />, "site/remove", "agreed_site", ["Remove Feed"]],
  ["a pause", <Pause t={t} language="en" until={null} onChange={onChange} />, "pause/set", "nobody_here", ["1 hour"]],
  ["a pause's end", <Pause t={t} language="en" until={5} onChange={onChange} />, "pause/set", "busy", ["Resume now"]],
  ["the end of the pairing", <Pairing t={t} view={PAIRED} onChange={onChange} />, "pairing/forget", "busy", FORGET],
  ["deleting", <Queue t={t} view={REFUSED} onChange={onChange} />, "refused/clear", "busy", ["Delete them"]],
  ["somebody else", <WhoIsHere t={t} view={HERE} onChange={onChange} />, "who/choose", "not_here", ["Somebody else"]],
])("%s", async (_name, part, type, code, presses) => {
  await draw(part);
  refuse(type, code);
  for (const text of presses) await press(text);
  expect(alerts()).toBe(t(`error-${code.replaceAll("_", "-")}`));
  expect(looks).toBe(1);
  delete seen.answers[type];
  await press(presses.at(-1) ?? "");
  expect(alerts()).toBe("");
  expect(looks).toBe(2);
});

it.each<[string, ComponentChild, string]>([
  ["a choice of language", <LanguageChoice t={t} value={null} onChange={onChange} />, "options/language"],
  ["a choice for other sites", <OtherSites t={t} others="browser" onChange={onChange} />, "notify/others"],
])("%s", async (_name, part, type) => {
  const root = await draw(part);
  refuse(type, "busy");
  root.querySelector<HTMLInputElement>("input:not(:checked)")?.click();
  await drawn();
  expect(alerts()).toBe(t("error-busy"));
  expect(looks).toBe(1);
});

it.each([
  [1, "One site waits for this browser’s permission."],
  [2, "2 sites wait for this browser’s permission."],
])("%d sites that wait, of three addresses", async (siteCount, text) => {
  const root = await draw(<Missing t={t} missing={{ siteCount, origins: ["a", "b", "c"] }} onChange={onChange} />);
  expect(root.querySelector("p")?.textContent).toBe(text);
});

it.each<[string, ComponentChild, string, string[]]>([
  ["a listed site", <Sites t={t} sites={SITES} onChange={onChange} />, "Allow Feed", ["plan/refresh"]],
  ["missing sites", <Missing t={t} missing={MISSING} onChange={onChange} />, "Allow", ["plan/refresh"]],
  ["the service", <ServiceAccess t={t} onChange={onChange} />, "Allow", []],
])("a permission that is refused: %s", async (_name, part, text, after) => {
  await draw(part);
  seen.grants = false;
  await press(text);
  expect(alerts()).toBe(t("error-permission-refused"));
  expect([looks, seen.sent]).toEqual([1, []]);
  seen.grants = true;
  await press(text);
  expect(alerts()).toBe("");
  expect([looks, seen.sent.map(({ type }) => type)]).toEqual([2, after]);
});
