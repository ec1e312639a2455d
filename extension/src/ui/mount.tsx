/** The frame of every page of the extension: never inside another page, one root, the shared look. */
import { type ComponentChild, render } from "preact";
import { translator } from "../i18n";
import { keepFocus } from "./keptfocus";
import { browserLanguage, speak } from "./language";

/** Security reference, row 13: the manifest's policy refuses framing; this refuses it where a browser would not. */
export function mount(page: () => ComponentChild): void {
  const root = document.getElementById("app");
  if (!root) return;
  speak(browserLanguage(), "Escale");
  keepFocus(root);
  render(window.top === window ? page() : <p>{translator(browserLanguage())("gate-framed")}</p>, root);
}
