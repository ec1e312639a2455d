/** The whole dashboard in a document, in front of a service in memory, and what a person does there: shared by the tests of its pages. */
import { render } from "preact";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { BEARER, type FakeService, fakeService } from "./fake-service";

/** Of the test that runs. */
export let service: FakeService;
export let root: HTMLElement;

/** Each test fetches the pages anew, and a busy machine takes its time. */
export const SLOW = { timeout: 8_000 };

/** A document and a service for each test of a file, and a person who is signed in. */
export function setStage(): void {
  beforeEach(() => {
    vi.resetModules();
    service = fakeService();
    vi.stubGlobal("fetch", service.fetch);
    vi.stubGlobal("scrollTo", () => undefined);
    sessionStorage.setItem("escale-bearer", BEARER);
    root = document.createElement("div");
    document.body.append(root);
  });
  afterEach(() => {
    leave();
    root.remove();
    sessionStorage.clear();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

export async function open(path: string): Promise<void> {
  history.replaceState(null, "", path);
  const { App } = await import("../../server/dashboard/src/App");
  render(<App />, root);
}

/** The page is closed. */
export const leave = () => render(null, root);

/** What is written, spaces made plain and the marks around names left out. */
export const text = () => (root.textContent ?? "").replaceAll(/[\s\u00a0\u202f\u2066-\u2069]+/g, " ");
export const reads = (sentence: string | RegExp) => vi.waitFor(() => expect(text()).toMatch(sentence), SLOW);

/** The page draws itself again before a person goes on. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** `among`: where the same words stand in several places. */
export const button = (name: string, among = "button, a, summary") =>
  vi.waitFor(() => {
    const found = [...root.querySelectorAll<HTMLElement>(among)].find((one) =>
      (one.getAttribute("aria-label") ?? one.textContent ?? "").trim().startsWith(name),
    );
    if (!found) throw new Error(`no “${name}” in: ${text()}`);
    return found;
  }, SLOW);

export async function press(name: string, among?: string): Promise<void> {
  (await button(name, among)).click();
  await drawn();
}

export const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  vi.waitFor(() => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector} in: ${text()}`);
    return found;
  }, SLOW);

export async function type(selector: string, value: string): Promise<void> {
  const field = await find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
}

export async function choose(selector: string, value: string): Promise<void> {
  const select = await find<HTMLSelectElement>(selector);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await drawn();
}

/** The paths that the service heard, in their order. */
export const asked = (method: string) =>
  service.heard.filter((heard) => heard.method === method).map((heard) => heard.path);

/** What was sent to one path, in its order. */
export const sent = (method: string, path: string) =>
  service.heard.filter((heard) => heard.method === method && heard.path === path).map(({ body }) => body);
