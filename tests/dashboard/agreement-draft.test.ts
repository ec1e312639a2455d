/** Agreements while they are written: their words, what is wrong with them, and what changed from one to the next. */
import type { Clause } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { compare, isSame } from "../../server/dashboard/src/agreement/compare";
import { actionsOf, consequenceOf } from "../../server/dashboard/src/agreement/consequences";
import {
  type ClauseDraft,
  changed,
  draftOf,
  emptyTerms,
  hostOf as host,
  newClause,
  type TermsDraft,
  termsOf,
} from "../../server/dashboard/src/agreement/draft";
import { isPlayed, KINDS, type Kind } from "../../server/dashboard/src/agreement/kinds";
import { problemsOf } from "../../server/dashboard/src/agreement/problems";
import { fromRefusal } from "../../server/dashboard/src/agreement/refusals";
import { wordsOf } from "../../server/dashboard/src/agreement/say";
import { equalSplit, shownTerms, versionBefore, versionsOf } from "../../server/dashboard/src/agreement/versions";
import { FAMILY_TEXTS } from "../../server/dashboard/src/family/texts";
import { speech } from "../../server/dashboard/src/i18n";
import { agreement, CLAUSES, counter, terms, version } from "./agreement-samples";
import { id } from "./samples";

const EN = speech("en", FAMILY_TEXTS);
const FR = speech("fr", FAMILY_TEXTS);
const TODAY = "2026-11-23";
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const clause = (kind: Kind, changes: Partial<ClauseDraft> = {}, digit = 1): ClauseDraft => ({
  ...newClause(EN, kind, id(digit)),
  words: `Clause ${digit}`,
  ...changes,
});
const written = (...clauses: ClauseDraft[]): TermsDraft => ({ ...emptyTerms("2026-12-24"), title: "Ours", clauses });
const wrong = (draft: TermsDraft) =>
  problemsOf(draft, TODAY).map(({ clause: about, field, text }) => `${about?.slice(-2) ?? "terms"} ${field} ${text}`);

it("gives back what it was given, clause by clause", () => {
  expect(termsOf(draftOf(EN, terms()))).toEqual({
    ...terms(),
    clauses: CLAUSES.map((one) => ("split" in one ? { ...one, split: one.split ?? null } : one)),
  });
});

it.each(KINDS)("begins a clause of the kind %s that can be proposed once it says something", (kind) => {
  const begun = newClause(EN, kind, id(1));
  expect(begun.words === "").toBe(kind === "words");
  expect(wrong(written({ ...begun, words: begun.words || "Together" }))).toEqual([]);
});

describe("words", () => {
  const say = (kind: Kind, part: Partial<ClauseDraft>, speaking = EN) =>
    plain(changed(speaking, newClause(speaking, kind, id(1)), part).words);

  it.each([
    ["daily_budget", { minutes: "90", days: [1, 2, 3, 4, 5] }, "At most 1 h 30 of video a day, Monday to Friday."],
    ["daily_budget", { scope: "host", host: "www.youtube.com/shorts" }, "At most 45 min on youtube.com a day."],
    ["weekly_budget", { scope: "all" }, "At most 5 h on all watched sites a week, split over the days as one likes."],
    ["quiet_hours", { days: [6, 7] }, "All of us: no screens from 12:00 to 13:30, at weekends."],
    ["bedtime", {}, "Screens sleep from 21:00 to 07:00, Sunday to Thursday."],
    ["homework", { days: [1, 3] }, "From 16:30: homework first, then all watched sites, on Monday and Wednesday."],
    ["automatic", { times: "1" }, "Up to 10 min more get a yes at once, once a week."],
  ] as [Kind, Partial<ClauseDraft>, string][])("%s %o", (kind, part, words) => expect(say(kind, part)).toBe(words));

  it("are French in French", () => {
    expect(say("daily_budget", { days: [3] }, FR)).toBe("Au plus 45 min de vidéo par jour, ces jours : mercredi.");
  });

  it("follow the figures until somebody says them differently", () => {
    const first = newClause(EN, "daily_budget", id(1));
    const own = changed(EN, first, { words: "Three quarters of an hour" });
    expect(changed(EN, own, { minutes: "60" }).words).toBe("Three quarters of an hour");
    expect(changed(EN, own, { words: first.words }).isOwnWords).toBe(false);
  });

  it("stay while a figure cannot be read", () => {
    const first = newClause(EN, "daily_budget", id(1));
    expect(changed(EN, first, { minutes: "many" }).words).toBe(first.words);
    expect(changed(EN, first, { scope: "host", host: "" }).words).toBe(first.words);
  });
});

