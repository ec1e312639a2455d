/** Where the focus is, through shadow roots, and whether somebody writes there. */
import { shadowRootOf } from "../../platform/page";

/** The element itself: outside of shadow roots their hosts stand for it. */
export function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const found = root.activeElement;
  const inner = found && shadowRootOf(found);
  return (inner && focusedIn(inner)) ?? found;
}

const FIELDS =
  "textarea, input:not([type=button], [type=checkbox], [type=color], [type=file], [type=image], [type=radio], [type=range], [type=reset], [type=submit]), [role=textbox], [role=searchbox], [role=combobox]";

/** Taking the focus from there would take what is being typed. Nobody can see into a frame of another site: it may be so there too. */
export function isForWriting(element: Element | null): boolean {
  if (!element) return false;
  if (element.localName === "iframe") return isFrameForWriting(element as HTMLIFrameElement);
  return element.matches(FIELDS) || (element as HTMLElement).isContentEditable;
}

function isFrameForWriting({ contentDocument }: HTMLIFrameElement): boolean {
  if (!contentDocument) return true;
  return contentDocument.designMode === "on" || isForWriting(focusedIn(contentDocument));
}
