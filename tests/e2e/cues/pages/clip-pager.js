// Short clips: the wheel or an arrow puts the next one in the place of the last. Nothing scrolls, nothing grows.
import { clipOf } from "./parts.js";

const root = document.querySelector("#root");
let number = 0;

function next() {
  const clip = document.createElement("video");
  clip.className = "upright";
  clip.loop = true;
  clip.playsInline = true;
  clip.src = clipOf(++number, 20);
  root.replaceChildren(clip);
  clip.play().catch(() => {});
}
next();
let turned = 0;
const turn = () => {
  if (performance.now() - turned < 500) return;
  turned = performance.now();
  next();
};
addEventListener("wheel", turn, { passive: true });
addEventListener("keydown", (event) => event.key === "ArrowDown" && turn());
