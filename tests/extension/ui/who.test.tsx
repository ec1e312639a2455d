/** Who is here: one digit chooses while the group of people has the focus, and nowhere else. */
import type { Person } from "@escale/shared/client/types";
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import { Who } from "../../../extension/src/ui/gate/Who";
import { id } from "../samples";

const sent = vi.hoisted(() => [] as unknown[]);
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: unknown) => {
        sent.push(message);
        return { value: { ok: true } };
      },
    },
  },
}));

const ADA: Person = { id: id(90), name: "Ada", role: "adult", avatar: "boat", colour: "sea" };
const SAM: Person = { id: id(91), name: "Sam", role: "child", avatar: "kite", colour: "moss" };
let root: HTMLElement;
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
const focused = () => document.activeElement ?? document.body;
const type = (key: string, more: KeyboardEventInit = {}) =>
  focused().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
const chosen = (person: Person) => ({ type: "who/choose", request: { memberId: person.id } });

beforeEach(async () => {
  sent.length = 0;
  root = document.body.appendChild(document.createElement("div"));
  render(<Who t={translator("en")} people={[ADA, SAM]} onChosen={() => undefined} />, root);
  await drawn();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it("has the group in focus when it opens, so that one key chooses", () => {
  expect(focused().getAttribute("role")).toBe("group");
  expect(document.getElementById(focused().getAttribute("aria-labelledby") ?? "")?.textContent).toBe("Who is here?");
  type("2");
  expect(sent).toEqual([chosen(SAM)]);
});

it("chooses from a person's own button too", () => {
  root.querySelector<HTMLElement>(".person")?.focus();
  type("2");
  expect(sent).toEqual([chosen(SAM)]);
});

it.each([
  ["with nothing in focus", () => (focused() as HTMLElement).blur(), "2", {}],
  ["on another button", () => root.querySelector<HTMLElement>("main > .button")?.focus(), "2", {}],
  ["with a modifier", () => undefined, "2", { ctrlKey: true }],
  ["of nobody", () => undefined, "3", {}],
])("a digit chooses nobody: %s", (_where, move, key, more) => {
  move();
  type(key, more);
  expect(sent).toEqual([]);
});
