import corpus from "@escale/shared/fixtures/sponsored/corpus.json";
import { describe, expect, it } from "vitest";
import { isPaid } from "../../../extension/src/content/watchers/paid/marks";
import { Places, printOf } from "../../../extension/src/content/watchers/paid/places";

function item(html: string): Element {
  const made = document.createElement("article");
  made.innerHTML = html;
  document.body.replaceChildren(made);
  return made;
}

describe("the corpus", () => {
  const found = corpus.items.map((one) => ({ ...one, found: isPaid(window, item(one.html), []) }));

  it.each(found)("$language $id", ({ found: is, paid }) => expect(is).toBe(paid));

  it("is told in figures", () => {
    for (const language of ["en", "fr"]) {
      const [paid, other] = [true, false].map((is) => found.filter((o) => o.language === language && o.paid === is));
      const hits = paid?.filter((one) => one.found).length ?? 0;
      const wrong = other?.filter((one) => one.found).length ?? 0;
      process.stdout.write(`${language}: ${hits} of ${paid?.length} marks found, ${wrong} of ${other?.length} false\n`);
      expect([paid?.length ?? 0, other?.length ?? 0].every((count) => count >= 15)).toBe(true);
    }
  });

  it("a site's own marks count too", () => {
    const made = item('<div class="paid-by-others"><p>Text</p></div>');
    expect([isPaid(window, made, []), isPaid(window, made, [".paid-by-others"])]).toEqual([false, true]);
    expect(isPaid(window, made, [".paid-by-others[", ".paid-by-others"])).toBe(true);
  });
});

describe("what a component draws in an open root", () => {
  /** Each host with the markup of its root, the outermost first; what goes on is in the first root's place for it. */
  function post(...roots: string[]): Element {
    const outer = document.createElement("x-post");
    let host: Element = outer;
    for (const html of roots) {
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = html;
      host = root.querySelector("x-more") ?? host;
    }
    document.body.replaceChildren(outer);
    return outer;
  }

  it.each([
    ["a label", ["<div><span>Sponsored</span></div>"], true],
    ["a label in an article", ["<article><header><span>Sponsorisé</span></header><p>Text</p></article>"], true],
    ["a label two roots down", ["<x-more></x-more>", "<span>Promoted</span>"], true],
    ["markup", ['<a rel="sponsored" href="/x">Acme</a>'], true],
    ["the name of an icon", ['<i aria-labelledby="l"></i><b id="l" hidden>Advertisement</b>'], true],
    ["words in prose", ["<p>The <b>Ad</b> was better.</p>"], false],
    ["a word of a sentence", ["<p><em>Sponsored</em> by whom?</p>"], false],
    ["a comment", ["<article><p>Tide</p><article><x-more></x-more></article></article>", "<span>Ad</span>"], false],
    ["a comment's own", ["<article><p>Tide</p><article><b>Sponsored</b></article></article>"], false],
    ["nothing of the kind", ["<p>Low tide</p>"], false],
  ])("%s", (_name, roots, paid) => expect(isPaid(window, post(...roots), [])).toBe(paid));

  it("is found around what else the item holds", () => {
    const made = item("<p>Shoes</p><x-label></x-label>");
    const label = made.querySelector("x-label")?.attachShadow({ mode: "open" });
    expect(isPaid(window, made, [])).toBe(false);
    if (label) label.innerHTML = "<span>Sponsored</span>";
    expect(isPaid(window, made, [])).toBe(true);
  });

  it("is asked of so many elements, however large the item is", () => {
    const made = item(`${"<i></i>".repeat(600)}<x-label></x-label>`);
    const host = made.querySelector("x-label");
    if (host) host.attachShadow({ mode: "open" }).innerHTML = "<span>Sponsored</span>";
    expect(isPaid(window, made, [])).toBe(false);
  });

  it("two without words of their own are two", () => {
    const [one, two] = [document.createElement("x-post"), document.createElement("x-post")];
    const places = counting();
    for (const [which, at] of [
      [one, 0],
      [two, 300],
      [two, 320],
    ] as const)
      places.look(which, at);
    expect(places.counted).toEqual([2, 0]);
  });
});

/** What is counted of items that are looked at where they are: all, and paid ones. */
function counting() {
  const places = new Places();
  const counted: [number, number] = [0, 0];
  const look = (item: Element, at: number) => {
    const found = { item, print: printOf(item), at };
    if (!places.isNew(found, 800)) return;
    const more = places.add(found, 800, () => isPaid(window, item, []));
    counted[0] += Number(more.isOther);
    counted[1] += Number(more.isPaid);
  };
  return { look, counted, clear: () => places.clear() };
}

describe("an item counts once", () => {
  const made = (html: string) => {
    const article = document.createElement("article");
    article.innerHTML = html;
    document.body.append(article);
    return article;
  };
  const post = (number: number, label = "") => `<p>Post ${"i".repeat(number)}</p>${label}<a href="/${number}">More</a>`;
  const LABEL = "<span>Sponsored</span>";

  it("drawn again in another element, paid or not", () => {
    const { look, counted } = counting();
    for (const label of ["", LABEL]) {
      const before = made(post(1, label));
      look(before, 400);
      before.remove();
      look(made(post(1, label)), 420);
    }
    expect(counted).toEqual([2, 1]);
  });

  it("drawn again when the first element shows another item", () => {
    const { look, counted } = counting();
    const [first, second] = [made(post(1)), made(post(2))];
    look(first, 400);
    look(second, 800);
    first.innerHTML = post(9);
    look(first, 4_000);
    second.innerHTML = post(1);
    look(second, 400);
    expect(counted).toEqual([3, 0]);
  });

  it("when its words change where it is, and may be paid only then", () => {
    const { look, counted } = counting();
    const item = made("");
    look(item, 400);
    item.innerHTML = post(1);
    look(item, 400);
    item.innerHTML = post(1, LABEL);
    look(item, 410);
    item.innerHTML = post(1, `${LABEL}<p>Translated</p>`);
    look(item, 410);
    expect(counted).toEqual([1, 1]);
  });

  it("and so does each of two that say the same", () => {
    const { look, counted } = counting();
    look(made(post(1)), 400);
    look(made(post(1)), 800);
    expect(counted).toEqual([2, 0]);
  });

  it("in its element at its place, on one page: the next page's may be drawn there", () => {
    const { look, counted, clear } = counting();
    const item = made(post(1));
    look(item, 400);
    clear();
    item.innerHTML = post(2);
    look(item, 400);
    expect(counted).toEqual([2, 0]);
  });

  it("however many came between, up to two thousand", () => {
    const { look, counted } = counting();
    const first = made(post(1));
    look(first, 0);
    first.remove();
    for (let number = 2; number < 1_000; number += 1) {
      const item = document.createElement("article");
      item.innerHTML = `<a href="/${number}">More</a>`;
      look(item, number * 400);
    }
    look(made(post(1)), 0);
    expect(counted[0]).toBe(999);
  });
});
