import type { CueRule, PlannedSite } from "@escale/shared/client/types";
import { expect, it } from "vitest";
import { type AgreedFacts, agreedCueView, overSentences } from "../../../extension/src/background/agreedview";
import { agreedRules } from "../../../extension/src/domain/agreed";
import type { AgreedCue } from "../../../extension/src/domain/agreedcues";
import { EMPTY } from "../../../extension/src/domain/state";
import type { Wish } from "../../../extension/src/domain/wish";
import { agreedTime, CLAUSE, id, MINUTE, NOW, plan, site } from "../samples";

const OTHER = id(81);
const t = (name: string, values: Record<string, unknown> = {}) => [name, ...Object.values(values)].join(" ");
const inAll = (spent: number) => agreedTime({ clause_id: id(82), words: "An hour in all", spent_ms: spent * MINUTE });
const videos = agreedTime({ clause_id: OTHER, words: "Videos" });

/** What is said of the first clause of the first site. */
function said(...cues: CueRule[][]): string[] {
  const sites = cues.map((rules, place): PlannedSite => site({ id: id(10 + place), cues: rules }));
  const [first] = sites;
  const [rule] = agreedRules(first?.cues ?? []);
  if (!first || !rule) throw new Error("nothing agreed");
  const facts: AgreedFacts = { state: EMPTY, plan: plan({ sites }), site: first, rule, now: NOW, language: "en" };
  return overSentences(t as Parameters<typeof overSentences>[0], facts);
}

it("tells what is left elsewhere only where one can go", () => {
  expect(said([inAll(40)], [videos]).join()).toMatch(/agreed-elsewhere .*Videos/);
  expect(said([inAll(40), videos], [inAll(40), videos])).toContain("agreed-elsewhere-free");
  expect(said([inAll(40)], [inAll(40), videos], [videos]).join()).toMatch(/agreed-elsewhere .*Videos/);
});

const WISH: Wish = {
  id: id(70),
  how: "ask",
  clauseId: CLAUSE,
  minutes: 15,
  reason: "the match",
  at: NOW,
  memberId: null,
  sent: true,
  refused: null,
  answer: null,
};
const NO = { state: "not_now", granted_minutes: 0, answer_words: null } as const;
const waits = "You asked for 15 min. It waits for an answer.";
const finish = "Finish what you began. The page closes nothing by itself.";

it.each([
  ["warn", [], ["continue", "asked"], ""],
  ["warn", [WISH], ["continue"], waits],
  ["warn", [{ ...WISH, clauseId: OTHER }], ["continue", "asked"], ""],
  ["warn", [{ ...WISH, answer: NO }], ["continue", "asked"], ""],
  ["finish", [], ["continue", "done", "asked"], finish],
  ["finish", [WISH], ["continue", "done"], `${finish} ${waits}`],
  ["writing", [WISH], ["continue"], waits],
] as const)("a chip asks once, and says that a wish waits: %s, %o", (stage, wishes, answers, body) => {
  const cues = [agreedTime({ spent_ms: 38 * MINUTE })];
  const [rule] = agreedRules(cues);
  if (!rule) throw new Error("nothing agreed");
  const cue: AgreedCue = { cueId: id(60), kind: rule.kind, clauseId: CLAUSE, stage, since: NOW };
  const first = site({ cues });
  const state = { ...EMPTY, wishes: [...wishes] };
  const view = agreedCueView(cue, {
    state,
    plan: plan({ sites: [first] }),
    site: first,
    rule,
    now: NOW,
    language: "en",
  });
  expect(view.actions.map(({ answer }) => answer)).toEqual(answers);
  expect(view.body.replaceAll(/\s/g, " ")).toBe(body);
});
