/** Which clause a wish is about. Where the chosen one has left the agreement meanwhile, another is. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { canBeAsked } from "../kinds";

interface Asked {
  /** Those that more time can be asked for. */
  clauses: readonly Clause[];
  /** Empty: there is none. */
  clause: string;
  choose: (id: string) => void;
}

export function useAskedClause({ clauses: all }: Terms): Asked {
  const clauses = all.filter(canBeAsked);
  const [first] = clauses;
  const [chosen, choose] = useState(first?.id);
  const clause = clauses.find(({ id }) => id === chosen) ?? first;
  return { clauses, clause: clause?.id ?? "", choose };
}
