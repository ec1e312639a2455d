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
    const places = new Places();
    const [one, two] = [document.createElement("x-post"), document.createElement("x-post")];
    const add = (which: Element, at: number) => places.add(which, printOf(which), at, 800);
    expect([add(one, 0), add(two, 300), add(two, 320)]).toEqual([true, true, false]);
  });
});
