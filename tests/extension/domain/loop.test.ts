import type { GateRule } from "@escale/shared/client/types";
import { expect, it } from "vitest";
import { looksToTell } from "../../../extension/src/domain/loop";
import cases from "../../../shared/fixtures/plan/gate/checking-loop.json";

interface Golden {
  name: string;
  loop: GateRule["loop"];
  own: string[];
  now: string;
  tells: number | null;
}

it.each((cases as Golden[]).map((golden) => [golden.name, golden] as const))(
  "%s",
  (_name, { loop, own, now, tells }) => {
    expect(looksToTell(loop, own.map(Date.parse), Date.parse(now))).toBe(tells);
  },
);
