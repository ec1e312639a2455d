/** The cue on a page that may do anything. Open here, so that the test can look inside; closed in the product. */
import type { CueAnswer } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CueView } from "../../../extension/src/messages";
import { showCue } from "../../../extension/src/ui/cue";
import "./shadow-focus";

vi.mock("wxt/browser", () => ({ browser: {} }));

const VIEW: CueView = {
  cueId: "70",
  kind: "chapter",
  strength: "card",
  eyebrow: "End of chapter 2",
  title: "Your intention: “<b>Marie</b>”",
  body: "5 min here.",
  bar: { attendedMs: 300_000, plannedMs: 600_000 },
  actions: [
    { answer: "done", label: "I’m done, close", main: true },
    { answer: "continue", label: "One more chapter", main: false },
    { answer: "new_intention", label: "New intention", main: false },
  ],
  escape: "continue",
  language: "en",
};

const ASKED = { minutes: { label: "Minutes", value: 15, most: 60 }, reason: null, send: "Ask", problem: "?" };

let clock: number;
let answers: CueAnswer[];
let removals: number;
let life: AbortController;
let host: HTMLElement;
/** Of the page, with the focus when the cue comes. */
let page: HTMLElement;

const cardOf = () => host.shadowRoot?.querySelector<HTMLElement>(".card") as HTMLElement;
const button = (at: number) => host.shadowRoot?.querySelectorAll("button")[at] as HTMLButtonElement;
const byPerson = <E extends Event>(event: E): E => Object.defineProperty(event, "isTrusted", { value: true });
const pointer = (type: string) => byPerson(new MouseEvent(type, { bubbles: true, composed: true }));
const click = () => new MouseEvent("click", { bubbles: true, composed: true });
const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true, ...more });
const told = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  // The top layer is the browser's; stories try the real one.
  HTMLElement.prototype.showPopover = () => undefined;
  Object.defineProperty(document, "fullscreenElement", { value: null, configurable: true });
  clock = 1_000;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  document.body.innerHTML = "<button>Page</button>";
  page = document.querySelector("button") as HTMLElement;
  page.focus();
  answers = [];
  removals = 0;
  life = new AbortController();
  come();
  return () => life.abort();
});

function come(view: Partial<CueView> = {}): void {
  const onRemoved = () => {
    removals += 1;
  };
  showCue({ ...VIEW, ...view }, (answer) => answers.push(answer), onRemoved, life.signal, "open");
  host = document.querySelector("html > div[popover]") as HTMLElement;
  clock += 500;
}

describe("an answer", () => {
  it.each([
    [0, "done"],
    [1, "continue"],
    [2, "new_intention"],
  ])("of button %d is %s; then the card is gone and the focus back", (at, answer) => {
    expect(document.activeElement).toBe(host);
    button(at).dispatchEvent(byPerson(click()));
    expect(answers).toEqual([answer]);
    expect(host.isConnected).toBe(false);
    expect(document.activeElement).toBe(page);
  });

  it("is not taken from a script", () => {
    button(0).dispatchEvent(click());
    button(0).click();
    cardOf().dispatchEvent(key("Escape"));
    expect(answers).toEqual([]);
    expect(host.isConnected).toBe(true);
  });

  it("is not taken before the card was in sight for half a second", () => {
    clock -= 1;
    button(0).dispatchEvent(byPerson(click()));
    expect(answers).toEqual([]);
    clock += 1;
    button(0).dispatchEvent(byPerson(click()));
    expect(answers).toEqual(["done"]);
  });

  it("by Escape goes on", () => {
    cardOf().dispatchEvent(byPerson(key("Escape")));
    expect(answers).toEqual(["continue"]);
  });

  it("by Escape is the cue's alone: a dialog of the page that it lies in stays open", () => {
    const [leave, letter] = [byPerson(key("Escape")), byPerson(key("j"))];
    for (const pressed of [letter, leave]) cardOf().dispatchEvent(pressed);
    expect([leave.defaultPrevented, letter.defaultPrevented]).toEqual([true, false]);
  });
});

it("a wish waits in the card, once, and every other way on stays open", () => {
  life.abort();
  life = new AbortController();
  come({ actions: [...VIEW.actions, { answer: "asked", label: "More", main: false }], forms: { asked: ASKED } });
  button(3).dispatchEvent(byPerson(click()));
  const wish = () => host.shadowRoot?.querySelector("form")?.dispatchEvent(byPerson(new Event("submit")));
  for (let time = 0; time < 2; time += 1) wish();
  expect([answers, host.isConnected, cardOf().getAttribute("aria-busy")]).toEqual([["asked"], true, "true"]);
  button(0).dispatchEvent(byPerson(click()));
  expect([answers, host.isConnected]).toEqual([["asked", "done"], false]);
});

