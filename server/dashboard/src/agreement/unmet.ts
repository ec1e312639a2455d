/** Of which kinds a member watches no site, to tell it while an agreement is written. */
import type { Clause, Unmet } from "@escale/shared/client/types";
import { ask, service } from "../service";

export interface Known {
  /** null: it is not told. Others than the member are told only of whom they see by category; the service has the say. */
  unmet: Unmet | null;
}

/** Never refused: whoever writes can write without it. */
export async function loadUnmet(memberId: string): Promise<Known> {
  const params = { params: { path: { member_id: memberId } } };
  const unmet = await ask(service.GET("/api/v1/family/members/{member_id}/unmet", params)).catch(() => null);
  return { unmet };
}

/** Whether a clause would play nothing. Pure. */
export function isUnmet(clause: Clause, unmet: Unmet | null): boolean {
  if (!unmet) return false;
  if ("scope" in clause) {
    const { category, host } = clause.scope;
    if (host !== null) return false;
    return category === null ? unmet.all : unmet.categories.includes(category ?? "");
  }
  return "until_time" in clause && clause.who !== "adults" && unmet.all;
}
