/** What a page opens over a cue, or around it. The top layer and its inertness are the browser's: stories try the real ones. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepOnTop } from "../../../extension/src/ui/cue/top";
import "./shadow-focus";

vi.mock("wxt/browser", () => ({ browser: {} }));

let clock: number;
let host: HTMLElement;
let life: AbortController;
let raises: number;
let defeats: number;
/** What is touched at a point; null: the host. */
let above: (x: number, y: number) => Element | null;

const byPerson = <E extends Event>(event: E): E => Object.defineProperty(event, "isTrusted", { value: true });
const boxed = (element: Element, x: number, y: number, width: number, height: number) => {
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
};
const hit = (x: number, y: number) => above(x, y) ?? host;

function add<K extends keyof HTMLElementTagNameMap>(name: K, to: ParentNode = document.body) {
  const made = document.createElement(name);
  to.append(made);
  return made;
}

/** The page opens something, or closes it. */
function opens(element: Element, type = "toggle"): void {
  const isFocus = type === "focusin";
  element.dispatchEvent(byPerson(new Event(type, { bubbles: isFocus, composed: isFocus })));
}

beforeEach(() => {
  vi.useFakeTimers();
  [clock, raises, defeats, above] = [0, -1, 0, () => null];
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  Object.defineProperty(document, "fullscreenElement", { value: null, configurable: true });
  HTMLElement.prototype.showPopover = () => {
    raises += 1; // the first one puts it there
  };
  document.elementFromPoint = hit;
  document.body.innerHTML = "";
  host = document.createElement("div");
  boxed(host, 400, 500, 500, 200);
  life = new AbortController();
  const root = host.attachShadow({ mode: "open" });
  keepOnTop(host, root, null, () => (defeats += 1), life.signal);
  return () => {
    life.abort();
    host.remove();
    vi.useRealTimers();
  };
});

it("what a page opens and closes beside it is the page's own affair, however often", () => {
  const tip = add("div");
  boxed(tip, 0, 0, 100, 30);
  for (let count = 0; count < 50; count += 1) opens(tip);
  vi.advanceTimersByTime(1_000);
  expect([raises, defeats]).toEqual([0, 0]);
});

it("what covers it is covered again, a small thing too, and what slides in late", () => {
  const lid = add("div");
  boxed(lid, 390, 480, 600, 300);
  above = () => lid;
  opens(lid);
  expect(raises).toBe(1);
  boxed(lid, 660, 620, 40, 20); // between the places where it is looked at
  above = (x, y) => (x > 660 && x < 700 && y > 620 && y < 640 ? lid : null);
  opens(lid);
  expect(raises).toBe(2);
  above = () => null;
  vi.advanceTimersByTime(1_000);
  opens(lid);
  above = () => lid;
  vi.advanceTimersByTime(1_000);
  expect(raises).toBe(3);
});

it("a page that covers it again and again has won; one that does so now and then has not", () => {
  const lid = add("div");
  above = () => lid;
  for (let count = 0; count < 30; count += 1) {
    clock += 1_300;
    opens(lid);
  }
  expect([raises, defeats]).toEqual([30, 0]);
  clock += 60_000;
  for (let count = 0; count < 9; count += 1) opens(lid);
  expect(defeats).toBe(1);
});

describe("two cards of ours", () => {
  let other: HTMLElement;
  let otherLife: AbortController;
  let otherDefeats: number;

  beforeEach(() => {
    [other, otherLife, otherDefeats] = [document.createElement("div"), new AbortController(), 0];
    boxed(other, 0, 0, 1_000, 700);
    keepOnTop(other, other.attachShadow({ mode: "open" }), null, () => (otherDefeats += 1), otherLife.signal);
    raises = 0;
    above = () => other;
    return () => {
      otherLife.abort();
      other.remove();
    };
  });

  it("do not fight for the place in front, whichever is there", () => {
    for (let count = 0; count < 10; count += 1) {
      opens(other);
      opens(host);
      opens(add("div")); // of the page, beside both
      vi.advanceTimersByTime(1_000);
    }
    above = () => host;
    for (let count = 0; count < 10; count += 1) opens(host);
    expect([raises, defeats, otherDefeats]).toEqual([0, 0, 0]);
  });

  it("both come in front of what the page opens over them", () => {
    const lid = add("div");
    above = () => lid;
    opens(lid);
    expect(raises).toBe(2);
  });

  it("the lower one is within reach once the upper one is gone, also if a dialog came under both", async () => {
    const dialog = add("dialog");
    opened(dialog);
    above = () => (other.isConnected ? other : host.parentNode === dialog ? null : dialog);
    otherLife.abort();
    other.remove();
    await Promise.resolve();
    expect([host.parentNode === dialog, raises, defeats]).toEqual([true, 1, 0]);
  });
});

it("believes no forged event", () => {
  const lid = add("div");
  above = () => lid;
  lid.dispatchEvent(new Event("toggle"));
  expect(raises).toBe(0);
});

const opened = (dialog: HTMLDialogElement) => {
  const matches = dialog.matches.bind(dialog);
  dialog.matches = (selector: string) => selector === ":modal" || matches(selector);
  above = () => (host.parentNode === dialog ? null : dialog);
  dialog.tabIndex = -1;
  dialog.focus();
};

it("a modal dialog of the page holds it, and the one above that, wherever it is in the document", () => {
  const [upper, lower] = [add("dialog"), add("dialog")];
  opened(lower);
  opens(lower);
  expect(host.parentNode).toBe(lower);
  opened(upper);
  opens(upper);
  expect(host.parentNode).toBe(upper);
});

it.each(["open", "closed"] as const)(
  "a modal dialog in a shadow root holds it: %s, when the focus goes there",
  (mode) => {
    const outer = add("x-app" as "div").attachShadow({ mode: "open" });
    const component = add("x-dialog" as "div", outer);
    const inner = component.attachShadow({ mode });
    // As Firefox tells it to content scripts.
    Object.assign(component, { openOrClosedShadowRoot: inner });
    const dialog = add("dialog", inner);
    inner.elementFromPoint = hit;
    opened(dialog);
    opens(dialog, "focusin");
    expect([host.parentNode === dialog, raises]).toEqual([true, 1]);
  },
);

it("a modal dialog in a shadow root that has no focus is found as well", () => {
  const inner = add("x-dialog" as "div").attachShadow({ mode: "open" });
  inner.elementFromPoint = hit;
  const [dialog, other] = [add("dialog", inner), add("div")];
  opened(dialog);
  dialog.blur();
  opens(other);
  expect(host.parentNode).toBe(dialog);
});
