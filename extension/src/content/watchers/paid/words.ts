/** The words and the markup of the catalogue. Labels of all languages at once: a French page may speak English. */
import catalogue from "@escale/shared/catalogue/sponsored.json";
import type { PaidWords } from "../../../domain/paid";

const { en, fr } = catalogue;

export const PAID: PaidWords = {
  whole: new Set([...en.whole, ...fr.whole]),
  topics: new Set([...en.topics, ...fr.topics]),
  opening: [...en.opening, ...fr.opening],
  by: [...en.by, ...fr.by],
  tags: new Set([...en.tags, ...fr.tags]),
};

export const MARKUP = catalogue.markup.join(",");
