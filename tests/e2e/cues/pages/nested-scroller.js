// A feed in a list of its own, beside a bar that stays.
import { item, scroller } from "./parts.js";

const list = scroller();
list.style.height = "85vh";
let shown = 0;
const more = () => {
  for (let count = 0; count < 8; count += 1) list.append(item(++shown));
};
more();
list.addEventListener("scroll", () => list.scrollTop + 2 * list.clientHeight > list.scrollHeight && more());
