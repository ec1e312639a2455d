/** The state of one site's form: what is typed, what is wrong with it, and saving it. Nothing typed is ever lost by a refusal. */
import type { Site } from "@escale/shared/client/types";
import { longDay } from "@escale/shared/ui/format";
import { useEffect, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { type FieldName, type Fields, fieldsOf, inputOf, LIMITS, problemsOf } from "./form";

export type Problems = Partial<Record<FieldName, string>>;

/** Refusals that are about one field. */
const FIELD_OF: Record<string, FieldName> = {
  "error-always-open": "patterns",
  "error-own-pages": "patterns",
  "error-pattern-invalid": "patterns",
  "error-site-already-watched": "patterns",
};

export function useSiteForm(site: Site, onSaved: () => void) {
  const { t, language } = useSpeech();
  const [fields, setFields] = useState<Fields>(fieldsOf(site));
  const [problems, setProblems] = useState<Problems>({});
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const [first] = Object.keys(problems);
  // After the problem is on the page, so that readers hear it with the field.
  useEffect(() => {
    if (first) document.getElementById(fieldId(first, site))?.focus();
  }, [problems]);

  const sentence = (name: FieldName): string => {
    if (name === "name") return t("sites-name-wrong");
    if (name === "patterns") return t("error-pattern-invalid");
    if (name === "budgetDays") return t("sites-budget-days-wrong");
    if (name === "nightFrom" || name === "nightUntil") return t("sites-time-wrong");
    return name === "choices" ? t("sites-choices-wrong") : t("sites-number-wrong", LIMITS[name]);
  };
  const change = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part });
    setSaid(null);
  };
  const save = async () => {
    setSaid(null);
    const wrong = problemsOf(fields, site);
    setProblems(Object.fromEntries(wrong.map((name) => [name, sentence(name)])));
    if (wrong.length > 0) return;
    try {
      const body = inputOf(fields, site);
      const { later } = await ask(
        service.PUT("/api/v1/sites/{site_id}", { params: { path: { site_id: site.id } }, body }),
      );
      // What was made of a pasted address is on the page, and is not asked again.
      setFields((now) =>
        now.patterns === fields.patterns ? { ...now, patterns: body.patterns.join("\n"), parts: [] } : now,
      );
      const text = later ? t("sites-saved-later", { day: longDay(language, later.first_day) }) : t("sites-saved");
      setSaid({ text, wrong: false });
      onSaved();
    } catch (error) {
      const text = errorText(t, errorId(error));
      const field = FIELD_OF[errorId(error)];
      if (field) setProblems({ [field]: text });
      else setSaid({ text, wrong: true });
    }
  };
  return { fields, problems, said, change, save };
}

export const fieldId = (name: string, site: Site): string => `${name}-${site.id}`;
