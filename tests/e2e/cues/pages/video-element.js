// Nothing but a <video>.
import { clipOf, series, video } from "./parts.js";

const player = video();
series(player, (number) => {
  player.src = clipOf(number);
});
