import type { CueRule } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { type Counters, dueCue } from "../../../extension/src/domain/interpreter";

interface Golden {
  name: string;
  rules: CueRule[];
  counters: Counters;
  due: string | null;
}

const files = import.meta.glob<Golden | Golden[]>(["../../../shared/fixtures/plan/*.json", "!**/agreed-*.json"], {
  eager: true,
  import: "default",
});
const cases = Object.values(files).flat();

describe("golden cases of the plan", () => {
  it("exist", () => expect(cases.length).toBeGreaterThan(0));
  it.each(cases.map((golden) => [golden.name, golden] as const))("%s", (_name, { rules, counters, due }) => {
    expect(dueCue(rules, counters)).toBe(due);
  });
});
