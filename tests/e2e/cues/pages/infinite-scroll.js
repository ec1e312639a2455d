// infinite-scroll: fetches the next page and appends its items.
import InfiniteScroll from "infinite-scroll";
import { item } from "./parts.js";

const root = document.querySelector("#root");
for (let number = 1; number <= 8; number += 1) root.append(item(number));
new InfiniteScroll(root, { path: "/page-{{#}}", append: ".item", history: false, scrollThreshold: 800 });
