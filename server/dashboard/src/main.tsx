import { render } from "preact";
import { App } from "./App";
import { enter, hasTicket } from "./service";
import "./app.css";
import "./print.css";

const root = document.getElementById("app");

/** A ticket that is over shows the same page as none: how to open Escale again. */
if (root)
  void enter()
    .catch(() => undefined)
    .then(() => render(<App />, root));

/** Someone opens a new link in this very tab: only the fragment changes, so the page is not loaded again by itself. */
addEventListener("hashchange", () => {
  if (!hasTicket()) return;
  void enter().then(
    () => location.reload(),
    () => undefined,
  );
});
