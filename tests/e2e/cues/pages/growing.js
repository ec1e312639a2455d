// The plainest endless feed: more items when the end comes near.
import { item } from "./parts.js";

const root = document.querySelector("#root");
let shown = 0;
const more = () => {
  for (let count = 0; count < 8; count += 1) root.append(item(++shown));
};
more();
addEventListener("scroll", () => scrollY + 2 * innerHeight > document.documentElement.scrollHeight && more());
