import corpus from "@escale/shared/fixtures/sponsored/corpus.json";
import { describe, expect, it } from "vitest";
import { isPaid } from "../../../extension/src/content/watchers/paid/marks";

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
  });
});
