/** The rating of an ended visit: what was tapped, and what came of it. A refused tap is taken back, so that it can be tapped again. */
import type { Worth } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import type { Translate } from "../i18n";
import { send } from "../platform/send";
import { attempt, problem } from "./ask";

interface Given {
  worth: Worth | null;
  met: Worth | null;
}

export function useRating(t: Translate, visitId: string) {
  const [given, setGiven] = useState<Given>({ worth: null, met: null });
  const [said, setSaid] = useState<string | null>(null);
  const rate = (worth: Worth, met: Worth | null) => {
    setGiven({ worth, met });
    void attempt(send("visit/rate", { visitId, worth, met })).then((outcome) => {
      setSaid(problem(t, outcome) ?? t("rating-saved"));
      if (!outcome.ok) setGiven(given);
    });
  };
  return { ...given, said, rate };
}
