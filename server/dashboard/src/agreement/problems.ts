/**
 * What cannot be read in terms before they are proposed, each at its clause and field. What clauses contradict each other the
 * service alone decides; `refusals.ts` puts its answer where it belongs. Pure.
 */
import { type ClauseDraft, hostOf, type TermsDraft } from "./draft";
import {
  FINISHES,
  MOST_CLAUSES,
  MOST_TITLE,
  MOST_WORDS,
  minutesOf,
  PARTS,
  type Part,
  SIZES,
  TIMES,
  WARNS,
} from "./kinds";

export interface Problem {
  /** A clause's id, or null for the terms themselves. */
  clause: string | null;
  field: Part | "words" | "clause" | "title" | "clauses" | "warn" | "finish" | "reviewOn";
  /** The id of its text, and what the text tells of. */
  text: string;
  about?: Record<string, number | string>;
}

const isWhole = (text: string, { least, most }: { least: number; most: number }): boolean => {
  const value = Number(text.trim() || Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most;
};
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isHost = (text: string) => /^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9-]{2,}$/.test(hostOf(text));

/** `today`: `2026-11-23`. In the order of the page. */
export function problemsOf(terms: TermsDraft, today: string): Problem[] {
  return [
    ...titleProblem(terms),
    ...countProblem(terms),
    ...terms.clauses.flatMap(clauseProblems),
    ...endProblems(terms, today),
  ];
}

function titleProblem({ title }: TermsDraft): Problem[] {
  const length = title.trim().length;
  return length > 0 && length <= MOST_TITLE
    ? []
    : [{ clause: null, field: "title", text: "agreement-wrong-title", about: { most: MOST_TITLE } }];
}

function countProblem({ clauses }: TermsDraft): Problem[] {
  if (clauses.length === 0) return [{ clause: null, field: "clauses", text: "agreement-wrong-none" }];
  return clauses.length <= MOST_CLAUSES
    ? []
    : [{ clause: null, field: "clauses", text: "agreement-wrong-many", about: { most: MOST_CLAUSES } }];
}

function clauseProblems(draft: ClauseDraft): Problem[] {
  const parts = PARTS[draft.kind];
  const found: Problem[] = [];
  const add = (field: Problem["field"], text: string, about?: Problem["about"]) =>
    found.push({ clause: draft.id, field, text, ...(about && { about }) });
  const minutes = minutesOf(draft.kind);
  if (parts.includes("minutes") && !isWhole(draft.minutes, minutes))
    add("minutes", "agreement-wrong-number", { ...minutes });
  if (parts.includes("size") && !isWhole(draft.size, SIZES)) add("size", "agreement-wrong-number", { ...SIZES });
  if (parts.includes("times") && !isWhole(draft.times, TIMES)) add("times", "agreement-wrong-number", { ...TIMES });
  if (parts.includes("scope") && draft.scope === "host" && !isHost(draft.host)) add("scope", "agreement-wrong-host");
  if (parts.includes("from") && !isTime(draft.from)) add("from", "agreement-wrong-time");
  if (parts.includes("hours") && !(isTime(draft.from) && isTime(draft.until))) add("hours", "agreement-wrong-time");
  else if (parts.includes("hours") && draft.from === draft.until) add("hours", "agreement-wrong-hours");
  if (parts.includes("days") && draft.days.length === 0) add("days", "agreement-wrong-days");
  const length = draft.words.trim().length;
  if (length === 0 || length > MOST_WORDS) add("words", "agreement-wrong-words", { most: MOST_WORDS });
  return found;
}

function endProblems({ warn, finish, reviewOn }: TermsDraft, today: string): Problem[] {
  const found: Problem[] = [];
  const add = (field: Problem["field"], text: string, about?: Problem["about"]) =>
    found.push({ clause: null, field, text, ...(about && { about }) });
  if (!isWhole(warn, WARNS)) add("warn", "agreement-wrong-number", { ...WARNS });
  if (!isWhole(finish, FINISHES)) add("finish", "agreement-wrong-number", { ...FINISHES });
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewOn) || reviewOn <= today || reviewOn > latest)
    add("reviewOn", "agreement-wrong-review");
  return found;
}
