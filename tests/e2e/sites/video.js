// Episodes that follow each other by themselves after a short countdown. ?seconds= sets their length, ?autoplay starts at once.
import { scene, speak } from "/scenes.js";

const query = new URLSearchParams(location.search);
const seconds = Number(query.get("seconds") ?? 45);
const player = document.querySelector("#player");
const pen = document.querySelector("canvas").getContext("2d");
const next = document.querySelector("#next");
let episode = Number(query.get("episode") ?? 1);

function load(number, play) {
  episode = number;
  player.src = `/clip.wav?seconds=${seconds}`;
  next.hidden = true;
  document.documentElement.dataset.episode = String(number);
  document.querySelector("#title").textContent = speak(
    `Le tour des îles, épisode ${number}`,
    `Around the islands, episode ${number}`,
  );
  document.querySelector("#about").textContent = speak(
    "Saison 1 · recommandé pour toi",
    "Season 1 · recommended for you",
  );
  document.querySelector("#list").replaceChildren(...[1, 2, 3, 4, 5].map((ahead) => teaser(number + ahead)));
  history.replaceState(null, "", `?${new URLSearchParams({ ...Object.fromEntries(query), episode: String(number) })}`);
  if (play)
    player.play().catch(() => {
      document.documentElement.dataset.blocked = "true";
    });
}

function teaser(number) {
  const link = document.createElement("a");
  link.href = `?episode=${number}&seconds=${seconds}&autoplay`;
  link.innerHTML = `${scene(number)}<span><strong></strong><br><span class="soft"></span></span>`;
  link.querySelector("strong").textContent = speak(`Épisode ${number}`, `Episode ${number}`);
  link.querySelector(".soft").textContent = speak("à suivre", "up next");
  return link;
}

function countDown(left) {
  if (!player.ended) return;
  next.hidden = false;
  next.textContent = speak(`Épisode suivant dans ${left} s`, `Next episode in ${left} s`);
  if (left === 0) load(episode + 1, true);
  else setTimeout(countDown, 1000, left - 1);
}

/** Waves that move with the clip's own time: a still picture means that it is paused. */
function draw() {
  const time = player.currentTime;
  pen.fillStyle = "#cfe6ee";
  pen.fillRect(0, 0, 640, 360);
  for (let row = 0; row < 6; row += 1) {
    pen.fillStyle = `hsl(${198 + episode * 9} 45% ${62 - row * 8}%)`;
    pen.beginPath();
    pen.moveTo(0, 360);
    for (let x = 0; x <= 640; x += 16)
      pen.lineTo(x, 150 + row * 34 + Math.sin(x / 70 + time * (0.6 + row / 5) + row) * 14);
    pen.lineTo(640, 360);
    pen.fill();
  }
  requestAnimationFrame(draw);
}

document.querySelector("#tagline").textContent = speak("La suite t'attend", "More is waiting");
player.addEventListener("ended", () => countDown(5));
player.addEventListener("timeupdate", () => {
  document.documentElement.dataset.time = String(Math.floor(player.currentTime));
});
load(episode, query.has("autoplay"));
draw();
document.documentElement.dataset.ready = "true";
