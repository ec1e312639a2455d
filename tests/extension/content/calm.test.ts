import type { CalmPart } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CalmPage } from "../../../extension/src/content/calm";
import { isCounter } from "../../../extension/src/content/calm/counters";
import { trendingIn } from "../../../extension/src/content/calm/trending";

const extension = vi.hoisted(() => ({ runtime: { id: "escale" as string | undefined } }));
vi.mock("wxt/browser", () => ({ browser: extension }));

const SVG = "<svg></svg>";
const draw = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};

describe("a counter", () => {
  const found = (html: string) => {
    const leaf = draw(html).querySelector("[id=n]") as Element;
    return isCounter(leaf, [...leaf.childNodes].find((node) => /\d/.test(node.textContent ?? ""))?.textContent ?? "");
  };

  it.each([
    ["in a button with an icon", `<button>${SVG}<span id="n">1,2 k</span></button>`],
    ["in a link with an icon", `<a href="/a">${SVG}<b id="n">12 345</b></a>`],
    ["written on the button itself", `<button id="n">${SVG}12</button>`],
    ["after a sign", `<button id="n">♥ 1 234</button>`],
    ["right after a button with an icon", `<div><button>${SVG}</button><span id="n">345</span></div>`],
    ["after its wrapper", `<div><span><button>${SVG}</button></span><span><b id="n">345</b></span></div>`],
    ["between votes", `<div><button aria-pressed="false">${SVG}</button><i id="n">12</i><button>${SVG}</button></div>`],
    ["with its noun", `<span id="n">3,4 M de vues</span>`],
    ["beside its noun", `<a href="/f"><b id="n">12 345</b> abonnés</a>`],
    [
      "beside a word, in a row of actions",
      `<div>${`<button>${SVG}</button>`.repeat(3)}<button>${SVG}<b id="n">3</b> x</button></div>`,
    ],
    ["alone in a live region of an item", `<article><span aria-live="polite"><b id="n">12</b></span></article>`],
    ["on a small picture", `<button><img width="18"><span id="n">12</span></button>`],
  ])("is found %s", (_name, html) => expect(found(html)).toBe(true));

  it.each<readonly [string, string]>([
    ["a price in pieces", `<a href="/p">${SVG}<span><b id="n">12</b>,99 €</span></a>`],
    ["a price", `<button>${SVG}<span id="n">12 €</span></button>`],
    ["a date", `<a href="/d">${SVG}<b id="n">12</b> nov.</a>`],
    [
      "a date among actions",
      `<div>${`<button>${SVG}</button>`.repeat(3)}<a href="/d">${SVG}<b id="n">12</b> nov.</a></div>`,
    ],
    ["a date of its own", `<button>${SVG}<time id="n">12</time></button>`],
    ["a rating", `<a href="/r">${SVG.repeat(5)}<b id="n">1234</b></a>`],
    ["a rating in words", `<a href="/r"><svg role="img" aria-label="4 / 5"></svg><b id="n">1234</b></a>`],
    ["a decimal", `<button>${SVG}<b id="n">4,5</b></button>`],
    ["a quantity", `<div><button>${SVG}</button><b id="n">2</b><button>${SVG}</button></div>`],
    ["a quantity with signs", `<div><button>−</button><b id="n">2</b></div>`],
    [
      "a quantity that is told",
      `<article><button>${SVG}</button><b id="n" role="status">2</b><button>${SVG}</button></article>`,
    ],
    ["a page number", `<a id="n" href="/2">2</a>`],
    ["a number in prose", `<p id="n">12</p>`],
    ["a field of a form", `<form><button>${SVG}<b id="n">12</b></button></form>`],
    ...["contenteditable", 'contenteditable="true"', "contenteditable=PLAINTEXT-ONLY"].map(
      (editable) => [`typed into ${editable}`, `<div ${editable}><p id="n">12 likes</p></div>`] as const,
    ),
    ["a year", `<button>${SVG}<b id="n">2024</b></button>`],
    ["a card that is a link", `<a href="/a">${SVG}<b id="n">3</b> ${"A long title of a long card. ".repeat(4)}</a>`],
    ["a number on a picture", `<a href="/a"><img width="300"><b id="n">3</b></a>`],
    ["a menu of sizes", `<div role="toolbar"><button>${SVG}<b id="n">12</b></button></div>`],
  ])("is not %s", (_name, html) => expect(found(html)).toBe(false));

  it("is one in what nobody can write in", () =>
    expect(found(`<div contenteditable="false"><p id="n">12 likes</p></div>`)).toBe(true));
});

