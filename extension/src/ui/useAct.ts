/** Something that a person does here: a refusal is said, and what is shown is asked anew, whatever came of it. */
import { useState } from "preact/hooks";
import type { Translate } from "../i18n";
import type { Outcome } from "../messages";
import { attempt, problem as said } from "./ask";

export interface Act {
  problem: string | null;
  /** Whether it went through. */
  act: (work: Promise<Outcome>) => Promise<boolean>;
}

export function useAct(t: Translate, onChange: () => void): Act {
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (work: Promise<Outcome>) => {
    const outcome = await attempt(work);
    setProblem(said(t, outcome));
    onChange();
    return outcome.ok;
  };
  return { problem, act };
}

/** What needs a permission. `asked` is to begin first in the click: browsers refuse to ask after the first wait. */
export async function whenAllowed(asked: Promise<boolean>, then: () => Promise<Outcome>): Promise<Outcome> {
  const isAllowed = await asked.catch(() => false);
  return isAllowed ? then() : { ok: false, code: "permission_refused", detail: "The browser did not give it." };
}
