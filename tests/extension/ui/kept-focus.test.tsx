/** Who works with the keyboard is never thrown back to the top of a page: what had the focus went away, what comes after it takes it. */
import { useState } from "preact/hooks";
import { beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import type { NotifyView, OptionsView, ToolbarView } from "../../../extension/src/messages";
import { keepFocus } from "../../../extension/src/ui/keptfocus";
import { SiteChoice } from "../../../extension/src/ui/notifications/SiteChoice";
import { Pairing } from "../../../extension/src/ui/options/Pairing";
import { Reminders } from "../../../extension/src/ui/options/Reminders";
import { Sites } from "../../../extension/src/ui/options/Sites";
import { Missing } from "../../../extension/src/ui/popup/Missing";
import { Pause } from "../../../extension/src/ui/popup/Pause";
import { Standing } from "../../../extension/src/ui/popup/Standing";
import { alerts, clear, draw, drawn, fakeBrowser, press, seen } from "./own-page";

vi.mock("wxt/browser", () => ({
  get browser() {
    return fakeBrowser;
  },
}));

const t = translator("en");
const focused = () => document.activeElement?.textContent;
const chosen = () => (document.activeElement as HTMLInputElement).value;
const noted = () => document.querySelector("input:checked")?.getAttribute("value");

beforeEach(async () => {
  clear();
  keepFocus(await draw(null));
});

/** Draws `part` by a view that becomes `after` when it is asked anew. */
function Page<V>({
  before,
  after,
  part,
}: {
  before: V;
  after: V;
  part: (view: V, look: () => void) => preact.JSX.Element;
}) {
  const [view, setView] = useState(before);
  return part(view, () => setView(after));
}

async function choose(value: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[value=${value}]`);
  input?.focus();
  input?.click();
  await drawn();
}

const pairing = (to: OptionsView["pairing"]) =>
  ({ pairing: to, memberName: null, serviceReachable: true }) as OptionsView;

it("ending the pairing: to the answer that changes nothing, back to the button, or to what is shown then", async () => {
  await draw(
    <Page
      before={pairing("paired")}
      after={pairing("unpaired")}
      part={(view, look) => <Pairing t={t} view={view} onChange={look} />}
    />,
  );
  await press("End the pairing");
  expect(focused()).toBe("Cancel");
  await press("Cancel");
  expect(focused()).toBe("End the pairing");
  await press("End the pairing");
  await press("Yes, end it");
  expect([document.activeElement?.tagName, focused()]).toEqual(["H2", "Pairing"]);
});

it("pairing: to what is to be done next", async () => {
  const root = await draw(
    <Page
      before={pairing("unpaired")}
      after={pairing("waiting")}
      part={(view, look) => <Pairing t={t} view={view} onChange={look} />}
    />,
  );
  const code = root.querySelector<HTMLInputElement>("#code") as HTMLInputElement;
  code.value = "7K2MQ-9XTRB";
  code.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
  await press("Pair");
  expect(focused()).toBe("Almost there");
});

it("removing a site: to the list", async () => {
  const site = { siteId: "1", name: "Feed", patterns: [], origins: [], granted: true };
  await draw(<Page before={[site]} after={[]} part={(sites, look) => <Sites t={t} sites={sites} onChange={look} />} />);
  await press("Remove Feed");
  expect(focused()).toBe("Sites you watch");
});

it("a pause and its end: to what holds now", async () => {
  const popup = (before: number | null, after: number | null) => (
    <Page
      key={String(before)}
      before={before}
      after={after}
      part={(until, look) => <Pause t={t} language="en" until={until} onChange={look} />}
    />
  );
  await draw(popup(null, 5));
  await press("1 hour");
  expect(focused()).toContain("Paused until");
  await draw(popup(5, null));
  await press("Resume now");
  expect(focused()).toBe("Pause Escale");
});

it("a permission given in the popup: to its first heading", async () => {
  const none = { siteCount: 0, origins: [] };
  const nowhere = { site: null, visit: null } as unknown as ToolbarView;
  await draw(
    <Page
      before={{ siteCount: 1, origins: ["a"] }}
      after={none}
      part={(missing, look) => (
        <main>
          <Standing t={t} view={nowhere} onChange={look} />
          <Missing t={t} missing={missing} onChange={look} />
        </main>
      )}
    />,
  );
  await press("Allow");
  expect(focused()).toBe("This page is not on your list.");
});

it("what goes away elsewhere takes no focus along", async () => {
  const root = await draw(
    <main>
      <h1>Title</h1>
      <button type="button">Here</button>
      <p>Going</p>
    </main>,
  );
  root.querySelector("button")?.focus();
  root.querySelector("p")?.remove();
  await drawn();
  expect(focused()).toBe("Here");
});

const feed = (choice: NotifyView["sites"][number]["choice"]) =>
  ({
    ...{ language: "en", paired: true, offered: true, able: true, others: "browser" },
    sites: [{ siteId: "1", name: "Feed", patterns: [], wholeHosts: [], choice, now: null, asked: null }],
  }) as NotifyView;

const choices = (before: NotifyView, after: NotifyView) => (
  <Page
    before={before}
    after={after}
    part={(view, look) => (
      <SiteChoice t={t} view={view} site={view.sites[0] as NotifyView["sites"][number]} onChange={look} />
    )}
  />
);

it("an undone choice: to the one that is back", async () => {
  await draw(choices(feed("ask"), feed("ask")));
  await choose("none");
  await press("Undo the choice for Feed");
  expect([chosen(), noted()]).toEqual(["ask", "ask"]);
});

it("an undoing that is refused: to what is chosen still", async () => {
  await draw(choices(feed(null), feed("ask")));
  await choose("ask");
  seen.answers["notify/choose"] = { ok: false, code: "site_not_found", detail: "" };
  await press("Undo the choice for Feed");
  expect([chosen(), noted()]).toEqual(["ask", "ask"]);
});

it("a refused permission for a site: stays in the group, at what holds", async () => {
  const root = await draw(choices(feed(null), feed(null)));
  seen.grants = false;
  await choose("mute");
  expect([chosen(), noted()]).toEqual(["none", "none"]);
  expect(root.querySelector('[role="status"]')?.textContent).toBe(t("notify-refused"));
});

it("a refused permission for reminders: stays in the group, at what holds", async () => {
  await draw(<Reminders t={t} notifies={false} onChange={() => undefined} />);
  seen.grants = false;
  await choose("notification");
  expect([chosen(), noted()]).toEqual(["mark", "mark"]);
  expect(alerts()).toBe(t("error-permission-refused"));
  expect(seen.sent).toEqual([]);
});
