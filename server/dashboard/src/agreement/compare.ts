/** Two versions beside each other: what came, what went, what changed, by the clauses' ids. Pure. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { fullDay } from "@escale/shared/ui/format";
import { type Figure, figuresOf, type Speaking } from "./say";

/** A figure, or the words, before and after. */
export interface Turn {
  label: string;
  before: string;
  after: string;
}

export interface Row {
  what: "same" | "added" | "removed" | "changed" | "moved";
  clause: Clause;
  turns: readonly Turn[];
}

export interface Comparison {
  rows: readonly Row[];
  /** Title, review date and minutes around the end. */
  turns: readonly Turn[];
}

export function compare(speaking: Speaking, before: Terms, after: Terms): Comparison {
  const known = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const kept = new Set(after.clauses.map(({ id }) => id));
  const stayed = unmoved(
    before.clauses.filter(({ id }) => kept.has(id)).map(({ id }) => id),
    after.clauses.filter(({ id }) => known.has(id)).map(({ id }) => id),
  );
  const rows = after.clauses.map((clause): Row => {
    const old = known.get(clause.id);
    if (!old) return { what: "added", clause, turns: [] };
    const turns = turnsOf(speaking, old, clause);
    if (turns.length > 0) return { what: "changed", clause, turns };
    return { what: stayed.has(clause.id) ? "same" : "moved", clause, turns };
  });
  const gone = before.clauses.filter(({ id }) => !kept.has(id));
  return {
    rows: [...rows, ...gone.map((clause): Row => ({ what: "removed", clause, turns: [] }))],
    turns: frame(speaking, before, after),
  };
}

export const isSame = ({ rows, turns }: Comparison): boolean =>
  turns.length === 0 && rows.every(({ what }) => what === "same");

/** Those of a longest run that is in both orders: as few as possible are told as moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const runs: string[][] = [];
  for (const id of after) {
    const fitting = runs.filter((run) => (place.get(run.at(-1) ?? "") ?? -1) < (place.get(id) ?? 0));
    const longest = fitting.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, id]);
  }
  return new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
}

function turnsOf(speaking: Speaking, before: Clause, after: Clause): Turn[] {
  const old = new Map(figuresOf(speaking, before).map((figure) => [figure.part, figure.value]));
  const figures = figuresOf(speaking, after).flatMap(({ part, label, value }: Figure) =>
    old.get(part) === value ? [] : [{ label, before: old.get(part) ?? "–", after: value }],
  );
  const words =
    before.words === after.words
      ? []
      : [{ label: speaking.t("agreement-part-words"), before: before.words, after: after.words }];
  return [...words, ...figures];
}

function frame({ t, language }: Speaking, before: Terms, after: Terms): Turn[] {
  const minutes = (count: number | undefined) => t("duration-minutes", { minutes: count ?? 0 });
  const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? fullDay(language, text) : "–");
  const all: Turn[] = [
    { label: t("agreement-name"), before: before.title, after: after.title },
    { label: t("agreement-warn"), before: minutes(before.warn_minutes), after: minutes(after.warn_minutes) },
    { label: t("agreement-finish"), before: minutes(before.finish_minutes), after: minutes(after.finish_minutes) },
    { label: t("agreement-review-on"), before: day(before.review_on), after: day(after.review_on) },
  ];
  return all.filter((turn) => turn.before !== turn.after);
}
