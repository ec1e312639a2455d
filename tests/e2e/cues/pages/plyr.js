import Plyr from "plyr";
import css from "plyr/dist/plyr.css?inline";
import { clipOf, look, series, video } from "./parts.js";

look(css);
const element = video();
new Plyr(element, { loadSprite: false });
series(element, (number) => {
  element.src = clipOf(number);
});
