/** A label whose letters are spread over many elements, some of them never seen, some in another order than one reads. */

/** Letters, decoys included. */
const LEAST = 4;
const MOST = 80;

interface Letter {
  text: string;
  top: number;
  left: number;
}

/** The text of `element` as it is seen, when it is made of single letters; null: it is ordinary text. */
export function spelled(view: Window, element: Element): string | null {
  const texts = textsIn(element);
  if (!texts || texts.length < LEAST) return null;
  const box = element.getBoundingClientRect();
  const seen = texts.flatMap((text) => letterOf(view, text, box) ?? []);
  seen.sort((one, other) => one.top - other.top || one.left - other.left);
  return seen.map(({ text }) => text).join("");
}

/** null: too many, or too long to be letters. */
function textsIn(element: Element): Text[] | null {
  const walk = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node as Text;
    if (text.data.trim() === "") continue;
    if (text.data.trim().length > 3 || texts.length === MOST) return null;
    texts.push(text);
  }
  return texts;
}

function letterOf(view: Window, text: Text, box: DOMRect): Letter | null {
  const { parentElement: holder } = text;
  if (!holder || !isSeen(view, holder)) return null;
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const { top, left, width, height } = range.getBoundingClientRect();
  const isDrawn = box.width === 0 || (width > 0 && left >= box.left - 2 && left < box.right + 2 && top < box.bottom);
  // Lines are told apart by half of a letter: baselines of one line differ a little.
  return isDrawn ? { text: text.data, top: height > 0 ? Math.round((2 * top) / height) : 0, left } : null;
}

export function isSeen(view: Window, element: Element): boolean {
  if (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return false;
  const { display, visibility, opacity, fontSize } = view.getComputedStyle(element);
  return (
    display !== "none" &&
    visibility !== "hidden" &&
    Number(opacity || 1) > 0.05 &&
    Number.parseFloat(fontSize || "16") > 1
  );
}
