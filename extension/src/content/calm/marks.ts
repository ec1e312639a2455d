/** How things of a page are marked as hidden. Marks alone hide nothing: the style counts only while the root says so. */
import type { CalmPart } from "@escale/shared/client/types";
import { isCount, tidy, withoutCounts } from "../../domain/counters";

const ROOT = "data-escale-calms";
const BOX = "data-escale-calm";
const INK = "data-escale-ink";
/** What is still written on what lost its ink. */
const SIGN = "data-escale-sign";
const NAMED = "data-escale-named";
const MARKED = `[${BOX}],[${INK}]`;
/** What one presses. */
export const CONTROL = "a[href],button,summary,label,input,select,[role=button],[role=link],[role=menuitem],[role=tab]";

/** By element: the labels that were there, and what was put in their place. */
const named = new WeakMap<Element, Map<string, { was: string | null; is: string }>>();

/** Hide these parts of the document, or of a shadow root, and no others. One attribute at its top: what was hidden is back at once. */
export function hideParts(root: Document | ShadowRoot, parts: readonly CalmPart[]): void {
  for (const top of root.children) {
    if (parts.length > 0) top.setAttribute(ROOT, parts.join(" "));
    else top.removeAttribute(ROOT);
  }
}

/** Tell what the root says whenever that changes, until `signal` aborts. */
export function onParts(document: Document, tell: (said: string | null) => void, signal: AbortSignal): void {
  const root = document.documentElement;
  const observer = new MutationObserver(() => tell(root.getAttribute(ROOT)));
  if (root) observer.observe(root, { attributes: true, attributeFilter: [ROOT] });
  signal.addEventListener("abort", () => observer.disconnect());
}

export function partOf(element: Element): CalmPart | null {
  return (element.getAttribute(BOX) ?? element.getAttribute(INK)) as CalmPart | null;
}

export const markedAround = (element: Element): Element | null => element.closest(MARKED);

/** Hide `element`: whole, or only what is written on it when it, or something of it, is pressed. Labels that say the same go too. */
export function mark(element: Element, part: CalmPart, unnamed: string): void {
  const control = element.closest(CONTROL);
  const isWhole = part === "trending" || (control !== element && !element.querySelector(`${CONTROL},svg,img`));
  element.setAttribute(isWhole ? BOX : INK, part);
  if (part === "trending") return;
  const text = tidy(element.textContent ?? "");
  for (const one of new Set([control, element])) if (one) rename(one, ["aria-label", "title"]);
  if (isWhole) return;
  const sign = element.childElementCount === 0 ? signOf(text) : "";
  if (sign) element.setAttribute(SIGN, sign);
  if (!control) setLabel(element, "aria-hidden", "true");
  else if (!control.hasAttribute("aria-label"))
    setLabel(
      control,
      "aria-label",
      isCount(text) ? unnamed : (withoutCounts(tidy(control.textContent ?? "")) ?? unnamed),
    );
}

/** A button is not left blank: "♥ 12" keeps its heart, "12 vues" its word. */
const signOf = (text: string): string => (withoutCounts(text) ?? "").replace(/^(?:de |d’)/, "");

export function unmark(element: Element): void {
  for (const name of [BOX, INK, SIGN]) element.removeAttribute(name);
  for (const one of [element.closest(CONTROL), element]) if (one) restore(one);
}

/** Take every mark away. */
export function unmarkAll(root: Document | ShadowRoot): void {
  for (const element of root.querySelectorAll(MARKED)) unmark(element);
  for (const element of root.querySelectorAll(`[${NAMED}]`)) restore(element);
}

function rename(element: Element, names: readonly string[]): void {
  for (const name of names) {
    const label = element.getAttribute(name);
    const calm = label && withoutCounts(label);
    if (calm !== null && calm !== "") setLabel(element, name, calm);
  }
}

function setLabel(element: Element, name: string, is: string): void {
  const before = named.get(element) ?? new Map();
  const was = element.getAttribute(name);
  // Our own label is not the page's.
  const known = before.get(name);
  before.set(name, { was: known?.is === was ? known.was : was, is });
  named.set(element, before);
  element.setAttribute(name, is);
  element.setAttribute(NAMED, "");
}

/** A label that the page changed meanwhile stays as the page wants it. */
function restore(element: Element): void {
  for (const [name, { was, is }] of named.get(element) ?? []) {
    if (element.getAttribute(name) !== is) continue;
    if (was === null) element.removeAttribute(name);
    else element.setAttribute(name, was);
  }
  named.delete(element);
  element.removeAttribute(NAMED);
}
