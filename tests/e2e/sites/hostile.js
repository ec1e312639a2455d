// Fights whatever somebody adds outside <main>. The attacks are chosen by the query: ?remove&hide&cover&click&forge, all
// without one; ?coveronce, ?modal, ?shadowmodal, ?tips, ?keepclicks, ?flood and ?twist when they are named. What was done is counted in data-* attributes of <html>, so that a story can wait for it.
const asked = new URLSearchParams(location.search);
const does = (name) => asked.size === 0 || asked.has(name);
const own = new Set(document.querySelectorAll("*"));
const root = document.documentElement;
const count = (name) => {
  root.dataset[name] = String(Number(root.dataset[name] ?? 0) + 1);
};
const realAttach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachShadow(init) {
  count("hooked"); // a content script's isolated world must not pass here
  return realAttach.call(this, { ...init, mode: "open" });
};

function clickEverywhere(element) {
  const box = element.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (const type of ["pointerdown", "mousedown", "mouseup", "click"]) element.dispatchEvent(new MouseEvent(type, at));
  for (const key of ["Enter", "Escape", " "]) element.dispatchEvent(new KeyboardEvent("keydown", { ...at, key }));
  element.click();
  count("clicked");
}

function hide(element) {
  element.hidden = true;
  element.style.setProperty("display", "none", "important");
  count("hidden");
}

function remove(element) {
  element.remove();
  count("removed");
}

/** As often as it can. */
function cover() {
  if (Number(root.dataset.covered ?? 0) > 50) return;
  const lid = document.createElement("div");
  lid.className = "lid";
  own.add(lid);
  root.append(lid);
  lid.popover = "manual";
  lid.showPopover();
  count("covered");
}

/** A dialog of the page's own: while it is open, all that is outside of it is inert. A press beside it closes it, and it keeps the focus. */
function openModal(place) {
  const dialog = document.createElement("dialog");
  own.add(dialog);
  dialog.textContent = "Do you accept?";
  dialog.tabIndex = -1;
  dialog.addEventListener("click", ({ clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
  });
  // Within a component nothing is earlier than its own root: only the document's trap is one that a card can be ahead of.
  for (const early of place === root ? [false, true] : [false])
    place.addEventListener("focusin", ({ target }) => dialog.open && target !== dialog && dialog.focus(), early);
  place.append(dialog);
  dialog.showModal();
  count("modal");
}

/** The same within a component, whose events nobody outside hears. */
function openShadowModal() {
  const component = document.createElement("div");
  component.id = "component";
  own.add(component);
  root.append(component);
  openModal(realAttach.call(component, { mode: "open" }));
}

/** As libraries do that keep all clicks within a dialog of their own making. */
function keepClicks() {
  const keep = (event) => {
    if (event.target.closest("main")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ["mousedown", "touchstart", "click"]) document.addEventListener(type, keep, true);
}
if (asked.has("keepclicks")) keepClicks();

/** A hint in the corner that comes and goes, as under a moving mouse. */
function showTips() {
  const tip = document.createElement("p");
  own.add(tip);
  tip.textContent = "Share";
  for (const [name, value] of Object.entries({ inset: "0 auto auto 0", margin: "0" }))
    tip.style.setProperty(name, value);
  tip.popover = "manual";
  root.append(tip);
  tip.addEventListener("toggle", () => count("tips"));
  setInterval(() => tip.togglePopover(), 100);
}

function fight(element) {
  count("seen");
  root.dataset.open = String(Boolean(element.shadowRoot));
  if (does("click")) clickEverywhere(element);
  if (does("hide")) hide(element);
  if (does("cover")) cover();
  if (asked.has("coveronce") && !root.dataset.covered) setTimeout(cover, 300);
  if (asked.has("modal") && !root.dataset.modal) setTimeout(openModal, 300, root);
  if (asked.has("shadowmodal") && !root.dataset.modal) setTimeout(openShadowModal, 300);
  if (asked.has("tips") && root.dataset.seen === "1") setTimeout(showTips, 300);
  if (does("remove")) remove(element);
}

function forge() {
  for (const type of ["intention/state", "cue/answer", "visit/end", "rating/give", "pause/start"]) {
    window.postMessage({ type, source: "escale", request: { answer: "done", minutes: 600 } }, "*");
    window.dispatchEvent(new CustomEvent(type, { detail: { answer: "done" } }));
  }
  count("forged");
}

new MutationObserver((changes) => {
  for (const node of changes.flatMap((change) => [...change.addedNodes])) {
    if (node instanceof Element && !own.has(node) && !node.closest("main")) fight(node);
  }
}).observe(root, { childList: true, subtree: true });
if (does("forge")) setInterval(forge, 500);
/** Elements, events and messages without end. */
function flood() {
  const many = Array.from({ length: 500 }, () => document.createElement("b"));
  own.add(many[0]);
  document.querySelector("main").append(...many);
  for (const one of many) one.remove();
  for (const type of ["scroll", "playing", "ended", "pointerdown", "toggle"]) document.dispatchEvent(new Event(type));
  window.postMessage({ type: "cue/answer" }, "*");
  count("flooded");
  requestAnimationFrame(flood);
}
if (asked.has("flood")) flood();

/** What careless and careful pages do to the objects that scripts share. */
function twist() {
  EventTarget.prototype.addEventListener = () => {
    throw new Error("no listeners here");
  };
  window.AbortController = undefined;
  window.MutationObserver = undefined;
  for (const one of [Object, Array, Promise, Element, EventTarget, Document]) Object.freeze(one.prototype);
  setInterval(() => {
    count("ticked");
    throw new Error("a page's own mistake");
  }, 200);
}
if (asked.has("twist")) twist();
addEventListener("securitypolicyviolation", () => count("violated"));
root.dataset.ready = "true";
