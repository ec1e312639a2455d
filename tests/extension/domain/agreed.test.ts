import { describe, expect, it } from "vitest";
import { type AgreedRule, type ClauseState, type Staged, stageOf } from "../../../extension/src/domain/agreed";

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
    expect(stageOf(rules, clauses, Date.parse(now_at))).toEqual(stage);
  });
});