describe("a box of what is popular", () => {
  const links = (hrefs: string[], text = (href: string) => href) =>
    hrefs.map((href) => `<li><a href="${href}">${text(href)}</a></li>`).join("");
  const boxes = (html: string) =>
    trendingIn(window, draw(`<aside>${html}</aside>`).querySelector("aside") as Element).map((box) => box.id);

  it.each([
    ["tags", `<div id="x"><h2>T</h2><ul>${links(["/a", "/b", "/c"], (href) => `#${href.slice(1)}ab`)}</ul></div>`],
    ["addresses of tags", `<div id="x"><h2>T</h2><ul>${links(["/hashtag/a", "/hashtag/b", "/hashtag/c"])}</ul></div>`],
    ["a ranking", `<section id="x"><h2>T</h2><ol>${links(["/a", "/b", "/c"])}</ol></section>`],
    [
      "written ranks",
      `<div id="x"><ul>${[1, 2, 3].map((n) => `<li>${n} <a href="/${n}">a</a></li>`).join("")}</ul></div>`,
    ],
  ])("is found by %s, beside other things", (_name, html) => {
    const other = `<section id="o"><a href="/terms">a</a><a href="/b">b</a><a href="/c">c</a></section>`;
    expect(boxes(html + other)).toEqual(["x"]);
  });

  it.each([
    ["a table of contents", `<ol>${links(["#a", "#b", "#c"])}</ol>`],
    ["a menu", `<nav><ol>${links(["/a", "/b", "/c"])}</ol></nav>`],
    ["links", `<ul>${links(["/terms", "/privacy", "/help"])}</ul>`],
    ["two links", `<ol>${links(["/a", "/b"])}</ol>`],
  ])("is not %s", (_name, html) => expect(boxes(html)).toEqual([]));
});

describe("a calm page", () => {
  const PARTS: CalmPart[] = ["counters", "badges", "trending"];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  let page: CalmPage;
  let dressed: number;
  let style: Promise<void>;

  beforeEach(() => {
    dressed = 0;
    style = Promise.resolve();
    const life = new AbortController();
    const dress = () => {
      dressed += 1;
      return style;
    };
    page = new CalmPage(window, dress, life.signal);
    return () => life.abort();
  });

  const follow = (parts: CalmPart[]) => page.follow({ parts, unnamed: "hidden number" });
  const marks = () => document.querySelectorAll("[data-escale-calm],[data-escale-ink]").length;

  it("marks what is there and what comes, names it anew, and leaves nothing behind", async () => {
    const like = `<button aria-label="12 likes">${SVG}<span>12</span></button>`;
    const before = draw(`<main>${like}<a href="/l">${SVG}34</a></main>`).innerHTML;
    document.title = "(3) Feed";
    follow(PARTS);
    await settled();
    const labels = [...document.querySelectorAll("button, a")].map((one) => one.getAttribute("aria-label"));
    expect([marks(), labels, document.title, dressed]).toEqual([2, ["likes", "hidden number"], "Feed", 1]);
    document.querySelector("main")?.insertAdjacentHTML("beforeend", like);
    await settled();
    expect(marks()).toBe(3);
    document.querySelector("main")?.lastElementChild?.remove();
    follow([]);
    expect([document.body.innerHTML, document.title]).toEqual([before, "(3) Feed"]);
    expect(document.documentElement.hasAttribute("data-escale-calms")).toBe(false);
  });

  it.each<[string, string, string]>([
    ["read meanwhile", "Feed", "Feed"],
    ["another", "Other", "Other"],
    ["more", "(4) Feed", "(4) Feed"],
  ])("gives the title back as the page says it last: %s", async (_name, said, given) => {
    document.title = "(3) Feed";
    follow(PARTS);
    await settled();
    document.title = said;
    await settled();
    expect(document.title).toBe(said.replace("(4) ", ""));
    follow([]);
    expect(document.title).toBe(given);
  });

  it("marks nothing before its style is there, nor when it is not wanted any more by then", async () => {
    draw(`<main><a href="/l">${SVG}34</a></main>`);
    let isThere = () => {};
    style = new Promise((resolve) => {
      isThere = resolve;
    });
    follow(["counters"]);
    await settled();
    expect([marks(), document.documentElement.hasAttribute("data-escale-calms")]).toEqual([0, false]);
    follow([]);
    isThere();
    await settled();
    expect(marks()).toBe(0);
    follow(["counters"]);
    await settled();
    expect([marks(), dressed]).toEqual([1, 1]);
  });

  it("an element that is used again for something else is shown", async () => {
    draw(`<main><button>${SVG}<span>12</span></button></main>`);
    follow(["counters"]);
    await settled();
    const span = document.querySelector("span") as Element;
    expect(marks()).toBe(1);
    span.textContent = "Reply";
    await settled();
    expect(marks()).toBe(0);
    span.textContent = "13";
    await settled();
    expect(marks()).toBe(1);
  });

  it("a site's adapter names more", async () => {
    draw(`<main><p class="fame">many</p></main>`);
    follow(["counters"]);
    page.refine({ key: "a", hosts: [], source: [], calm: { counters: [".fame"] } });
    await settled();
    expect(marks()).toBe(1);
  });

  it("what the browser refuses of them is left out", async () => {
    draw(`<main><p class="fame">many</p></main>`);
    follow(["counters"]);
    page.refine({ key: "a", hosts: [], source: [], calm: { counters: [".fame[", ".fame"] } });
    await settled();
    expect(marks()).toBe(1);
  });

  describe("in shadow roots", () => {
    const LIKE = `<button aria-label="12 likes">${SVG}<span>12</span></button>`;
    const hosted = (html: string): ShadowRoot => {
      const host = document.createElement("feed-item");
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = html;
      document.querySelector("main")?.append(host);
      return root;
    };
    const marked = (root: ShadowRoot) => root.querySelectorAll("[data-escale-calm],[data-escale-ink]").length;

    it("marks what is there and what comes, and leaves nothing behind", async () => {
      draw("<main></main>");
      const html = `<article>${LIKE}</article>`;
      const there = hosted(html);
      follow(["counters"]);
      await settled();
      const came = hosted(html);
      await settled();
      came.append(article());
      await settled();
      expect([marked(there), marked(came)]).toEqual([1, 2]);
      expect([...came.children].map((top) => top.getAttribute("data-escale-calms"))).toEqual(["counters", "counters"]);
      expect(there.querySelector("button")?.getAttribute("aria-label")).toBe("likes");
      came.lastElementChild?.remove();
      follow([]);
      expect([there.innerHTML, came.innerHTML]).toEqual([html, html]);
    });

    it("what the page put away comes back whole", async () => {
      draw("<main></main>");
      const root = hosted(`<article>${LIKE}</article>`);
      follow(["counters"]);
      await settled();
      expect(marked(root)).toBe(1);
      root.host.remove();
      follow([]);
      expect(marked(root)).toBe(0);
    });

    it("a site's adapter names more there", async () => {
      draw("<main></main>");
      const root = hosted(`<p class="fame">many</p>`);
      follow(["counters"]);
      page.refine({ key: "a", hosts: [], source: [], calm: { counters: [".fame"] } });
      await settled();
      expect(marked(root)).toBe(1);
    });

    const article = () => {
      const made = document.createElement("article");
      made.innerHTML = LIKE;
      return made;
    };
  });

  it("stays calm when the script of the version before ends", async () => {
    draw(`<main><a href="/l" aria-label="12 likes">${SVG}12</a><a href="/m">${SVG}34</a></main>`);
    const old = new AbortController();
    const before = new CalmPage(window, () => Promise.resolve(), old.signal);
    const html = document.body.innerHTML;
    before.follow({ parts: ["counters"], unnamed: "hidden number" });
    follow(["counters"]);
    await settled();
    old.abort();
    await settled();
    const labels = [...document.querySelectorAll("a")].map((one) => one.getAttribute("aria-label"));
    expect([marks(), labels]).toEqual([2, ["likes", "hidden number"]]);
    expect(document.documentElement.getAttribute("data-escale-calms")).toBe("counters");
    follow([]);
    expect([document.body.innerHTML, document.documentElement.hasAttribute("data-escale-calms")]).toEqual([
      html,
      false,
    ]);
  });

  it("a page that takes the word away is answered, but not in a loop", async () => {
    vi.useFakeTimers({ toFake: ["performance"] }); // all of it within one moment
    draw(`<main><a href="/l">${SVG}12</a></main>`);
    follow(["counters"]);
    await settled();
    const root = document.documentElement;
    for (let turn = 0; turn < 5; turn += 1) {
      root.removeAttribute("data-escale-calms");
      await settled();
      expect(root.hasAttribute("data-escale-calms")).toBe(turn === 0);
    }
    vi.useRealTimers();
  });

  it("a script whose extension is gone keeps out of it", async () => {
    draw(`<main><a href="/l">${SVG}12</a></main>`);
    follow(["counters"]);
    await settled();
    extension.runtime.id = undefined;
    document.documentElement.removeAttribute("data-escale-calms");
    await settled();
    extension.runtime.id = "escale";
    expect(document.documentElement.hasAttribute("data-escale-calms")).toBe(false);
  });
});
