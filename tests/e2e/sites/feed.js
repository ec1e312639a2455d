// An endless feed: whenever the end comes near, eight more items; the page never stops growing.
import { chance, scene, speak } from "/scenes.js";

const PEOPLE = ["Maëlle R.", "Tomás", "Ines & Co", "Le Phare", "Jonas W.", "Aïcha", "Sœurs du Vent", "Wim"];
const WORDS = [
  ["Marée basse ce matin, personne sur la plage.", "Low tide this morning, nobody on the beach."],
  ["Trois jours de vent, puis ça.", "Three days of wind, then this."],
  ["Qui reconnaît l'endroit ?", "Who knows where this is?"],
  ["Encore une heure et on rentre.", "One more hour and we head home."],
  ["Le même banc, un an après.", "The same bench, one year on."],
  ["Vous ne croirez jamais la suite…", "You will never guess what came next…"],
];
const feed = document.querySelector("#feed");
let shown = 0;

function item(index) {
  const card = document.createElement("article");
  card.className = "card";
  const likes = Math.floor(chance(index, 21) * 4000);
  card.innerHTML = `<header><span class="face" style="background:hsl(${index * 47} 45% 62%)"></span><span><strong></strong><br>
    <span class="soft"></span></span></header>${scene(index)}<p></p><footer class="soft">♥ ${likes} · ${likes % 97} ${speak("commentaires", "comments")}</footer>`;
  card.querySelector("strong").textContent = PEOPLE[index % PEOPLE.length];
  card.querySelector("header .soft").textContent = speak(`il y a ${index + 2} min`, `${index + 2} min ago`);
  card.querySelector("p").textContent = speak(...WORDS[index % WORDS.length]);
  return card;
}

function more() {
  for (let count = 0; count < 8; count += 1) feed.append(item(shown++));
  document.documentElement.dataset.shown = String(shown);
}

function growNearTheEnd() {
  if (scrollY + innerHeight > document.documentElement.scrollHeight - 2 * innerHeight) more();
}

document.querySelector("#tagline").textContent = speak("Pour toi", "For you");
more();
addEventListener("scroll", growNearTheEnd, { passive: true });
addEventListener("resize", growNearTheEnd);
document.documentElement.dataset.ready = "true";
