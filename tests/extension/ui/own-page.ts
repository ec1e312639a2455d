/** A part of one of Escale's own pages in a real document, with a background and a browser that answer as told. */
import { type ComponentChild, render } from "preact";
import type { Outcome } from "../../../extension/src/messages";
import { FakeEvent } from "../fake-browser";

interface Seen {
  sent: { type: string; request: unknown }[];
  /** What the background answers, by the type of a message; without one, that all went well. */
  answers: Record<string, Outcome>;
  /** Whether permissions are given, and how often they were asked for. */
  grants: boolean;
  asked: number;
}

export const seen: Seen = { sent: [], answers: {}, grants: true, asked: 0 };

export const fakeBrowser = {
  permissions: {
    request: async () => {
      seen.asked += 1;
      return seen.grants;
    },
    contains: async () => false,
  },
  runtime: {
    sendMessage: async (message: Seen["sent"][number]) => {
      seen.sent.push(message);
      return { value: message.type in seen.answers ? seen.answers[message.type] : { ok: true } };
    },
    onMessage: new FakeEvent<(message: unknown, sender: object) => void>(),
  },
};

let root: HTMLElement | null = null;

export const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

export async function draw(part: ComponentChild): Promise<HTMLElement> {
  root ??= document.body.appendChild(document.createElement("div"));
  render(part, root);
  await drawn();
  return root;
}

/** To be called before each test. */
export function clear(): void {
  if (root) render(null, root);
  root?.remove();
  root = null;
  Object.assign(seen, { sent: [], answers: {}, grants: true, asked: 0 });
}

/** The button with this text or name. */
export function button(text: string): HTMLButtonElement {
  const all = [...document.querySelectorAll("button")];
  const found = all.find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim() === text);
  if (!found) throw new Error(`no button "${text}"`);
  return found;
}

export async function press(text: string): Promise<void> {
  const target = button(text);
  target.focus();
  target.click();
  await drawn();
}

/** What is said aloud, where a problem is said. */
export const alerts = (): string =>
  [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent).join("");
