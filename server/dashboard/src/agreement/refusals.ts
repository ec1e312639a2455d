/** Refusals of the service that are about a clause or a field, put where they belong. Pure. */
import type { TermsDraft } from "./draft";
import type { Problem } from "./problems";

/** The problem of a refusal's code, or none: then it is told beside the button alone. */
export function fromRefusal(_code: string, _draft: TermsDraft): Problem[] {
  return [];
}
