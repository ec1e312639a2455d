// Two endless lists side by side, as a text and its translation.
const panes = [...document.querySelectorAll(".pane")];
Object.assign(document.body.style, { margin: "0" });
Object.assign(document.querySelector("main").style, { display: "flex", maxWidth: "none", padding: "0" });

function more(pane, items) {
  for (let count = 0; count < items; count += 1) {
    const item = document.createElement("article");
    Object.assign(item.style, { height: "30vh", borderTop: "1px solid" });
    item.textContent = `Paragraph ${pane.childElementCount + 1}`;
    pane.append(item);
  }
}

for (const pane of panes) {
  Object.assign(pane.style, { height: "100vh", width: "50vw", overflowY: "scroll" });
  more(pane, 8);
  pane.addEventListener("scroll", () => {
    if (pane.scrollTop + 2.5 * pane.clientHeight > pane.scrollHeight) more(pane, 3);
  });
}
document.documentElement.dataset.ready = "true";
