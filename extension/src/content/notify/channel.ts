/**
 * How the script among the page's own and the one apart from them speak: by events without content on the document. The page sees
 * and forges them as it likes. A forged question shows one card at worst; a forged answer lets the page ask its own browser, which
 * it could do anyway, or refuses itself. Nothing is ever granted by them.
 */
import type { AskAnswer } from "../../domain/attempts";

/** Cancelled by who hears it: a question that nobody hears is the browser's. */
export const ASKED = "escale-notify-asked";

export const ANSWER_EVENTS: Readonly<Record<AskAnswer, string>> = {
  allow: "escale-notify-allow",
  later: "escale-notify-later",
  never: "escale-notify-never",
};
