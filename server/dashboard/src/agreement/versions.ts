/** The versions of an agreement, and what may be done from them. Pure. */
import type { Agreement, AgreementVersion, Terms } from "@escale/shared/client/types";

/** Every version, the latest first. */
export function versionsOf({ in_force, proposed, earlier }: Agreement): AgreementVersion[] {
  const all = [...earlier, ...(in_force ? [in_force] : []), ...(proposed ? [proposed] : [])];
  return all.sort((one, other) => other.number - one.number);
}

/** The version that stands right before this one. */
export const versionBefore = (agreement: Agreement, number: number): AgreementVersion | null =>
  versionsOf(agreement).find((one) => one.number < number) ?? null;

export const latest = (agreement: Agreement): AgreementVersion | null => versionsOf(agreement)[0] ?? null;

/** What is printed and shared: what holds, else what is proposed, else what was. */
export const shownTerms = (agreement: Agreement): AgreementVersion | null => agreement.in_force ?? latest(agreement);

export type WeeklyBudget = Extract<Terms["clauses"][number], { kind: "weekly_budget" }>;

export const weeklyBudgets = (terms: Terms): WeeklyBudget[] =>
  terms.clauses.flatMap((clause) => (clause.kind === "weekly_budget" ? [clause] : []));

/** Equal parts in whole minutes; what is left over goes to the last days. */
export function equalSplit(minutes: number): number[] {
  const least = Math.floor(minutes / 7);
  const more = minutes - 7 * least;
  return Array.from({ length: 7 }, (_, day) => least + (day >= 7 - more ? 1 : 0));
}
