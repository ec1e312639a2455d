// hls.js: segments of AAC come through a media source; the element's own source is a blob.
import Hls from "hls.js";
import { series, video } from "./parts.js";

const element = video();
let playing = null;
series(element, (number) => {
  playing?.destroy();
  playing = new Hls();
  playing.loadSource(`/list.m3u8?clip=${number}`);
  playing.attachMedia(element);
});
