/** Arrow keys go from choice to choice: none of them opens the browser's question, which a button asks instead (WCAG 3.2.2). */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import type { NotifyView } from "../../../extension/src/messages";
import { SiteChoice } from "../../../extension/src/ui/notifications/SiteChoice";
import { Reminders } from "../../../extension/src/ui/options/Reminders";
import { alerts, clear, draw, drawn, fakeBrowser, press, seen } from "./own-page";

vi.mock("wxt/browser", () => ({
  get browser() {
    return fakeBrowser;
  },
}));

const t = translator("en");
const SITE = { siteId: "1", name: "Feed", patterns: [], wholeHosts: [], choice: null, now: null, asked: null };
const BASE = { language: "en", paired: true, offered: true, able: false, others: "browser", sites: [SITE] } as const;

/** The part as the background shows it, after what was saved so far. */
async function site(view: Partial<Pick<NotifyView, "offered" | "able">> = {}): Promise<HTMLElement> {
  const saved = seen.sent.filter(({ type }) => type === "notify/choose").at(-1)?.request as
    | { choice: null }
    | undefined;
  const now = { ...SITE, choice: saved?.choice ?? null };
  return draw(<SiteChoice t={t} view={{ ...BASE, sites: [], ...view }} site={now} onChange={() => void site(view)} />);
}

const reminders = () => {
  const notifies = seen.sent.some(({ request }) => (request as { notify?: boolean }).notify);
  return draw(<Reminders t={t} notifies={notifies} onChange={() => void reminders()} />);
};

const radio = (value: string) => document.querySelector(`[value=${value}]`) as HTMLInputElement;
const chosen = () => document.querySelector<HTMLInputElement>("input:checked")?.value;
const types = () => seen.sent.map(({ type }) => type);

/** What a browser does with an arrow key in a group: the key goes down on one radio button, the next is focused and clicked. */
async function arrow(from: string, to: string): Promise<void> {
  radio(from).focus();
  radio(from).dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  radio(to).focus();
  radio(to).click();
  radio(to).dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
  await drawn();
}

async function click(value: string): Promise<void> {
  radio(value).click();
  await drawn();
}

beforeEach(clear);

describe("a site's choice", () => {
  it("is asked for in a click, with nothing in between", async () => {
    await site();
    await click("mute");
    expect([seen.asked, chosen()]).toEqual([1, "mute"]);
  });

  it("is kept when an arrow key made it, and the browser is asked by a button", async () => {
    const root = await site();
    await arrow("none", "allow");
    await arrow("allow", "ask");
    await arrow("ask", "mute");
    expect([seen.asked, chosen()]).toEqual([0, "mute"]);
    expect(root.querySelector('[role="status"]')?.textContent).toContain(t("notify-saved-waits"));
    await press("Let the browser do it for Feed");
    expect([seen.asked, types().at(-1)]).toEqual([1, "plan/refresh"]);
    expect(root.querySelector('[role="status"] span')?.textContent).toBe(t("notify-saved"));
    expect(document.activeElement).toBe(radio("mute"));
  });

  it("stays, with the button, when the browser is not allowed", async () => {
    const root = await site();
    await arrow("none", "mute");
    seen.grants = false;
    await press("Let the browser do it for Feed");
    expect(root.querySelector('[role="status"] .problem')?.textContent).toBe(t("error-permission-refused"));
    expect([chosen(), types()]).toEqual(["mute", ["notify/choose"]]);
    expect(document.activeElement?.textContent).toBe(t("notify-let-browser"));
  });

  it.each([
    ["the browser may already", { able: true }],
    ["it offers nothing of the kind", { offered: false }],
  ])("needs no button where %s", async (_name, view) => {
    const root = await site(view);
    await arrow("none", "mute");
    expect([seen.asked, chosen()]).toEqual([0, "mute"]);
    expect(root.querySelector('[role="status"] span')?.textContent).toBe(t("notify-saved"));
    expect(root.textContent).not.toContain(t("notify-let-browser"));
  });

  it("asks in a click that follows a key whose end was not seen", async () => {
    await site();
    radio("none").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    radio("mute").parentElement?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    await click("mute");
    expect(seen.asked).toBe(1);
  });
});

describe("reminders", () => {
  it("are asked for in a click", async () => {
    await reminders();
    await click("notification");
    expect([seen.asked, types(), chosen()]).toEqual([1, ["options/notify"], "notification"]);
  });

  it("are asked for by a button when an arrow key chose them", async () => {
    const root = await reminders();
    await arrow("mark", "notification");
    expect([seen.asked, seen.sent, chosen()]).toEqual([0, [], "notification"]);
    expect(root.querySelector('[role="status"]')?.textContent).toContain(t("options-reminders-waits"));
    seen.grants = false;
    await press(t("options-reminders-allow"));
    expect([alerts(), seen.sent]).toEqual([t("error-permission-refused"), []]);
    seen.grants = true;
    await press(t("options-reminders-allow"));
    expect([seen.asked, types(), chosen()]).toEqual([2, ["options/notify"], "notification"]);
    expect(root.querySelector("button")).toBeNull();
  });

  it("need nothing when an arrow key went back", async () => {
    const root = await reminders();
    await arrow("mark", "notification");
    await arrow("notification", "mark");
    expect([seen.asked, chosen()]).toEqual([0, "mark"]);
    expect(root.querySelector("button")).toBeNull();
  });
});
