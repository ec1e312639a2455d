import { render } from "preact";
import { App } from "./App";
import { enter } from "./service";
import "./app.css";

const root = document.getElementById("app");

/** A ticket that is over shows the same page as none: how to open Escale again. */
if (root)
  void enter()
    .catch(() => undefined)
    .then(() => render(<App />, root));
