import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftProblem,
  emptyDraft,
  intentionOf,
  plannedSeconds,
} from "../../../extension/src/ui/gate/draft";

const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft, text: "Answer Marie", choice: 600, ...changes });
const typed = (minutes: string) => draft({ choice: "other", minutes });

describe("planned time", () => {
  it.each([
    ["a chip", draft({ choice: 600 }), 600],
    ["a chip, whatever was typed before", draft({ choice: 6, minutes: "40" }), 6],
    ["nothing chosen", draft({ choice: null, minutes: "40" }), null],
    ["typed", typed("25"), 1500],
    ["typed with spaces", typed(" 25 "), 1500],
    ["the least", typed("1"), 60],
    ["the most", typed("1440"), 86_400],
    ["more than a day", typed("1441"), null],
    ["none", typed("0"), null],
    ["negative", typed("-5"), null],
    ["a part", typed("2.5"), null],
    ["words", typed("soon"), null],
    ["only spaces", typed("  "), null],
  ])("%s", (_name, given, seconds) => expect(plannedSeconds(given)).toBe(seconds));
});

describe("what is missing", () => {
  it.each([
    ["nothing", draft({}), null],
    ["all of it: the intention comes first", emptyDraft, "gate-missing-text"],
    ["an intention of spaces", draft({ text: "   " }), "gate-missing-text"],
    ["the time", draft({ choice: null }), "gate-missing-time"],
    ["readable minutes", typed("soon"), "gate-wrong-minutes"],
    ["nothing, with typed minutes", typed("25"), null],
  ])("%s", (_name, given, problem) => expect(draftProblem(given)).toBe(problem));
});

it("a complete draft is an intention, trimmed", () => {
  expect(intentionOf(draft({ text: "  Answer Marie ", trigger: "habit" }))).toEqual({
    text: "Answer Marie",
    planned_seconds: 600,
    trigger: "habit",
  });
});
