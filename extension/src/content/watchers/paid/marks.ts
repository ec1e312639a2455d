/** Whether one item of a feed is marked as paid, by its page or its author: markup first, then short whole labels. */
import { isPaidLabel, isPaidTag, isTopicLabel, LONGEST_LABEL, normalised } from "../../../domain/paid";
import { usable } from "../../usable";
import { isSeen, spelled } from "./letters";
import { type Scope, scopesOf } from "./scopes";
import { MARKUP, PAID } from "./words";

/** Texts of an item: a longer one is a page in itself. */
const MOST_TEXTS = 400;
/** A label in a text of many words is a word of it. */
const PROSE = "p,blockquote,q,h1,h2,h3,h4,h5,h6,figcaption,td,dd,pre";
const WRITTEN = "[contenteditable]:not([contenteditable=false]),textarea,input,code,script,style,noscript,template";
const CATEGORY = /\/(?:tags?|categor(?:y|ie|ies)|rubriques?|topics?|themes?|c|r)\//i;
const AUTHOR = "[rel~=author],[itemprop=author],address";
const LABELLED = "[aria-label],[aria-labelledby],img[alt]";

/** `known`: what is known of the site's own marks. */
export function isPaid(view: Window, item: Element, known: readonly string[]): boolean {
  const selector = [MARKUP, usable(known)].filter((one) => one !== null).join(",");
  const isMarked = (scope: Scope): boolean =>
    scope.querySelector(selector) !== null ||
    hasLabel(view, item, scope) ||
    [...scope.querySelectorAll(LABELLED)].some((one) => isNamedPaid(view, { item, scope }, one));
  return item.matches(selector) || scopesOf(item, (host, scope) => isItems(item, host, scope)).some(isMarked);
}

/** Each item of a feed says the same few short texts ("Like", "3 h"): what was asked of them is kept, so many at most. */
const MOST_ASKED = 500;
const asked = new Map<string, boolean>();

function isLabelText(text: string): boolean {
  if (text.length > LONGEST_LABEL) return isPaidLabel(text, PAID);
  const before = asked.get(text);
  if (before !== undefined) return before;
  if (asked.size >= MOST_ASKED) asked.clear();
  const is = isPaidLabel(text, PAID);
  asked.set(text, is);
  return is;
}

/** Where a label stands: what is around it ends with the scope, what it is of is the item. */
interface Place {
  item: Element;
  scope: Scope;
}

function hasLabel(view: Window, item: Element, scope: Scope): boolean {
  const walk = item.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const lettered = new Map<Element, number>();
  for (let count = 0, node = walk.nextNode(); node && count < MOST_TEXTS; count += 1, node = walk.nextNode()) {
    const { data, parentElement: holder } = node as Text;
    const text = data.trim();
    if (!holder || text === "" || text.length > LONGEST_LABEL) continue;
    if (text.length <= 3) for (const around of [holder, ...above(holder, item)]) tally(lettered, around);
    if (isLabelOf(view, { item, scope }, holder, text)) return true;
  }
  const spelt = [...lettered].filter(([, letters]) => letters >= 4).map(([around]) => around);
  return spelt.some((around) => isSpelled(view, { item, scope }, around));
}

const above = (element: Element, item: Element): Element[] =>
  element === item || !element.parentElement ? [] : [element.parentElement, ...grand(element.parentElement, item)];
const grand = (element: Element, item: Element): Element[] =>
  element === item || !element.parentElement ? [] : [element.parentElement];
const tally = (counts: Map<Element, number>, key: Element) => counts.set(key, (counts.get(key) ?? 0) + 1);

function isLabelOf(view: Window, { item, scope }: Place, holder: Element, text: string): boolean {
  if (isPaidTag(text, PAID)) return holder.closest("a[href]") !== null && isItems(item, holder, scope);
  if (!isLabelText(text) || isCalledSo(holder, text)) return false;
  return isAlone(scope, holder) && isOfItem(item, holder, scope) && isInPlace(view, item, holder);
}

function isSpelled(view: Window, { item, scope }: Place, around: Element): boolean {
  const text = spelled(view, around);
  return text !== null && isLabelText(text) && isOfItem(item, around, scope) && isInPlace(view, item, around);
}

/** "Ad" may be an author, "Annonces" a way to others: what leads there and says no more is no label. */
function isCalledSo(holder: Element, text: string): boolean {
  if (!isTopicLabel(text, PAID)) return false;
  if (holder.closest(AUTHOR)) return true;
  const link = holder.closest("a[href]");
  return link !== null && normalised(link.textContent ?? "") === normalised(text);
}

/** Nothing but it and its separators is written in its paragraph, nor between the words around it. */
function isAlone(scope: Scope, holder: Element): boolean {
  const prose = holder.closest(PROSE);
  if (prose && scope.contains(prose) && !isLabelText(prose.textContent ?? "")) return false;
  for (const around of [holder, holder.parentElement]) {
    if (!around || !scope.contains(around)) continue;
    const words = [...around.childNodes].filter((node) => node instanceof Text && /[\p{L}\p{N}]/u.test(node.data));
    if (words.some((node) => !isLabelText(node.textContent ?? ""))) return false;
  }
  return true;
}

/** Not of a comment inside of the item, not typed, not the name of a category. */
function isOfItem(item: Element, holder: Element, scope: Scope): boolean {
  if (!isItems(item, holder, scope)) return false;
  const link = holder.closest("a[href]");
  return !link || !(link.matches("[rel~=tag]") || CATEGORY.test(link.getAttribute("href") ?? ""));
}

function isItems(item: Element, holder: Element, scope: Scope): boolean {
  const nested = holder.closest("article,[role=article],[role=comment]");
  if (nested && nested !== item && scope.contains(nested) && hasOthers(item, nested, scope)) return false;
  return !holder.closest(WRITTEN);
}

/** An item may be wrapped around one article; what has a second one inside has comments. */
const hasOthers = (item: Element, nested: Element, scope: Scope): boolean =>
  item.matches("article,[role=article]") || scope.querySelector("article,[role=article]") !== nested;

/** Seen or heard where the item is: pages hide labels in items that are none. */
function isInPlace(view: Window, item: Element, holder: Element): boolean {
  if (!isSeen(view, holder)) return false;
  const [place, whole] = [holder.getBoundingClientRect(), item.getBoundingClientRect()];
  return whole.width === 0 || (place.width > 0 && place.left < whole.right && place.right > whole.left);
}

function isNamedPaid(view: Window, { item, scope }: Place, element: Element): boolean {
  const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const named = (id: string) => (scope instanceof ShadowRoot ? scope : item.ownerDocument).getElementById(id);
  const referred = ids.map((id) => named(id)?.textContent ?? "").join(" ");
  const names = [element.getAttribute("aria-label"), element.getAttribute("alt"), referred];
  // What others wrote is no name of an element; a link to a category is no label.
  return (
    names.some((name) => name && isLabelText(name)) && isOfItem(item, element, scope) && isInPlace(view, item, element)
  );
}
