// Fights whatever somebody adds outside <main>. The attacks are chosen by the query: ?remove&hide&cover&click&forge, all
// without one. What was done is counted in data-* attributes of <html>, so that a story can wait for it.
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

function cover() {
  const lid = document.createElement("div");
  lid.className = "lid";
  own.add(lid);
  root.append(lid);
  lid.popover = "manual";
  lid.showPopover();
  count("covered");
}

function fight(element) {
  count("seen");
  root.dataset.open = String(Boolean(element.shadowRoot));
  if (does("click")) clickEverywhere(element);
  if (does("hide")) hide(element);
  if (does("cover")) cover();
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
root.dataset.ready = "true";
