/** What the gate does with the answer to an answer: "Not now" always leaves, and what ended meanwhile is asked anew. */
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { translator } from "../../../extension/src/i18n";
import type { GateView } from "../../../extension/src/messages";
import { type Answers, useGate } from "../../../extension/src/ui/gate/useGate";

const seen = vi.hoisted(() => ({ left: 0, reply: {} as object }));
vi.mock("wxt/browser", () => ({ browser: { runtime: { sendMessage: async () => ({ value: seen.reply }) } } }));
vi.mock("../../../extension/src/ui/gate/leave", () => ({
  leave: () => {
    seen.left += 1;
  },
}));

const t = translator("en");
const VIEW = { kind: "ask", gateId: "g", rule: { delay_ms: 0 } } as Extract<GateView, { kind: "ask" }>;
let root: HTMLElement;
let answers: Answers;
let changes: number;
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

function Asked() {
  answers = useGate(t, VIEW, "https://a.example/", () => changes++);
  return <p>{answers.problem}</p>;
}

beforeEach(() => {
  Object.assign(seen, { left: 0 });
  changes = 0;
  root = document.body.appendChild(document.createElement("div"));
  render(<Asked />, root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it.each(["gate_unknown", "gate_agreed", "nobody_here"])("not now leaves, also when it is refused: %s", async (code) => {
  seen.reply = { ok: false, code };
  answers.notNow();
  await drawn();
  expect([seen.left, changes, root.textContent]).toEqual([1, 0, ""]);
});

it.each(["gate_unknown", "gate_agreed"])("what ended while the gate stood open is asked anew: %s", async (code) => {
  seen.reply = { ok: false, code };
  answers.pass();
  await drawn();
  expect([seen.left, changes, root.textContent]).toEqual([0, 1, ""]);
});

it("says that another refusal did not work", async () => {
  seen.reply = { ok: false, code: "nobody_here" };
  answers.pass();
  await drawn();
  expect([seen.left, changes, root.textContent]).toEqual([0, 0, t("gate-failed")]);
});
