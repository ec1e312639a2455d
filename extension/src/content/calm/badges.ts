/** Marks of what is unread: a small number in a bubble, on something that leads somewhere else. Steps and pages are numbered, not counted. */
import { isBadge, tidy } from "../../domain/counters";
import { CONTROL } from "./marks";

const NAVIGATION = "nav,header,[role=navigation],[role=banner],[role=menubar],[role=tablist]";
const LARGEST = 44;
const BUBBLES_AROUND = 2;

/** The bubble around `leaf`, whose own text is `text`; null: it is none. */
export function badgeOf(view: Window, leaf: Element, text: string): Element | null {
  if (!isBadge(text) || !leaf.closest(NAVIGATION) || leaf.closest("ol,time,[itemprop=price]")) return null;
  const control = leaf.closest(CONTROL) ?? besideControl(leaf);
  if (!control || !saysMore(control, leaf, text) || isNumbered(control)) return null;
  const bubble = bubbleAround(view, leaf, text);
  return bubble && !bubble.matches(CONTROL) ? bubble : null;
}

/** In the same entry of a list, or the same small group, as the one control that it belongs to. */
function besideControl(leaf: Element): Element | null {
  const group = leaf.closest("li,[role=listitem]") ?? leaf.parentElement;
  const controls = group?.querySelectorAll(CONTROL) ?? [];
  return controls.length === 1 ? (controls[0] ?? null) : null;
}

/** An icon, or words beside the number. */
function saysMore(control: Element, leaf: Element, text: string): boolean {
  if (!control.contains(leaf)) return true;
  return control.querySelector("svg,img,i") !== null || tidy(control.textContent ?? "") !== tidy(text);
}

/** Entries that begin with 1, 2, 3: steps, chapters, places in a ranking. */
function isNumbered(control: Element): boolean {
  const entry = control.closest("li,[role=listitem]") ?? control;
  const entries = [...(entry.parentElement?.children ?? [])];
  const inOrder = entries.filter((one, index) => tidy(one.textContent ?? "").startsWith(String(index + 1)));
  return entries.length > 1 && inOrder.length === entries.length;
}

function bubbleAround(view: Window, leaf: Element, text: string): Element | null {
  let element: Element | null = leaf;
  let found: Element | null = null;
  for (let level = 0; element && level <= BUBBLES_AROUND; level += 1, element = element.parentElement) {
    if (tidy(element.textContent ?? "") !== tidy(text) || element.querySelector("svg,img")) break;
    if (isBubble(view, element)) found = element;
  }
  return found;
}

function isBubble(view: Window, element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width > LARGEST || height > LARGEST) return false;
  const { backgroundColor, borderRadius, position } = view.getComputedStyle(element);
  const isFilled = !/^(?:transparent|rgba\(.*, ?0\))?$/.test(backgroundColor);
  return position === "absolute" || (isFilled && Number.parseFloat(borderRadius) > 0);
}
