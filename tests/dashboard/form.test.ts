import { describe, expect, it } from "vitest";
import { type Fields, fieldsOf, inputOf, problemsOf, type TextField } from "../../server/dashboard/src/sites/form";
import { POLICY, site } from "./samples";

const SITE = site();
const typed = (changes: Partial<Fields>): Fields => ({ ...fieldsOf(SITE), ...changes });
const problems = (changes: Partial<Fields>): TextField[] => problemsOf(typed(changes), SITE);

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
  ["screens", ["2", "200"], ["1", "201", "many"]],
])("%s", (name, good, bad) => {
  it.each(good)("takes %j", (text) => expect(problems({ [name]: text })).toEqual([]));
  it.each(bad)("does not take %j", (text) => expect(problems({ [name]: text })).toEqual([name]));
});

it("names problems in the order of the page", () => {
  expect(problems({ screens: "x", name: "", delay: "x" })).toEqual(["name", "delay", "screens"]);
});

it("lets nothing that is not shown stand in the way, and keeps it as it was", () => {
  const hidden = { gate: false, delay: "x", choices: "x", pass: "x", plannedCue: false, extension: "x" };
  expect(problems(hidden)).toEqual([]);
  expect(inputOf(typed(hidden), SITE).policy).toEqual({ ...POLICY, gate_enabled: false, planned_time_cue: false });
});

it("reads addresses line by line and minutes in any list", () => {
  const input = inputOf(typed({ patterns: " a.example \n\nb.example", choices: "5; 15,30" }), SITE);
  expect(input.patterns).toEqual(["a.example", "b.example"]);
  expect(input.policy.planned_choices_seconds).toEqual([300, 900, 1_800]);
});
