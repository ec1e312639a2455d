/** The card over a page that asks to notify. */
import type { Language } from "@escale/shared/client/types";
import type { AskAnswer } from "../domain/attempts";
import { translator } from "../i18n";
import type { CardView } from "../messages";

export function askView(site: string, language: Language): CardView<AskAnswer> {
  const t = translator(language);
  return {
    strength: "chip",
    place: "above",
    eyebrow: t("notify-card-eyebrow"),
    title: t("notify-card-title", { site }),
    body: t("notify-card-body"),
    bar: null,
    actions: [
      { answer: "later", label: t("notify-card-later"), main: true },
      { answer: "allow", label: t("notify-card-allow"), main: false },
      { answer: "never", label: t("notify-card-never"), main: false },
    ],
    escape: "later",
    language,
  };
}
