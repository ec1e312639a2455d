import { describe, expect, it } from "vitest";
import {
  type AgreedRule,
  type ClauseState,
  mostUrgent,
  type Staged,
  staging,
} from "../../../extension/src/domain/agreed";

const UNTOUCHED: ClauseState = { own_ms: 0, continued_ms: 0, continued_until_at: null, done: false };

interface Golden {
  name: string;
  rules: AgreedRule[];
  now_at: string;
  clauses: Record<string, ClauseState>;
  stage: Staged | null;
}

const files = import.meta.glob<Golden[]>("../../../shared/fixtures/plan/agreed-*.json", {
  eager: true,
  import: "default",
});
const cases = Object.values(files).flat();

describe("golden cases of agreements", () => {
  it("exist", () => expect(cases.length).toBeGreaterThan(40));
  it.each(cases.map((golden) => [golden.name, golden] as const))("%s", (_name, { rules, clauses, now_at, stage }) => {
    const staged = rules.flatMap(
      (rule) => staging(rule, clauses[rule.clause_id] ?? UNTOUCHED, Date.parse(now_at)) ?? [],
    );
    expect(mostUrgent(staged)).toEqual(stage);
  });
});
