// A feed that counts everything, beside what one needs to know. `?lang=fr` speaks French; `?drawn` draws only what is on the screen;
// `?within` draws each item in a shadow root of its own, every other one closed.
const query = new URLSearchParams(location.search);
const french = query.get("lang") === "fr";
const say = (fr, en) => (french ? fr : en);
document.documentElement.lang = french ? "fr" : "en";
/** Which of the feed's items are marked as paid, by any way there is. */
const PAID_EVERY = 5;

function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function icon() {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M0 0h20v20z");
  made.setAttribute("fill", "currentColor");
  made.append(path);
  return made;
}

const press = (button) => {
  button.addEventListener("click", () => {
    button.dataset.pressed = String(Number(button.dataset.pressed ?? 0) + 1);
  });
  return button;
};

/** "Sponsored" in letters: some never seen, some elsewhere, the first one last. */
function letters() {
  const [first, ...rest] = say("Sponsorisé", "Sponsored");
  const spread = rest.flatMap((letter, at) => [
    el("span", {}, letter),
    el("span", { class: ["gone", "away", "tiny"][at % 3] }, "xqz"[at % 3]),
  ]);
  return el("span", { class: "letters" }, ...spread, el("span", { class: "first" }, first));
}

const LABELS = [
  () => el("span", {}, say("Sponsorisé", "Sponsored")),
  letters,
  () => el("span", { "aria-label": say("Publicité", "Advertisement") }, icon()),
  () => el("a", { rel: "sponsored", href: "#shop" }, "Acme"),
  () => el("div", {}, say("Partenariat rémunéré avec Acme", "Paid partnership with Acme")),
  () => el("span", {}, say("Publicité · acme.example", "Ad · acme.example")),
];
/** What is no mark: hidden in an item, or a word of a sentence. */
const DECOYS = [
  () => el("span", { class: "gone" }, say("Sponsorisé", "Sponsored")),
  () => el("p", {}, "« ", el("b", {}, say("Publicité", "Ad")), " », ", say("dit-elle.", "she said.")),
  () => el("span", {}, say("il y a 3 h", "3 h ago")),
];

export const isPaid = (index) => index % PAID_EVERY === 2;

function fill(card, index) {
  const label = isPaid(index)
    ? LABELS[Math.floor(index / PAID_EVERY) % LABELS.length]()
    : DECOYS[index % DECOYS.length]();
  card.dataset.index = String(index);
  card.replaceChildren(
    el("header", {}, el("a", { href: `#person-${index}` }, `Person ${"abcdefghij"[index % 10]}`), " ", label),
    el("p", {}, say("Marée basse ce matin.", "Low tide this morning.")),
    el(
      "div",
      { class: "actions" },
      press(el("button", { class: "like", "aria-label": `${1200 + index} likes` }, icon(), el("span", {}, "1,2 k"))),
      press(el("button", {}, icon(), el("span", { class: "answers" }, String(30 + index)))),
      press(el("button", { class: "heart" }, `♥ ${index + 12}`)),
      press(el("a", { class: "views", href: "#views" }, say("3,4 M de vues", "3.4M views"))),
    ),
  );
  return card;
}

const ITEM_PX = 150;
const TOTAL = 60;

/** For the tests alone: nobody else gets at closed roots. */
globalThis.roots = [document];

/** An element of the site's own, as components are: made, filled and then put on the page. */
function component(index) {
  const host = el("feed-item");
  const root = host.attachShadow({ mode: index % 2 === 0 ? "open" : "closed" });
  root.append(el("link", { rel: "stylesheet", href: "/calm.css" }), fill(el("article"), index));
  globalThis.roots.push(root);
  return host;
}

/** All items, or a window of twelve whose elements are used again and again. */
function feed() {
  const list = document.querySelector("#feed");
  if (query.has("within")) {
    for (let index = 0; index < 12; index += 1) list.append(component(index));
    globalThis.more = () => list.append(component(globalThis.roots.length - 1));
    return;
  }
  if (!query.has("drawn")) {
    for (let index = 0; index < TOTAL; index += 1) list.append(fill(el("article"), index));
    return;
  }
  list.className = "drawn";
  const cards = Array.from({ length: 12 }, () => el("article"));
  list.append(...cards, Object.assign(el("i"), { style: "" }));
  list.lastChild.style.height = "1px";
  list.lastChild.style.top = `${TOTAL * ITEM_PX}px`;
  const draw = () => {
    const from = Math.max(0, Math.min(TOTAL - 12, Math.floor(list.scrollTop / ITEM_PX) - 3));
    for (let index = from; index < from + 12; index += 1) {
      const card = cards[index % 12];
      if (card.dataset.index === String(index)) continue;
      fill(card, index).style.top = `${index * ITEM_PX}px`;
    }
  };
  list.addEventListener("scroll", draw);
  draw();
}

function top_() {
  const badge = (count) => el("span", { class: "badge" }, count);
  const link = (name, ...more) => el("li", {}, el("a", { href: `#${name}`, "aria-label": name }, icon(), ...more));
  document
    .querySelector("#top")
    .append(
      el(
        "nav",
        {},
        el(
          "ul",
          {},
          link("home"),
          link(say("Notifications (7 non lues)", "Notifications (7 unread)"), badge("7")),
          link("messages", badge("99+")),
        ),
      ),
      el(
        "p",
        { class: "stats" },
        el("a", { href: "#followers" }, el("b", { class: "followers" }, "12 345"), say(" abonnés", " followers")),
      ),
    );
}

function beside() {
  const links = (words) => words.map((word) => el("li", {}, el("a", { href: `/go/${word}` }, word)));
  document
    .querySelector("#beside")
    .append(
      el(
        "section",
        { class: "tags" },
        el("h2", {}, say("Tendances", "Trending")),
        el("ul", {}, ...links(["#low_tide", "#brest", "#wind"])),
      ),
      el(
        "section",
        { class: "ranked" },
        el("h2", {}, say("Les plus lus", "Most read")),
        el("ol", {}, ...links(["one", "two", "three"])),
      ),
      el("section", { class: "help" }, el("h2", {}, say("Aide", "Help")), el("ul", {}, ...links(["terms", "a", "b"]))),
    );
}

/** Prices, dates, ratings, quantities, pages, steps: none of it is a counter. */
function needed() {
  const stars = Array.from({ length: 5 }, icon);
  document
    .querySelector("#needed")
    .append(
      el("a", { class: "price", href: "#p" }, icon(), el("span", {}, "12"), el("span", {}, ",99 €")),
      el("a", { class: "date", href: "#d" }, icon(), el("b", {}, "12"), el("span", {}, say(" nov.", " Nov"))),
      el("a", { class: "rating", href: "#r" }, ...stars, el("span", {}, "4,5"), el("span", {}, "(1 234)")),
      el("div", {}, el("button", {}, icon()), el("span", { class: "quantity" }, "2"), el("button", {}, icon())),
      el("time", {}, "12:30"),
      el("p", { class: "year" }, "2024"),
      el(
        "nav",
        {},
        el("ul", {}, ...["1", "2", "3"].map((page) => el("li", {}, el("a", { href: "#", class: "circle" }, page)))),
      ),
      el(
        "nav",
        {},
        el(
          "ul",
          {},
          ...["Basket", "Address", "Payment"].map((step, at) =>
            el("li", {}, el("span", { class: "circle" }, String(at + 1)), el("a", { href: "#" }, ` ${step}`)),
          ),
        ),
      ),
      el("table", {}, el("tr", {}, el("td", {}, "1 234"))),
    );
}

top_();
beside();
needed();
feed();
document.documentElement.dataset.ready = "true";