it("a wish is made and sent where the page keeps all clicks to itself", async () => {
  life.abort();
  life = new AbortController();
  come({ actions: [{ answer: "asked", label: "More", main: true }], forms: { asked: ASKED } });
  const stop = new AbortController();
  const keepAll = (event: Event) => event.preventDefault() ?? event.stopImmediatePropagation();
  document.addEventListener("click", keepAll, { capture: true, signal: stop.signal });
  const root = host.shadowRoot as ShadowRoot;
  for (const target of ["button", "input", "form button"]) {
    const found = root.querySelector(target) as HTMLElement;
    root.elementFromPoint = () => found;
    found.dispatchEvent(byPerson(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 })));
    await told();
    if (target === "input") expect(root.activeElement).toBe(found);
    // As browsers do when a form is sent.
    root.querySelector("form")?.addEventListener("submit", byPerson, { capture: true, once: true });
  }
  expect(answers).toEqual(["asked"]);
  stop.abort();
});

it("a wish is not sent by a script of the page that clicks the card", async () => {
  life.abort();
  life = new AbortController();
  come({ actions: [{ answer: "asked", label: "More", main: true }], forms: { asked: ASKED } });
  button(0).dispatchEvent(byPerson(click()));
  const form = host.shadowRoot?.querySelector("form");
  form?.addEventListener("submit", byPerson, { capture: true });
  form?.querySelector("button")?.focus();
  host.click();
  await told();
  expect(answers).toEqual([]);
});

it("Tab stays among the buttons, both ways round, and the page hears none of it", () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  const focused = () => host.shadowRoot?.activeElement?.textContent;
  const order = [false, false, false, false, true, true].map((shiftKey) => {
    cardOf().dispatchEvent(byPerson(key("Tab", { shiftKey })));
    return focused();
  });
  const [done, more, other] = VIEW.actions.map(({ label }) => label);
  expect(order).toEqual([done, more, other, done, other, more]);
  expect(heard).not.toHaveBeenCalled();
  document.removeEventListener("keydown", heard);
});

describe("a page with a dialog of its own", () => {
  it.each(["pointerdown", "mousedown", "mouseup", "touchstart", "click"])(
    "hears no %s of the card, also of the one that answers",
    (type) => {
      const outside = vi.fn();
      document.addEventListener(type, outside);
      button(1).dispatchEvent(pointer("pointerdown"));
      outside.mockClear();
      button(1).dispatchEvent(pointer(type));
      expect([outside.mock.calls.length, answers.length]).toEqual([0, type === "click" ? 1 : 0]);
      page.dispatchEvent(pointer(type));
      expect(outside, "of its own it hears all").toHaveBeenCalledOnce();
      document.removeEventListener(type, outside);
    },
  );

  it.each(["a key", "the mouse"])(
    "that keeps all clicks to itself does not keep those on the card: by %s",
    async (how) => {
      const stop = new AbortController();
      const keepAll = (event: Event) => event.stopImmediatePropagation();
      document.addEventListener("click", keepAll, { capture: true, signal: stop.signal });
      const detail = how === "a key" ? 0 : 1;
      const root = host.shadowRoot as ShadowRoot;
      root.elementFromPoint = () => button(2);
      button(1).focus();
      host.click();
      await told();
      expect(answers, "of a script nothing is taken").toEqual([]);
      const made = new MouseEvent("click", { bubbles: true, composed: true, detail });
      button(how === "a key" ? 1 : 2).dispatchEvent(byPerson(made));
      await told();
      expect(answers).toEqual([how === "a key" ? "continue" : "new_intention"]);
      stop.abort();
    },
  );

  it.each(["pointerup", "mouseup"])("hears the %s over the card of what it began itself, as of a drag", (type) => {
    const heard = vi.fn();
    document.addEventListener(type, heard);
    for (const [at, times] of [
      [button(1), 0],
      [page, 1],
    ] as const) {
      at.dispatchEvent(pointer("pointerdown"));
      button(1).dispatchEvent(pointer(type));
      expect(heard).toHaveBeenCalledTimes(times);
    }
    document.removeEventListener(type, heard);
  });

  it.each([true, false])("does not take the focus back from the card (as early as it can: %s)", (capture) => {
    const back = ({ target }: Event) => target !== page && page.focus();
    document.addEventListener("focusin", back, capture);
    page.focus();
    button(1).focus();
    expect(host.shadowRoot?.activeElement).toBe(button(1));
    life.abort();
    page.blur();
    (document.body.appendChild(document.createElement("input")) as HTMLElement).focus();
    expect(document.activeElement, "its own focus is the page's affair").toBe(page);
    document.removeEventListener("focusin", back, capture);
  });
});

