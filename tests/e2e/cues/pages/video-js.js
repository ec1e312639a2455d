import videojs from "video.js";
import css from "video.js/dist/video-js.css?inline";
import { clipOf, look, series, video } from "./parts.js";

look(css);
const player = videojs(video(), { controls: true, autoplay: "any" });
player.ready(() =>
  series(
    player.el().querySelector("video"),
    (number) => player.src({ src: clipOf(number), type: "audio/wav" }),
    () => player.play(),
  ),
);
