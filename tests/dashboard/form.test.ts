import { describe, expect, it } from "vitest";
import {
  type FieldName,
  type Fields,
  fieldsOf,
  inputOf,
  problemsOf,
  type TextField,
} from "../../server/dashboard/src/sites/form";
import { POLICY, site } from "./samples";

const SITE = site();
const typed = (changes: Partial<Fields>): Fields => ({ ...fieldsOf(SITE), ...changes });
const problems = (changes: Partial<Fields>): FieldName[] => problemsOf(typed(changes), SITE);

it("shows what is stored, and gives it back unchanged", () => {
  const { name, patterns, category, policy } = SITE;
  expect(inputOf(fieldsOf(SITE), SITE)).toEqual({ name, patterns, category, policy });
});

it("keeps what was stored more finely than it is shown, until it is changed", () => {
  const fine = site({
    policy: { ...POLICY, gate_delay_ms: 1_234, planned_choices_seconds: [90, 605], pass_seconds: 61 },
  });
  const shown = fieldsOf(fine);
  expect([shown.delay, shown.choices, shown.pass]).toEqual(["1.2", "1.5, 10.1", "1"]);
  expect(problemsOf(shown, fine)).toEqual([]);
  expect(inputOf(shown, fine).policy).toEqual(fine.policy);
  expect(inputOf({ ...shown, delay: "2" }, fine).policy).toEqual({ ...fine.policy, gate_delay_ms: 2_000 });
});

describe.each<[TextField, string[], string[]]>([
  ["name", ["x"], ["", "  "]],
  ["patterns", ["a.example\nb.example/c"], ["", " \n "]],
  ["delay", ["0", "30", " 7 "], ["", "-1", "31", "2.5", "soon"]],
  ["choices", ["", "1", "5, 10;20 1440"], ["0", "1441", "5, x", "1,2,3,4,5", "2.5"]],
  ["pass", ["1", "240"], ["0", "241", ""]],
  ["extension", ["1", "60"], ["0", "61"]],
  ["chapterSize", ["2", "200"], ["1", "201", "many"]],
  ["cuesPerDay", ["1", "200"], ["0", "201", ""]],
])("%s", (name, good, bad) => {
  it.each(good)("takes %j", (text) => expect(problems({ [name]: text })).toEqual([]));
  it.each(bad)("does not take %j", (text) => expect(problems({ [name]: text })).toEqual([name]));
});

it("names problems in the order of the page", () => {
  expect(problems({ chapterSize: "x", name: "", delay: "x" })).toEqual(["name", "delay", "chapterSize"]);
});

it("lets nothing that is not shown stand in the way, and keeps it as it was", () => {
  const hidden = { gate: false, delay: "x", choices: "x", pass: "x", plannedCue: false, extension: "x" };
  expect(problems(hidden)).toEqual([]);
  expect(inputOf(typed(hidden), SITE).policy).toEqual({ ...POLICY, gate_enabled: false, planned_time_cue: false });
});

describe("cues that are off from the start", () => {
  const on = { nightCue: true, budgetCue: true, paceCue: true };

  it.each<[FieldName, Partial<Fields>]>([
    ["nightFrom", { nightFrom: "24:00" }],
    ["nightUntil", { nightUntil: "" }],
    ["budget", { budget: "1441" }],
    ["budgetDays", { budgetDays: [] }],
    ["pace", { pace: "0" }],
  ])("are read only when they are on: %s", (name, wrong) => {
    expect(problems({ ...on, ...wrong })).toEqual([name]);
    expect(problems(wrong)).toEqual([]);
  });

  it("become the policy that is shown", () => {
    const shown = { ...on, autoplayCue: true, episodeCue: true, nightFrom: "21:30", budget: "45", budgetDays: [6, 7] };
    const calm = { calmCounters: true, calmTrending: true };
    const input = inputOf(typed({ ...shown, budgetScope: "category", pace: "12", strength: "curtain", ...calm }), SITE);
    expect(input.policy).toEqual({
      ...POLICY,
      ...{ night_cue: true, budget_cue: true, pace_cue: true, autoplay_cue: true, episode_cue: true },
      ...{ night_from: "21:30", budget_seconds: 2_700, budget_days: [6, 7], budget_scope: "category" },
      ...{ pace_per_minute: 12, strength: "curtain" },
      ...{ calm_counters: true, calm_badges: false, calm_trending: true },
    });
  });
});

it("reads addresses line by line and minutes in any list", () => {
  const input = inputOf(typed({ patterns: " a.example \n\nb.example", choices: "5; 15,30" }), SITE);
  expect(input.patterns).toEqual(["a.example", "b.example"]);
  expect(input.policy.planned_choices_seconds).toEqual([300, 900, 1_800]);
});

it("puts a site in the category that the person chose, or in none", () => {
  expect(inputOf(typed({ category: "news" }), SITE).category).toBe("news");
  expect(inputOf(typed({ category: "" }), SITE).category).toBeNull();
});
