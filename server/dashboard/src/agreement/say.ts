/** Clauses in plain words: what a clause says when nobody has said it differently, and its figures one by one. Pure. */
import type { Clause, Language } from "@escale/shared/client/types";
import { duration, listed, weekdayName } from "@escale/shared/ui/format";
import { dashed, type Translate } from "@escale/shared/ui/i18n";
import type { Part, Scope } from "./kinds";

export interface Speaking {
  t: Translate;
  language: Language;
}

const MINUTE = 60;
const minutes = ({ t }: Speaking, count: number) => duration(t, count * MINUTE);

/** `Monday to Friday`; `on Monday and Tuesday`. Empty for every day. */
function daysText({ t, language }: Speaking, days: readonly number[]): string {
  const key = [...days].sort().join("");
  if (key === "1234567") return "";
  if (key === "12345") return t("agreement-days-weekdays");
  if (key === "67") return t("agreement-days-weekend");
  if (key === "12347") return t("agreement-days-school-nights");
  const names = [...key].map((day) => weekdayName(language, Number(day) - 1));
  return t("agreement-days-some", { days: listed(language, names) });
}

/** `of video`, `on youtube.com`, `on all watched sites`. */
function ofScope({ t }: Speaking, { category, host }: Scope): string {
  return t("agreement-of", { kind: host ? "host" : (category ?? "all"), host: host ?? "" });
}

/** The same as a noun: `video`, `youtube.com`, `all watched sites`. */
export function theScope({ t }: Speaking, { category, host }: Scope): string {
  return t("agreement-the", { kind: host ? "host" : (category ?? "all"), host: host ?? "" });
}

const afterComma = (text: string) => (text === "" ? "" : `, ${text}`);

/** How a clause is said until the family says it in its own words. Empty for what is only words. */
export function wordsOf(speaking: Speaking, clause: Clause): string {
  const { t } = speaking;
  const days = "days" in clause ? afterComma(daysText(speaking, clause.days)) : "";
  switch (clause.kind) {
    case "daily_budget":
      return t("agreement-say-daily", {
        minutes: minutes(speaking, clause.minutes),
        of: ofScope(speaking, clause.scope),
        days,
      });
    case "weekly_budget":
      return t("agreement-say-weekly", {
        minutes: minutes(speaking, clause.minutes),
        of: ofScope(speaking, clause.scope),
      });
    case "quiet_hours":
      return t("agreement-say-quiet", { from: clause.from_time, until: clause.until_time, who: clause.who, days });
    case "bedtime":
      return t("agreement-say-bedtime", { from: clause.from_time, until: clause.until_time, who: clause.who, days });
    case "homework":
      return t("agreement-say-homework", { from: clause.from_time, the: theScope(speaking, clause.scope), days });
    case "gate":
      return t("agreement-say-gate", { the: theScope(speaking, clause.scope) });
    case "chapter":
      return t("agreement-say-chapter", {
        size: clause.size,
        unit: clause.unit,
        the: theScope(speaking, clause.scope),
      });
    case "reserve":
      return t("agreement-say-reserve", { minutes: minutes(speaking, clause.minutes) });
    case "automatic":
      return t("agreement-say-automatic", { minutes: minutes(speaking, clause.minutes), times: clause.times });
    case "no_continue":
      return t("agreement-say-no-continue");
    case "words":
      return "";
  }
}

export interface Figure {
  part: Part | "split";
  label: string;
  value: string;
}

/** The figures of a clause, each with its name: what two versions are compared by. */
export function figuresOf(speaking: Speaking, clause: Clause): Figure[] {
  const { t } = speaking;
  const found: Figure[] = [];
  const add = (part: Figure["part"], label: string, value: string) => found.push({ part, label, value });
  if ("minutes" in clause) add("minutes", t("agreement-part-minutes"), minutes(speaking, clause.minutes));
  if (clause.kind === "chapter")
    add("size", t("agreement-part-size"), t("agreement-size", { size: clause.size, unit: clause.unit }));
  if ("until_time" in clause)
    add("hours", t("agreement-part-hours"), t("agreement-hours", { from: clause.from_time, until: clause.until_time }));
  if (clause.kind === "homework") add("from", t("agreement-part-from"), clause.from_time);
  if ("scope" in clause) add("scope", t("agreement-part-scope"), theScope(speaking, clause.scope));
  if ("days" in clause)
    add("days", t("agreement-part-days"), daysText(speaking, clause.days) || t("agreement-days-all"));
  if ("times" in clause) add("times", t("agreement-part-times"), String(clause.times));
  if ("who" in clause) add("who", t("agreement-part-who"), t("agreement-who", { who: clause.who }));
  if (clause.kind === "weekly_budget") add("split", t("agreement-part-split"), splitText(speaking, clause.split));
  return found;
}

/** `Mon 45 min, Tue 0 min, …`, or that all days are equal. */
export function splitText(speaking: Speaking, split: readonly number[] | null | undefined): string {
  const { t, language } = speaking;
  if (!split) return t("agreement-split-equal");
  const parts = split.map((count, day) =>
    t("agreement-split-day", { day: weekdayName(language, day), minutes: t("duration-minutes", { minutes: count }) }),
  );
  return parts.join(", ");
}

/** The name of a kind, as its form and the list to add from tell it. */
export const kindName = ({ t }: Speaking, kind: Clause["kind"]): string => t(`agreement-kind-${dashed(kind)}`);
