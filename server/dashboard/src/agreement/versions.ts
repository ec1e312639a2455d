/** The versions of an agreement, and what may be done from them. Pure. */
import type { Agreement, AgreementVersion, Terms } from "@escale/shared/client/types";

/** Every version, the latest first. */
export function versionsOf({ in_force, proposed, earlier }: Agreement): AgreementVersion[] {
  const all = [...earlier, ...(in_force ? [in_force] : []), ...(proposed ? [proposed] : [])];
  return all.sort((one, other) => other.number - one.number);
}

/** What a version answered to: the one before it, else, as a refused one is gone, what held by then. Numbers are used once. */
export function versionBefore(agreement: Agreement, number: number): AgreementVersion | null {
  const before = versionsOf(agreement).filter((one) => one.number < number);
  const [last] = before;
  return last?.number === number - 1 ? last : (before.find((one) => one.in_force_since !== null) ?? null);
}

/** What can be answered to, as the service has it: the proposal, else what is in force. A draft that was dropped is neither. */
export const latest = ({ in_force, proposed }: Agreement): AgreementVersion | null => proposed ?? in_force;

/** What is printed and shared: what holds, else what is proposed, else what was. */
export const shownTerms = (agreement: Agreement): AgreementVersion | null =>
  agreement.in_force ?? agreement.proposed ?? versionsOf(agreement)[0] ?? null;

export type WeeklyBudget = Extract<Terms["clauses"][number], { kind: "weekly_budget" }>;

export const weeklyBudgets = (terms: Terms): WeeklyBudget[] =>
  terms.clauses.flatMap((clause) => (clause.kind === "weekly_budget" ? [clause] : []));

/** Equal parts in whole minutes; what is left over goes to the last days. */
export function equalSplit(minutes: number): number[] {
  const least = Math.floor(minutes / 7);
  const more = minutes - 7 * least;
  return Array.from({ length: 7 }, (_, day) => least + (day >= 7 - more ? 1 : 0));
}
