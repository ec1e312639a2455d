/**
 * What is wrong with terms before they are proposed, each at its clause and field. The service refuses the same, and has the
 * last word; here it is told where it is about. Pure.
 */
import type { Person } from "@escale/shared/client/types";
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
export function problemsOf(terms: TermsDraft, role: Person["role"], today: string): Problem[] {
  return [
    ...titleProblem(terms),
    ...countProblem(terms),
    ...terms.clauses.flatMap((clause, place) => [
      ...clauseProblems(clause),
      ...againstEarlier(clause, terms.clauses.slice(0, place), role),
    ]),
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

/** What contradicts a clause that stands above it: told at the lower one, with the number of the upper one. */
function againstEarlier(draft: ClauseDraft, earlier: readonly ClauseDraft[], role: Person["role"]): Problem[] {
  if (draft.kind === "no_continue" && role === "teen")
    return [{ clause: draft.id, field: "clause", text: "agreement-wrong-teen" }];
  const place = earlier.findIndex((other) => contradicts(other, draft) !== null);
  const other = earlier[place];
  if (!other) return [];
  const text = contradicts(other, draft) ?? "";
  return [
    {
      clause: draft.id,
      field: text === "agreement-wrong-overlap" ? "hours" : "clause",
      text,
      about: { other: place + 1 },
    },
  ];
}

function contradicts(one: ClauseDraft, other: ClauseDraft): string | null {
  if (isOnce(one) && one.kind === other.kind) return "agreement-wrong-twice";
  if (isBudget(one) && isBudget(other) && scopeKey(one) === scopeKey(other) && sharesDay(one, other))
    return "agreement-wrong-budgets";
  return hasHours(one) && hasHours(other) && sharesPeople(one, other) && overlap(one, other)
    ? "agreement-wrong-overlap"
    : null;
}

const isOnce = ({ kind }: ClauseDraft) => kind === "reserve" || kind === "automatic" || kind === "no_continue";
const isBudget = ({ kind }: ClauseDraft) => kind === "daily_budget" || kind === "weekly_budget";
const hasHours = ({ kind }: ClauseDraft) => kind === "quiet_hours" || kind === "bedtime";
const scopeKey = ({ scope, category, host }: ClauseDraft) =>
  scope === "host" ? `host ${hostOf(host)}` : scope === "category" ? `category ${category}` : "all";

/** A weekly budget holds on each day. */
const sharesDay = (one: ClauseDraft, other: ClauseDraft) =>
  one.kind === "weekly_budget" || other.kind === "weekly_budget" || one.days.some((day) => other.days.includes(day));

const sharesPeople = ({ who }: ClauseDraft, other: ClauseDraft) =>
  who === "everyone" || other.who === "everyone" || who === other.who;

const DAY = 1440;
const WEEK = 7 * DAY;
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Spans in minutes of the week. What goes over Sunday's midnight is told once more, a week earlier. */
function spansOf({ from, until, days }: ClauseDraft): [number, number][] {
  const length = (minuteOf(until) - minuteOf(from) + DAY) % DAY;
  return days.flatMap((day) => {
    const start = (day - 1) * DAY + minuteOf(from);
    return [
      [start, start + length],
      [start - WEEK, start + length - WEEK],
    ] as [number, number][];
  });
}

const overlap = (one: ClauseDraft, other: ClauseDraft): boolean =>
  spansOf(one).some(([start, end]) => spansOf(other).some(([from, until]) => start < until && from < end));

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
