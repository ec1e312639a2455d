/** Refusals of the service that are about a clause or a field, put where they belong. Pure. */
import type { Translate } from "@escale/shared/ui/i18n";
import type { TermsDraft } from "./draft";
import type { Problem } from "./problems";

/** Code by code: the field, and the text that says what to do. */
const PLACES: Record<string, Pick<Problem, "field" | "text">> = {
  hours_overlap: { field: "clause", text: "agreement-wrong-overlap" },
  homework_in_hours: { field: "clause", text: "agreement-wrong-homework" },
  hours_empty: { field: "hours", text: "agreement-wrong-hours" },
  budget_twice: { field: "clause", text: "agreement-wrong-budgets" },
  split_too_long: { field: "minutes", text: "agreement-wrong-split" },
  split_begun: { field: "minutes", text: "agreement-wrong-split-begun" },
  continue_not_removable: { field: "clause", text: "agreement-wrong-teen" },
  clause_twice: { field: "clause", text: "agreement-wrong-twice" },
  category_unknown: { field: "scope", text: "agreement-wrong-category" },
  host_invalid: { field: "scope", text: "agreement-wrong-host" },
  host_exempt: { field: "scope", text: "agreement-wrong-exempt" },
  scope_twofold: { field: "scope", text: "agreement-wrong-host" },
};

export interface Refusal {
  code: string;
  /** The words of the clauses that it is about. */
  about: string[];
}

/** What is wrong with terms that have no form to show it in, with the words that it is about; null: it is not about terms. */
export function termsText(t: Translate, { code, about }: Refusal): string | null {
  const text = code === "review_out_of_range" ? "agreement-wrong-review" : PLACES[code]?.text;
  if (!text) return null;
  const [words] = about;
  return words ? t("agreement-wrong-about", { words, why: t(text) }) : t(text);
}

/** The problems of a refusal, or none: then it is told beside the button alone. */
export function fromRefusal({ code, about }: Refusal, { clauses }: TermsDraft): Problem[] {
  if (code === "review_out_of_range") return [{ clause: null, field: "reviewOn", text: "agreement-wrong-review" }];
  const place = PLACES[code];
  if (!place) return [];
  return clauses.filter(({ words }) => about.includes(words.trim())).map(({ id }) => ({ clause: id, ...place }));
}
