/** A visit that has ended meanwhile: that it did is said, in a sentence of its own, and the popup shows what is so now. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import type { ToolbarView } from "../../../extension/src/messages";
import { LastVisit } from "../../../extension/src/ui/popup/LastVisit";
import { Standing } from "../../../extension/src/ui/popup/Standing";
import { RatingPage } from "../../../extension/src/ui/rating/RatingPage";
import { alerts, clear, draw, drawn, fakeBrowser, press, seen } from "./own-page";

vi.mock("wxt/browser", () => ({
  get browser() {
    return fakeBrowser;
  },
}));

const VISIT = { visitId: "7", siteName: "Feed", intention: null, attendedMs: 60_000, plannedMs: 300_000 };
const LIVE = {
  site: { siteId: "1", name: "Feed" },
  visit: { ...VISIT, dueAtMs: 300_000, isCalm: false },
} as unknown as ToolbarView;
const ENDED: ToolbarView = { ...LIVE, visit: null };
const refuse = (type: string, code: string) => {
  seen.answers[type] = { ok: false, code, detail: "" };
};
const tap = async (root: HTMLElement) => {
  root.querySelector<HTMLInputElement>("[value=yes]")?.click();
  await drawn();
};

beforeEach(clear);

describe.each(["en", "fr"] as const)("in %s", (language) => {
  const t = translator(language);

  it.each(["visit_not_live", "visit_not_rateable"])("there is a sentence for %s", (code) => {
    const id = `error-${code.replaceAll("_", "-")}`;
    expect(t(id)).not.toBe(id);
  });

  it.each([
    ["its end", "toolbar/end", "toolbar-end"],
    ["its calm page", "calm/set", "toolbar-calm-hide"],
  ])("the popup asked for %s", async (_name, type, label) => {
    const look = () => void draw(<Standing t={t} view={ENDED} onChange={() => undefined} />);
    const root = await draw(<Standing t={t} view={LIVE} onChange={look} />);
    refuse(type, "visit_not_live");
    await press(t(label));
    expect(root.querySelector("h1")?.textContent).toBe(t("toolbar-site-without-visit", { site: "Feed" }));
    expect(alerts()).toBe(t("error-visit-not-live"));
  });
});

const t = translator("en");

it.each([
  ["the popup", <LastVisit t={t} visit={VISIT} />],
  ["the page after a visit", <RatingPage />],
])("a rating that comes too late, from %s", async (_name, part) => {
  seen.answers["rating/view"] = { ...VISIT, language: "en" } as never;
  const root = await draw(part);
  refuse("visit/rate", "visit_not_rateable");
  await tap(root);
  expect(root.querySelector('[role="status"]')?.textContent).toBe(t("error-visit-not-rateable"));
  expect(root.querySelector(":checked")).toBeNull();
});

it("what a visit was for is not shown to the person who comes next", async () => {
  seen.answers["rating/view"] = { ...VISIT, language: "en" } as never;
  const root = await draw(<RatingPage />);
  expect(root.textContent).toContain("Feed");
  seen.answers["rating/view"] = null as never;
  fakeBrowser.runtime.onMessage.fire({ type: "person/changed" }, {});
  await drawn();
  expect(root.textContent).toBe(t("rating-gone"));
});

it("a rating that failed can be given again", async () => {
  const root = await draw(<LastVisit t={t} visit={VISIT} />);
  refuse("visit/rate", "busy");
  await tap(root);
  delete seen.answers["visit/rate"];
  await tap(root);
  expect(seen.sent.filter(({ type }) => type === "visit/rate")).toHaveLength(2);
  expect(root.querySelector('[role="status"]')?.textContent).toBe(t("rating-saved"));
});
