/** What the background answers, as text for the person: null when all went well. */

import type { Translate } from "../i18n";
import type { Outcome } from "../messages";

/** `error-*` by the code of the contract; a code without a message of its own has the common one. */
export function problem(t: Translate, outcome: Outcome): string | null {
  if (outcome.ok) return null;
  const id = `error-${outcome.code.replaceAll("_", "-")}`;
  const text = t(id);
  return text === id ? t("error-other") : text;
}

/** The background may be starting again: a failed message is an answer too. */
export async function attempt(work: Promise<Outcome>): Promise<Outcome> {
  return work.catch(() => ({ ok: false, code: "other", detail: "" }) as const);
}