it("people's words are text, never markup", () => {
  expect(cardOf().querySelector("#title")?.textContent).toBe(VIEW.title);
  expect(cardOf().querySelector("#title b")).toBeNull();
});

it("is a dialog that says its name, in its language", () => {
  const card = cardOf();
  expect([card.getAttribute("role"), card.getAttribute("aria-labelledby"), card.lang]).toEqual([
    "dialog",
    "title",
    "en",
  ]);
});

describe("a page that", () => {
  it.each<[string, () => unknown]>([
    ["removes it", () => host.remove()],
    ["hides it", () => host.setAttribute("style", "display: none")],
    ["makes it inert, then does more to it", () => ["inert", "hidden"].map((name) => host.setAttribute(name, ""))],
  ])("%s is told once, and nothing is left", async (_name, harm) => {
    harm();
    await told();
    expect(removals).toBe(1);
    expect(host.isConnected).toBe(false);
    expect(answers).toEqual([]);
  });

  it("changes something else is not told", async () => {
    document.documentElement.append(document.createElement("aside"));
    await told();
    expect(removals).toBe(0);
    expect(host.isConnected).toBe(true);
  });
});

it("an end from elsewhere takes it away: no answer, no complaint, the focus back", async () => {
  life.abort();
  await told();
  expect([host.isConnected, answers, removals]).toEqual([false, [], 0]);
  expect(document.activeElement).toBe(page);
});

describe("the focus", () => {
  /** The page's focus is in something new, and another cue comes. */
  const comeOver = (markup: string, view: Partial<CueView> = {}) => {
    life.abort();
    life = new AbortController();
    document.body.innerHTML = markup;
    const found = document.querySelector<HTMLElement>("#it") as HTMLElement;
    found.focus();
    come(view);
    return found;
  };

  it.each([
    ["a text", "<textarea id=it></textarea>"],
    ["a line", "<input id=it>"],
    ["a search", "<input id=it type=search>"],
    ["an editor of the page's own", "<div id=it tabindex=0 role=textbox></div>"],
  ])("stays where somebody writes, and the card is told politely: %s", (_name, markup) => {
    const field = comeOver(markup);
    expect(document.activeElement).toBe(field);
    expect(cardOf().getAttribute("aria-live")).toBe("polite");
    const heard = vi.fn();
    field.addEventListener("keydown", heard);
    field.dispatchEvent(byPerson(key("j")));
    expect(heard, "what is typed there is the page's").toHaveBeenCalledOnce();
    button(1).dispatchEvent(byPerson(click()));
    expect([answers, document.activeElement]).toEqual([["continue"], field]);
  });

  it.each([
    ["a box to tick", "<input id=it type=checkbox>"],
    ["a link", "<a id=it href='/x'>x</a>"],
  ])("is the card's over what nobody writes in: %s", (_name, markup) => {
    comeOver(markup);
    expect([document.activeElement, cardOf().hasAttribute("aria-live")]).toEqual([host, false]);
  });

  it("is the curtain's, also over a text, and the text's again afterwards", () => {
    const field = comeOver("<textarea id=it></textarea>", { strength: "curtain" });
    expect(document.activeElement).toBe(host);
    cardOf().dispatchEvent(byPerson(key("Escape")));
    expect(document.activeElement).toBe(field);
  });

  it("goes back to what had it within shadow roots, and is seen to write there", () => {
    const outer = comeOver("<div id=it></div>");
    const inner = outer.attachShadow({ mode: "open" });
    inner.innerHTML = "<button>Menu</button><input>";
    for (const [name, strength] of [
      ["button", "card"],
      ["input", "curtain"],
    ] as const) {
      life.abort();
      life = new AbortController();
      inner.querySelector(name)?.focus();
      come({ strength });
      expect(document.activeElement).toBe(host);
      button(1).dispatchEvent(byPerson(click()));
      expect([document.activeElement, inner.activeElement?.localName]).toEqual([outer, name]);
    }
    come();
    expect([document.activeElement, cardOf().getAttribute("aria-live")]).toEqual([outer, "polite"]);
  });
});