it("forgets the split of a week whose minutes change", () => {
  const week = clause("weekly_budget", { split: [10, 10, 10, 10, 10, 10, 10] });
  expect(changed(EN, week, { minutes: "100" }).split).toBeNull();
  expect(changed(EN, week, { words: "Same" }).split).not.toBeNull();
});

it.each([
  ["https://www.YouTube.com/shorts?x=1", "youtube.com"],
  [" feed.example:8080 ", "feed.example"],
])("%s is the host %s", (text, found) => expect(host(text)).toBe(found));

describe("what is wrong", () => {
  const one = (kind: Kind, changes: Partial<ClauseDraft>) => written(clause(kind, changes));
  const two = (a: ClauseDraft, b: ClauseDraft) => written(a, { ...b, id: id(2) });

  it.each<[string, TermsDraft, string[]]>([
    ["nothing", written(clause("gate")), []],
    ["no name", { ...written(clause("gate")), title: " " }, ["terms title agreement-wrong-title"]],
    ["no clause", written(), ["terms clauses agreement-wrong-none"]],
    ["no words", one("words", { words: " " }), ["01 words agreement-wrong-words"]],
    ["too many minutes", one("daily_budget", { minutes: "1441" }), ["01 minutes agreement-wrong-number"]],
    ["no day", one("homework", { days: [] }), ["01 days agreement-wrong-days"]],
    ["no host", one("gate", { scope: "host", host: "video" }), ["01 scope agreement-wrong-host"]],
    ["empty hours", one("quiet_hours", { until: "12:00" }), ["01 hours agreement-wrong-hours"]],
    ["no time", one("homework", { from: "" }), ["01 from agreement-wrong-time"]],
    ["review today", { ...written(clause("gate")), reviewOn: TODAY }, ["terms reviewOn agreement-wrong-review"]],
    [
      "review too late",
      { ...written(clause("gate")), reviewOn: "2027-11-24" },
      ["terms reviewOn agreement-wrong-review"],
    ],
    ["review in a year", { ...written(clause("gate")), reviewOn: "2027-11-23" }, []],
  ])("%s", (_name, draft, problems) => expect(wrong(draft)).toEqual(problems));

  it.each<[string, ClauseDraft, ClauseDraft]>([
    [
      // Before 04:00 it is still Friday night: Saturday's hours are those of the night after.
      "hours of two nights that look like one",
      clause("bedtime", { from: "22:00", until: "07:00", days: [5] }),
      clause("quiet_hours", { from: "01:00", until: "02:00", days: [6], who: "member" }),
    ],
    [
      "hours of one night that look like two days",
      clause("bedtime", { from: "22:00", until: "07:00", days: [4] }),
      clause("quiet_hours", { from: "01:00", until: "02:00", days: [4], who: "member" }),
    ],
    ["two reserves", clause("reserve"), clause("reserve")],
    ["two budgets", clause("daily_budget"), clause("weekly_budget")],
  ])("leaves it to the service whether clauses contradict each other: %s", (_name, a, b) =>
    expect(wrong(two(a, b))).toEqual([]),
  );

  it.each([
    ["hours_overlap", ["One", "Two"], [id(1), id(2)], "clause"],
    ["homework_in_hours", ["One", "Two"], [id(1), id(2)], "clause"],
    ["budget_twice", ["One", "Two"], [id(1), id(2)], "clause"],
    ["clause_twice", ["One", "Two"], [id(1), id(2)], "clause"],
    ["continue_not_removable", ["Two"], [id(2)], "clause"],
    ["split_too_long", ["Two"], [id(2)], "minutes"],
    ["split_begun", ["Two"], [id(2)], "minutes"],
    ["hours_empty", ["Two"], [id(2)], "hours"],
    ["category_unknown", ["Two"], [id(2)], "scope"],
  ])("puts the refusal %s at each clause that it is about", (code, about, clauses, field) => {
    const draft = two(clause("gate", { words: "One" }), clause("gate", { words: " Two " }));
    expect(fromRefusal({ code, about }, draft).map((one) => [one.clause, one.field])).toEqual(
      clauses.map((of) => [of, field]),
    );
  });

  it("puts a refusal of the day at the day, and leaves others to the button", () => {
    const draft = two(clause("gate", { words: "One" }), clause("gate", { words: "Two" }));
    expect(fromRefusal({ code: "review_out_of_range", about: [] }, draft)[0]?.field).toBe("reviewOn");
    expect(fromRefusal({ code: "busy", about: ["Two"] }, draft)).toEqual([]);
  });
});

