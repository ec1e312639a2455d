/** The options page's field for a site: what is asked of the browser, in the same click, and what is sent. */
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import { AddSite } from "../../../extension/src/ui/options/AddSite";

const seen = vi.hoisted(() => ({ origins: [] as string[][], sent: [] as unknown[], grants: true }));
vi.mock("wxt/browser", () => ({
  browser: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        seen.origins.push(origins);
        return seen.grants;
      },
    },
    runtime: {
      sendMessage: async (message: unknown) => {
        seen.sent.push(message);
        return { value: { ok: true } };
      },
    },
  },
}));

const ADDRESS = "https://www.youtube.com/watch?v=abc#t=3";
let root: HTMLElement;
let changes: number;
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  Object.assign(seen, { origins: [], sent: [], grants: true });
  changes = 0;
  root = document.body.appendChild(document.createElement("div"));
  render(<AddSite t={translator("fr")} onChange={() => changes++} />, root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function paste(address: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>("#address") as HTMLInputElement;
  field.value = address;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
}

async function add(): Promise<void> {
  root.querySelector("form")?.requestSubmit();
  await drawn();
}

const added = (name: string) => ({ type: "site/add", request: { name, patterns: [name], category: null } });

it("takes all of a pasted site", async () => {
  await paste(ADDRESS);
  expect(root.querySelector("legend")?.textContent).toBe("Suivre youtube.com en entier, ou une partie\u202f?");
  await add();
  expect(seen.origins).toEqual([["*://*.youtube.com/*"]]);
  expect(seen.sent).toEqual([added("youtube.com")]);
  expect(changes).toBe(1);
  expect(root.querySelector("fieldset")).toBeNull();
});

it("takes only the part that the person chooses", async () => {
  await paste(ADDRESS);
  root.querySelector<HTMLInputElement>("[value=part]")?.click();
  await drawn();
  await add();
  expect(seen.origins).toEqual([["*://*.youtube.com/*"]]);
  expect(seen.sent).toEqual([added("youtube.com/watch")]);
});

it("takes the site of an address whose path no pattern holds", async () => {
  await paste(`https://me:secret@amazon.example/${"x".repeat(400)}[1]`);
  expect(root.querySelector("fieldset")).toBeNull();
  await add();
  expect(seen.sent).toEqual([added("amazon.example")]);
});

it("asks the browser nothing about what is no address", async () => {
  await paste("my favourite site");
  await add();
  expect(root.querySelector(".problem")?.textContent).toContain("Ce n’est pas l’adresse d’un site");
  expect([seen.origins, seen.sent]).toEqual([[], []]);
});

it("sends nothing and keeps what was pasted when the browser's question is refused", async () => {
  seen.grants = false;
  await paste(ADDRESS);
  await add();
  expect(seen.sent).toEqual([]);
  expect(root.querySelector<HTMLInputElement>("#address")?.value).toBe(ADDRESS);
});
