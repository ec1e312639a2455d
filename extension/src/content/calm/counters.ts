/**
 * Counters of likes, followers and views, by structure: a bare number in or right after a button or link that has an icon, or alone in
 * a live region; and, as the only thing that needs words, a number with the noun of what it counts. What may be a price, a date, a
 * rating, a quantity or a page number is left alone: hiding one of those does more harm than showing a counter.
 */
import { isCount, isCountOf, isNeeded, isNoun, tidy } from "../../domain/counters";
import { CONTROL } from "./marks";
import { NOUNS } from "./nouns";

/** Where numbers are something else. */
const ELSEWHERE =
  "head,script,style,nav,[role=navigation],time,form,[role=grid],[role=listbox],[role=menu],[role=spinbutton],[role=slider],[role=timer]," +
  "[role=toolbar],[role=progressbar],[aria-haspopup=dialog],[aria-haspopup=grid],[contenteditable]:not([contenteditable=false]),pre,code,th,option,[itemprop=price]";
const ICON = "svg,i:empty,[role=img],canvas,img";
const SYMBOL = /[\p{Extended_Pictographic}♥♡▲△▼▽⬆⇧➤►▶]/u;
/** Characters beside the number: more is a card that happens to be a link. */
const LONGEST = 24;
/** As many icons in one control are a rating. */
const STARS = 4;
const ACTIONS = 3;
const MOST_ACTIONS = 12;

/** Whether `leaf`, whose own text is `text`, shows a counter. */
export function isCounter(leaf: Element, text: string): boolean {
  // Most texts with a digit are neither: what the text alone says is asked before what is around it.
  const isWithNoun = isCountOf(text, NOUNS);
  if (!isWithNoun && !isCount(text.replace(SYMBOL, ""))) return false;
  if (isNeeded(text) || leaf.closest(ELSEWHERE)) return false;
  if (isWithNoun) return true;
  const parent = leaf.parentElement;
  if (!parent || isPriced(parent)) return false;
  if (isShort(parent) && isCountOf(parent.textContent ?? "", NOUNS)) return true;
  const control = leaf.closest(CONTROL);
  if (control) return isOfControl(control, text);
  return isAfterControl(leaf) || isAloneInLive(leaf, text);
}

/** The number is written in pieces around: "12" "," "99 €". */
const isPriced = (parent: Element): boolean => isShort(parent) && isNeeded(parent.textContent ?? "");
const isShort = (element: Element): boolean => (element.textContent ?? "").length <= 2 * LONGEST;

function isOfControl(control: Element, text: string): boolean {
  const whole = control.textContent ?? "";
  if (whole.length > 3 * LONGEST || isNeeded(whole) || !hasIcon(control)) return false;
  const beside = tidy(whole.replace(text, "").replace(SYMBOL, ""));
  if (beside === "" || isNoun(beside, NOUNS)) return true;
  // A link with a number and a word may lead to a day or a place.
  return !control.matches("a") && beside.length <= LONGEST && !/\d/.test(beside) && isInActions(control);
}

function hasIcon(control: Element): boolean {
  const icons = control.querySelectorAll(ICON);
  if (icons.length >= STARS) return false;
  if ([...icons].some((icon) => isNeeded(icon.getAttribute("aria-label") ?? ""))) return false;
  return [...icons].some(isSmall) || SYMBOL.test(control.textContent ?? "");
}

/** A picture is no icon. Only what cannot be told from attributes asks the layout. */
function isSmall(icon: Element): boolean {
  if (!(icon instanceof HTMLImageElement)) return true;
  const said = Number(icon.getAttribute("width") ?? Number.NaN);
  return (Number.isNaN(said) ? icon.offsetWidth : said) <= 40;
}

/** A row of things to do with one item: like, answer, pass on. */
function isInActions(control: Element): boolean {
  let row = control.parentElement;
  for (let level = 0; row && level < 3; level += 1, row = row.parentElement) {
    const controls = [...row.querySelectorAll(CONTROL)];
    if (controls.length > MOST_ACTIONS) return false;
    if (controls.filter(hasIcon).length >= ACTIONS) return true;
  }
  return false;
}

/** Right after a control with an icon. Between two controls it is a quantity, unless one of them is a switch or there are more. */
function isAfterControl(leaf: Element): boolean {
  let node: Element = leaf;
  for (let level = 0; level < 2; level += 1) {
    const before = controlIn(node.previousElementSibling);
    if (before) return hasIcon(before) && !/\d/.test(before.textContent ?? "") && !isQuantity(node, before);
    if (!node.parentElement || node.parentElement.childElementCount > 1) break;
    node = node.parentElement;
  }
  return false;
}

function isQuantity(node: Element, before: Element): boolean {
  const after = controlIn(node.nextElementSibling);
  if (!after) return /^[-−–+]$/.test(tidy(before.textContent ?? ""));
  const isSwitch = before.hasAttribute("aria-pressed") || after.hasAttribute("aria-pressed");
  const beside = node.parentElement?.querySelectorAll(CONTROL).length ?? 0;
  return !isSwitch && beside < ACTIONS;
}

function controlIn(element: Element | null): Element | null {
  if (!element) return null;
  if (element.matches(CONTROL)) return element;
  const inside = element.querySelectorAll(CONTROL);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

/** A number that the page keeps up to date before one's eyes, in an item of the page. */
function isAloneInLive(leaf: Element, text: string): boolean {
  const live = leaf.closest("[aria-live=polite],[aria-live=assertive],[role=status],[role=marquee]");
  if (!live?.closest("article,[role=article],[role=feed]") || tidy(live.textContent ?? "") !== tidy(text)) return false;
  const [before, after] = [controlIn(live.previousElementSibling), controlIn(live.nextElementSibling)];
  return !(before && after && isQuantity(live, before));
}
