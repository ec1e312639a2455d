/** The modal dialog of the page: all that is outside of it is inert, whatever lies above it. */
import { parentOf } from "../../content/watchers/piercing";
import { shadowRootOf } from "../../platform/page";
import { focusedIn } from "./focus";

/** The one that was opened last, in whichever shadow root: it has the focus, or else is the last and innermost of the document. */
export function modalDialog(): HTMLDialogElement | null {
  for (let step = focusedIn(document); step; step = parentOf(step)) if (isModal(step)) return step;
  return lastIn(document);
}

function lastIn(root: Document | ShadowRoot): HTMLDialogElement | null {
  let last: HTMLDialogElement | null = null;
  for (const element of root.querySelectorAll("*")) {
    if (isModal(element)) last = element;
    // Asked of every element it would be slow in Chromium: a closed root of no custom element is seen by its focus only.
    if (element.shadowRoot || element.localName.includes("-")) {
      const inner = shadowRootOf(element);
      last = (inner && lastIn(inner)) ?? last;
    }
  }
  return last;
}

const isModal = (element: Element): element is HTMLDialogElement =>
  element.localName === "dialog" && element.matches(":modal");
