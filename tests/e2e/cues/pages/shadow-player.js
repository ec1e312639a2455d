// A player that is an element of its own, with its video in a shadow root: media events do not leave it.
import { clipOf, series } from "./parts.js";

class MediaPlayer extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    const player = document.createElement("video");
    player.controls = true;
    player.playsInline = true;
    player.style.cssText = "display: block; width: 900px; height: 506px; background: #0d1a22";
    root.append(player);
    series(player, (number) => {
      player.src = clipOf(number);
    });
  }
}
customElements.define("media-player", MediaPlayer);
document.querySelector("#root").append(document.createElement("media-player"));
