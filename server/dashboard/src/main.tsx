import { render } from "preact";
import { App } from "./App";
import { enter, hasTicket, needsPin } from "./service";
import "./app.css";
import "./print.css";

const root = document.getElementById("app");

/** The typeface comes from the same service; drawn before it is there, every line would move. A slow one is not waited for. */
const LONGEST_MS = 300;
const typeface = Promise.race([
  document.fonts.load(getComputedStyle(document.body).font),
  new Promise((resolve) => setTimeout(resolve, LONGEST_MS)),
]);

/** A ticket that is over shows the same page as none: how to open Escale again. */
if (root) void Promise.allSettled([enter(), typeface]).then(() => render(<App />, root));

/** Someone opens a new link in this very tab: only the fragment changes, so the page is not loaded again by itself. */
addEventListener("hashchange", () => {
  if (!hasTicket()) return;
  void enter().then(
    () => location.reload(),
    () => needsPin() && root && render(<App key="door" />, root),
  );
});