it("tells what came, went, changed and moved from one version to the next", () => {
  const { rows, turns } = compare(EN, version().terms, counter().terms);
  expect(rows.map(({ what, clause: { id: of } }) => `${of.slice(-3)} ${what}`)).toEqual([
    "217 moved",
    "211 changed",
    "212 same",
    "213 same",
    "214 changed",
    "215 same",
    "218 added",
    "216 removed",
  ]);
  expect(rows[1]?.turns.map((turn) => [turn.label, plain(turn.before), plain(turn.after)])).toEqual([
    ["Words", "At most 45 min of video a day, Monday to Friday.", "An hour of video a day, Monday to Friday."],
    ["Time", "45 min", "1 h"],
  ]);
  expect(turns).toEqual([{ label: "Talk about it again on", before: "24 December 2026", after: "7 January 2027" }]);
  expect(isSame(compare(EN, terms(), terms()))).toBe(true);
});

it("tells what is played and what are only words", () => {
  const [, , meals, , , , promise] = CLAUSES as Clause[];
  expect(promise && isPlayed(promise)).toBe(false);
  expect(meals && isPlayed(meals)).toBe(true);
  expect(meals && isPlayed({ ...meals, who: "adults" } as Clause)).toBe(false);
});

it("offers at the curtain what the agreement has", () => {
  const [video, , , , homework] = CLAUSES as [Clause, Clause, Clause, Clause, Clause];
  const waits: Clause = { id: id(9), kind: "no_continue", words: "We wait" };
  const plainly = (one: Clause, of = terms()) => actionsOf(EN, one, of).map(plain);
  expect(plainly(video)).toEqual(["Stop here", "Ask for more time", "Use 30 min of the reserve", "Continue anyway"]);
  expect(plainly(video, terms({ clauses: [video, waits] }))).toEqual(["Stop here", "Ask for more time"]);
  expect(plainly(homework)).toEqual(["Stop here", "It is done"]);
  expect(plain(consequenceOf(EN, homework, terms()))).toMatch(
    /^From 16:30 on, a curtain asks once a day\. “It is done”/,
  );
  expect(consequenceOf(EN, video, terms({ warn_minutes: 0, finish_minutes: 0 }))).not.toMatch(/before|finish\./);
  expect(wordsOf(EN, waits)).toMatch(/waits for a parent/);
});

it("splits a week in whole minutes that are all of it", () => {
  expect(equalSplit(300)).toEqual([42, 43, 43, 43, 43, 43, 43]);
  expect(equalSplit(3)).toEqual([0, 0, 0, 0, 1, 1, 1]);
});

it("knows the order of versions", () => {
  const held = agreement({ proposed: counter(), earlier: [version({ number: 0 })] });
  expect(versionsOf(held).map(({ number }) => number)).toEqual([2, 1, 0]);
  expect(versionBefore(held, 2)?.number).toBe(1);
  expect(versionBefore(held, 0)).toBeNull();
  expect(shownTerms(held)?.number).toBe(1);
  expect(shownTerms(agreement({ in_force: null, proposed: counter() }))?.number).toBe(2);
  expect(shownTerms(agreement({ in_force: null, earlier: [version({ number: 3 }), version()] }))?.number).toBe(3);
});
