/** Terms while they are written: figures as people type them, and reading them into what is proposed. Pure. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { type Kind, PARTS, type Unit, type Who } from "./kinds";
import { type Speaking, wordsOf } from "./say";

/** One clause as it is typed. What its kind has no use for is kept, and never sent. */
export interface ClauseDraft {
  id: string;
  kind: Kind;
  words: string;
  /** False: the words follow the figures. */
  isOwnWords: boolean;
  scope: "all" | "category" | "host";
  category: string;
  host: string;
  minutes: string;
  split: readonly number[] | null;
  from: string;
  until: string;
  /** ISO weekdays. */
  days: readonly number[];
  who: Who;
  unit: Unit;
  size: string;
  times: string;
}

export interface TermsDraft {
  title: string;
  clauses: readonly ClauseDraft[];
  warn: string;
  finish: string;
  /** `2027-01-15`, or empty. */
  reviewOn: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const SCHOOL_DAYS = [1, 2, 3, 4, 5];
const SCHOOL_NIGHTS = [1, 2, 3, 4, 7];

const EMPTY: Omit<ClauseDraft, "id" | "kind"> = {
  words: "",
  isOwnWords: false,
  scope: "all",
  category: "video",
  host: "",
  minutes: "45",
  split: null,
  from: "17:00",
  until: "18:00",
  days: EVERY_DAY,
  who: "member",
  unit: "screens",
  size: "12",
  times: "2",
};

/** Where a new clause begins: figures to change, not to recommend. */
const BEGIN: Partial<Record<Kind, Partial<ClauseDraft>>> = {
  daily_budget: { scope: "category" },
  weekly_budget: { scope: "category", minutes: "300" },
  quiet_hours: { from: "12:00", until: "13:30", who: "everyone" },
  bedtime: { from: "21:00", until: "07:00", days: SCHOOL_NIGHTS },
  homework: { from: "16:30", days: SCHOOL_DAYS },
  reserve: { minutes: "30" },
  automatic: { minutes: "10" },
  words: { isOwnWords: true, who: "adults" },
};

export function newClause(speaking: Speaking, kind: Kind, id: string): ClauseDraft {
  return saidAnew(speaking, { ...EMPTY, ...BEGIN[kind], id, kind });
}

export const emptyTerms = (reviewOn: string): TermsDraft => ({
  title: "",
  clauses: [],
  warn: "5",
  finish: "3",
  reviewOn,
});

export function draftOf(speaking: Speaking, terms: Terms): TermsDraft {
  return {
    title: terms.title,
    clauses: terms.clauses.map((clause) => clauseDraft(speaking, clause)),
    warn: String(terms.warn_minutes ?? 5),
    finish: String(terms.finish_minutes ?? 3),
    reviewOn: terms.review_on,
  };
}

function clauseDraft(speaking: Speaking, clause: Clause): ClauseDraft {
  const draft: ClauseDraft = { ...EMPTY, id: clause.id, kind: clause.kind, words: clause.words };
  draft.isOwnWords = !isSaidBy(speaking, clause);
  if ("scope" in clause) {
    const { category, host } = clause.scope;
    draft.scope = host ? "host" : category ? "category" : "all";
    draft.category = category ?? draft.category;
    draft.host = host ?? "";
  }
  if ("minutes" in clause) draft.minutes = String(clause.minutes);
  if ("split" in clause) draft.split = clause.split ?? null;
  if ("from_time" in clause) draft.from = clause.from_time;
  if ("until_time" in clause) draft.until = clause.until_time;
  if ("days" in clause) draft.days = clause.days;
  if ("who" in clause) draft.who = clause.who;
  if ("unit" in clause) Object.assign(draft, { unit: clause.unit, size: String(clause.size) });
  if ("times" in clause) draft.times = String(clause.times);
  return draft;
}

/** Whether a clause has the words of its figures. Spaces that do not break are spaces. */
const isSaidBy = (speaking: Speaking, clause: Clause): boolean =>
  plain(clause.words) === plain(wordsOf(speaking, clause));
const plain = (words: string) => words.replaceAll(/\s+/g, " ").trim();

/** `youtube.com`, from an address however it was pasted. */
export const hostOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, "")
    .replace(/[/?#:].*$/, "")
    .replace(/^www\./, "");

/** The clause of a draft without problems; of others something near it, for the words and the preview. */
export function clauseOf(draft: ClauseDraft): Clause {
  const base = { id: draft.id, words: draft.words.trim() };
  const scope = {
    category: draft.scope === "category" ? draft.category : null,
    host: draft.scope === "host" ? hostOf(draft.host) : null,
  };
  const minutes = Number(draft.minutes) || 0;
  const days = [...draft.days];
  const hours = { from_time: draft.from, until_time: draft.until };
  switch (draft.kind) {
    case "daily_budget":
      return { ...base, kind: draft.kind, scope, minutes, days };
    case "weekly_budget":
      return { ...base, kind: draft.kind, scope, minutes, split: draft.split ? [...draft.split] : null };
    case "quiet_hours":
    case "bedtime":
      return { ...base, kind: draft.kind, ...hours, days, who: draft.who };
    case "homework":
      return { ...base, kind: draft.kind, scope, from_time: draft.from, days };
    case "gate":
      return { ...base, kind: draft.kind, scope };
    case "chapter":
      return { ...base, kind: draft.kind, scope, unit: draft.unit, size: Number(draft.size) || 0 };
    case "reserve":
      return { ...base, kind: draft.kind, minutes };
    case "automatic":
      return { ...base, kind: draft.kind, minutes, times: Number(draft.times) || 0 };
    case "no_continue":
      return { ...base, kind: draft.kind };
    case "words":
      return { ...base, kind: draft.kind, who: draft.who };
  }
}

export function termsOf(draft: TermsDraft): Terms {
  return {
    title: draft.title.trim(),
    clauses: draft.clauses.map(clauseOf),
    warn_minutes: Number(draft.warn) || 0,
    finish_minutes: Number(draft.finish) || 0,
    review_on: draft.reviewOn,
  };
}

/** Words are made of figures that can be read; until then they stay as they are. */
function isReadable({ kind, scope, host, minutes, size, times, from, until }: ClauseDraft): boolean {
  const parts = PARTS[kind];
  const isCount = (text: string) => /^[1-9]\d*$/.test(text.trim());
  return (
    (!parts.includes("minutes") || isCount(minutes)) &&
    (!parts.includes("size") || isCount(size)) &&
    (!parts.includes("times") || isCount(times)) &&
    (!parts.includes("hours") || (from !== "" && until !== "")) &&
    (!parts.includes("from") || from !== "") &&
    (!parts.includes("scope") || scope !== "host" || hostOf(host) !== "")
  );
}

/** The draft with words that say its figures. */
export function saidAnew(speaking: Speaking, draft: ClauseDraft): ClauseDraft {
  if (!isReadable(draft)) return draft;
  const words = wordsOf(speaking, clauseOf(draft)) || draft.words;
  return { ...draft, words, isOwnWords: draft.kind === "words" };
}

/** After a change: the words follow the figures until somebody says them differently. */
export function changed(speaking: Speaking, draft: ClauseDraft, part: Partial<ClauseDraft>): ClauseDraft {
  const next = { ...draft, ...part };
  if (part.words !== undefined) return { ...next, isOwnWords: !isSaidBy(speaking, clauseOf(next)) };
  // A split belongs to the minutes that it splits.
  if (part.minutes !== undefined) next.split = null;
  return draft.isOwnWords ? next : saidAnew(speaking, next);
}
