/** What the pages of the matrix are made of. */

/** One item of a feed, about a third of a screen high. */
export function item(number) {
  const made = document.createElement("article");
  made.className = "item";
  made.innerHTML = "<h2></h2><p>Low tide this morning, nobody on the beach.</p>";
  made.querySelector("h2").textContent = `Item ${number}`;
  return made;
}

/** A list as high as the window, with a scroll bar of its own. `data-scroller` tells the driver what to scroll. */
export function scroller() {
  const made = document.createElement("div");
  made.className = "scroller";
  made.dataset.scroller = "";
  document.querySelector("#root").append(made);
  return made;
}

export function video() {
  const made = document.createElement("video");
  made.controls = true;
  made.playsInline = true;
  document.querySelector("#root").append(made);
  return made;
}

export const clipOf = (number, seconds = 70) => `/clip.wav?seconds=${seconds}&clip=${number}`;

export function look(css) {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}

/** Plays the first at once, and the next by itself two seconds after each end, as sites do. `load(number)` sets the source. */
export function series(media, load, play = () => media.play()) {
  const begin = (number) => {
    load(number);
    document.documentElement.dataset.episode = String(number);
    play()?.catch(() => {});
  };
  media.addEventListener("ended", () =>
    setTimeout(() => begin(Number(document.documentElement.dataset.episode) + 1), 2000),
  );
  globalThis.player = media; // for the stopwatch
  begin(1);
}
