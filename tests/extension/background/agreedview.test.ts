import type { CueRule, PlannedSite } from "@escale/shared/client/types";
import { expect, it } from "vitest";
import { type AgreedFacts, overSentences } from "../../../extension/src/background/agreedview";
import { agreedRules } from "../../../extension/src/domain/agreed";
import { EMPTY } from "../../../extension/src/domain/state";
import { agreedTime, id, MINUTE, NOW, plan, site } from "../samples";

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
