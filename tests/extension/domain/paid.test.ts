import { expect, it } from "vitest";
import { PAID } from "../../../extension/src/content/watchers/paid/words";
import { isPaidLabel, isPaidTag, normalised } from "../../../extension/src/domain/paid";

it.each([
  ...[
    "Sponsored",
    "  SPONSORED ",
    "Spon\u00adsored",
    "Sp\u200bonsored",
    "Sponsored\u2009·\u2009Acme",
    "[Ad]",
    "Ad:",
    "Acme | Promoted",
  ],
  ...[
    "Ad · acme.example",
    "Annonce – www.acme.example/velos",
    "Acme France · Sponsorisé",
    "Sponsored by 3 Suisses",
    "Promu par @acme",
  ],
  "Paid partnership with acme",
  ...["Sponsorisé", "sponsorise\u0301", "Publicité", "Partenariat rémunéré avec Acme & fils", "Ｓｐｏｎｓｏｒｅｄ"],
])("%j is a label", (text) => expect(isPaidLabel(text, PAID)).toBe(true));

it.each([
  ...[
    "",
    "Adam",
    "Sponsored by whom?",
    "Sponsored by us. Really",
    "This is sponsored",
    "Ads are bad",
    "Promotion",
    "sponsor",
  ],
  ...["Marketing | Advertising", "Communication · Publicité", "Advertising • Paris", "Design | Ads | Brand"],
  ...[
    "Publicité – Médias",
    "Vidéo · Annonce",
    "Jobs · Annonces · Immo",
    "Ads · Sponsored",
    "Events · Sponsored · Jobs",
  ],
  ...["Sponsored by my dad", "Promoted by merit", "Promu par ses pairs", "Sponsored by", "Ad · acme.example · Jobs"],
  `Sponsorisé par A${"a".repeat(40)}`,
  `Sponsored · ${"a".repeat(60)}`,
])("%j is none", (text) => expect(isPaidLabel(text, PAID)).toBe(false));

it("a tag is whole", () => {
  expect(["#ad", "#Sponsorisé", "#adieu", "ad"].map((tag) => isPaidTag(tag, PAID))).toEqual([true, true, false, false]);
});

it("the words of the catalogue are written as they are read", () => {
  const words = [...PAID.whole, ...PAID.topics, ...PAID.opening, ...PAID.by, ...PAID.tags];
  expect(words.map(normalised)).toEqual(words);
});
