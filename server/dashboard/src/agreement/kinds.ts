/** The kinds of clause: what of each is filled in, within which limits (those of the wire model), and which the service plays. Pure. */
import type { Clause } from "@escale/shared/client/types";

export type Kind = Clause["kind"];
export type Scope = Extract<Clause, { kind: "gate" }>["scope"];
export type Who = Extract<Clause, { kind: "words" }>["who"];
export type Unit = Extract<Clause, { kind: "chapter" }>["unit"];
export type Part = "scope" | "minutes" | "days" | "hours" | "from" | "who" | "size" | "times";

/** What each kind is made of besides its words, in the order of the form. The kinds are in the order of the list to add from. */
export const PARTS: Record<Kind, readonly Part[]> = {
  daily_budget: ["minutes", "scope", "days"],
  weekly_budget: ["minutes", "scope"],
  quiet_hours: ["hours", "days", "who"],
  bedtime: ["hours", "days", "who"],
  homework: ["from", "scope", "days"],
  gate: ["scope"],
  chapter: ["size", "scope"],
  reserve: ["minutes"],
  automatic: ["minutes", "times"],
  no_continue: [],
  words: ["who"],
};
export const KINDS = Object.keys(PARTS) as Kind[];

const DAY_MINUTES = 1440;
export const MOST_CLAUSES = 40;
export const MOST_WORDS = 300;
export const MOST_TITLE = 80;

interface Limits {
  least: number;
  most: number;
}

export function minutesOf(kind: Kind): Limits {
  if (kind === "weekly_budget") return { least: 1, most: 7 * DAY_MINUTES };
  return { least: 1, most: kind === "automatic" ? 120 : DAY_MINUTES };
}
export const SIZES: Limits = { least: 1, most: 500 };
export const TIMES: Limits = { least: 1, most: 21 };
export const WARNS: Limits = { least: 0, most: 60 };
export const FINISHES: Limits = { least: 0, most: 30 };

/** Adults have no plan of the agreement: what binds them alone is their word, whatever its kind. */
export const isPlayed = (clause: Clause): boolean =>
  clause.kind !== "words" && !("who" in clause && clause.who === "adults");

/** What happens at the end of its minutes or within its hours: a curtain that may be answered. */
export const hasCurtain = ({ kind }: Clause): boolean =>
  kind === "daily_budget" || kind === "weekly_budget" || kind === "quiet_hours" || kind === "bedtime";

/** Whether more time can be asked for: what ends something for the child or teen, never what binds the adults alone. */
export const canBeAsked = (clause: Clause): boolean => hasCurtain(clause) && isPlayed(clause);
