/** Boxes of what is popular: in a column beside the page, a list of links that are ranked, or that lead to tags. */
import { tidy } from "../../domain/counters";

const BESIDE = "aside,[role=complementary]";
const BOX = "section,article,[role=region],[role=list],details,div,ul,ol";
const LEAST = 3;
/** A column takes less than half of the page. */
const WIDEST = 0.45;
const TAG = /^#[\p{L}\p{N}_]{2,}$/u;
const TAG_PATH = /\/(?:hashtags?|tags?|trends?|trending)(?:\/|$)/i;

/** The boxes in `column`. A column may hold other things, so the smallest box with the whole list is meant. */
export function trendingIn(view: Window, column: Element): Element[] {
  if (column.getBoundingClientRect().width > view.innerWidth * WIDEST) return [];
  const lists = [...column.querySelectorAll("ul,ol,[role=list],div,section")].filter(isPopular);
  const boxes = lists.filter((one) => !lists.some((other) => other !== one && one.contains(other))).map(boxOf(column));
  return [...new Set(boxes)];
}

export const columnsIn = (root: Element): Element[] => [
  ...(root.matches(BESIDE) ? [root] : []),
  ...root.querySelectorAll(BESIDE),
];

export const columnAround = (element: Element): Element | null => element.closest(BESIDE);

/** The entries of a list have one link each at least; a table of contents leads to places of this page. */
function isPopular(list: Element): boolean {
  if (list.childElementCount < LEAST || list.closest("nav,[role=navigation]")) return false;
  const entries = [...list.children].filter((entry) => entry.matches("a[href]") || entry.querySelector("a[href]"));
  if (entries.length < LEAST || entries.length < list.childElementCount - 1) return false;
  const links = entries.map((entry) => (entry.matches("a[href]") ? entry : entry.querySelector("a[href]")) as Element);
  if (links.some((link) => link.getAttribute("href")?.startsWith("#"))) return false;
  const tags = links.filter(isTag).length;
  return tags >= Math.max(LEAST, entries.length / 2) || isRanked(list, entries);
}

function isTag(link: Element): boolean {
  const words = tidy(link.textContent ?? "").split(" ");
  return words.some((word) => TAG.test(word)) || TAG_PATH.test(link.getAttribute("href") ?? "");
}

function isRanked(list: Element, entries: readonly Element[]): boolean {
  if (list.matches("ol")) return true;
  return entries.every((entry, index) =>
    new RegExp(`^#?${index + 1}(?:[.)·\\s]|$|\\D)`).test(tidy(entry.textContent ?? "")),
  );
}

/** With its heading: up to the nearest box that holds nothing but this list and short texts. */
function boxOf(column: Element): (list: Element) => Element {
  return (list) => {
    let box = list;
    for (let next = box.parentElement; next && next !== column.parentElement; next = next.parentElement) {
      if (!next.matches(`${BOX},${BESIDE}`) || holdsMore(next, list)) break;
      box = next;
    }
    return box;
  };
}

function holdsMore(box: Element, list: Element): boolean {
  if (box.querySelector("input,textarea,form")) return true;
  const others = [...box.querySelectorAll("a[href],button")].filter((one) => !list.contains(one));
  return others.length > 2 || (box.textContent ?? "").length - (list.textContent ?? "").length > 120;
}
