/** The card's elements. Texts of people become text nodes, never markup. */
import type { CardView, Wished } from "../../messages";
import { buildForm } from "./form";

export type Chosen<A extends string> = (event: Event, chosen: A, wished?: Wished) => void;

export function buildCard<A extends string>(view: CardView<A>, answer: Chosen<A>): HTMLElement {
  const card = element("section", `card ${view.strength}`);
  card.lang = view.language;
  card.dir = "ltr";
  card.tabIndex = -1;
  // A chip asks for nothing.
  card.setAttribute("role", view.strength === "chip" ? "region" : "dialog");
  card.setAttribute("aria-labelledby", "title");
  card.setAttribute("aria-describedby", "eyebrow body");
  card.append(
    text("p", "eyebrow", view.eyebrow),
    text("h2", "title", view.title),
    text("p", "body", view.body),
    ...(view.bar ? [buildBar(view.bar)] : []),
    buildActions(view, answer),
  );
  return card;
}

const presses = new WeakMap<Element, (event: Event) => void>();

/** What a click would have done that did not come to what it was meant for. */
export function press(target: Element, click: Event): void {
  const button = target.closest("button");
  if (button?.form) button.form.requestSubmit();
  else if (button) presses.get(button)?.(click);
  else target.closest("input")?.focus();
}

/** Planned as a mark, lived as a bar; the body says the same in words, so readers skip it. */
function buildBar({ attendedMs, plannedMs }: NonNullable<CardView<string>["bar"]>): HTMLElement {
  const whole = Math.max(attendedMs, plannedMs, 1) * 1.05;
  const percent = (ms: number) => `${(100 * ms) / whole}%`;
  const bar = element("div", "bar");
  bar.setAttribute("aria-hidden", "true");
  const lived = element("b", "lived");
  const mark = element("i", "mark");
  // Through the object model: a page's content policy forbids style attributes, not this.
  lived.style.width = percent(Math.min(attendedMs, whole));
  mark.style.left = percent(plannedMs);
  bar.append(lived, mark);
  return bar;
}

function buildActions<A extends string>(view: CardView<A>, answer: Chosen<A>): HTMLElement {
  const row = element("div", "actions");
  for (const action of view.actions) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = action.main ? "main" : "";
    button.textContent = action.label;
    const form = view.forms?.[action.answer];
    if (form) button.setAttribute("aria-expanded", "false");
    const press = (event: Event) =>
      form
        ? openForm(
            row,
            button,
            buildForm(form, (sent, wished) => answer(sent, action.answer, wished)),
          )
        : answer(event, action.answer);
    button.addEventListener("click", press);
    presses.set(button, press);
    row.append(button);
  }
  return row;
}

/** Asked for in the place of the buttons' row, which comes back when the same button is pressed again. */
function openForm(row: HTMLElement, button: HTMLButtonElement, form: HTMLFormElement): void {
  const open = row.querySelector("form");
  const isSame = open?.previousElementSibling === button;
  open?.remove();
  for (const one of row.querySelectorAll("[aria-expanded=true]")) one.setAttribute("aria-expanded", "false");
  if (isSame) return;
  button.setAttribute("aria-expanded", "true");
  button.after(form);
  form.querySelector("input")?.focus();
}

function element<K extends "section" | "div" | "b" | "i" | "p" | "h2">(name: K, className: string) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function text(name: "p" | "h2", id: string, content: string): HTMLElement {
  const made = element(name, id);
  made.id = id;
  made.textContent = content;
  return made;
}
