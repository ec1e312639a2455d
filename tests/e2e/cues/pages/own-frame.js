// A player in a frame of the page's own origin: its events do not leave the frame, but the frame can be looked into.
import { clipOf, series } from "./parts.js";

const frame = document.createElement("iframe");
frame.allow = "autoplay; fullscreen";
frame.srcdoc = `<!doctype html><link rel="stylesheet" href="/matrix.css"><main id="root"></main>`;
frame.addEventListener("load", () => {
  const player = frame.contentDocument.createElement("video");
  player.controls = true;
  player.playsInline = true;
  frame.contentDocument.querySelector("#root").append(player);
  series(player, (number) => {
    player.src = clipOf(number);
  });
});
document.querySelector("#root").append(frame);
