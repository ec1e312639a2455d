/** Pairing with a field left empty: the code that is missing is said, a name is given. */
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import { Claim } from "../../../extension/src/ui/options/Claim";

const seen = vi.hoisted(() => ({ sent: [] as { type: string; request: Record<string, unknown> }[] }));
vi.mock("wxt/browser", () => ({
  browser: {
    runtime: {
      sendMessage: async (message: { type: string; request: Record<string, unknown> }) => {
        seen.sent.push(message);
        return { value: { ok: true } };
      },
    },
  },
}));

const t = translator("en");
let root: HTMLElement;
let claimed: string[];
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  seen.sent = [];
  claimed = [];
  root = document.body.appendChild(document.createElement("div"));
  render(<Claim t={t} onClaimed={(name) => claimed.push(name)} />, root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function pair(code: string, name: string): Promise<void> {
  for (const [id, value] of Object.entries({ code, name })) {
    const field = root.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await drawn();
  root.querySelector("form")?.requestSubmit();
  await drawn();
}

it("asks for the code when there is none", async () => {
  await pair(" ", "Mine");
  expect(seen.sent).toEqual([]);
  expect(root.textContent).toContain(t("error-pairing-code-wrong"));
});

it("gives its usual name to a browser that was left without one", async () => {
  const usual = root.querySelector<HTMLInputElement>("#name")?.value;
  await pair("123456", "  ");
  expect(seen.sent.map(({ request }) => request)).toEqual([{ code: "123456", browserName: usual }]);
  expect(claimed).toEqual([usual]);
});
