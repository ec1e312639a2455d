import type { CalmPart } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { CALM_PARTS, calmOf, withCalm } from "../../../extension/src/domain/calm";
import { type CalmChoice, EMPTY, type LiveVisit, revived } from "../../../extension/src/domain/state";
import { end, start } from "../../../extension/src/domain/visits";
import { id, MINUTE, NOW, site } from "../samples";

const opened = (calm: CalmPart[]) => {
  const of = site({ calm });
  const { state } = start(EMPTY, { visitId: id(5), site: of, origin: "gate", intention: null }, NOW);
  return { of, state, visit: state.visits[of.id] as LiveVisit };
};

describe("what is hidden", () => {
  it.each<[string, CalmPart[], CalmChoice, readonly CalmPart[]]>([
    ["is what the site's policy says", ["badges"], "site", ["badges"]],
    ["is nothing in a visit that shows everything", ["badges"], "shown", []],
    ["is what the policy says when it is hidden again", ["badges"], "hidden", ["badges"]],
    ["is all of it where the policy says nothing", [], "hidden", CALM_PARTS],
    ["is nothing where nobody asked", [], "site", []],
  ])("%s", (_name, policy, choice, parts) => {
    const { of, state, visit } = opened(policy);
    expect(calmOf(withCalm(state, visit, choice), of, NOW)).toEqual(parts);
  });

  it("the choice ends with its visit; the policy goes on without one", () => {
    const { of, state, visit } = opened(["counters"]);
    const ended = end(withCalm(state, visit, "shown"), of.id, "done", NOW + MINUTE).state;
    expect(calmOf(ended, of, NOW + MINUTE)).toEqual(["counters"]);
  });

  it("nothing is hidden in a pause", () => {
    const { of, state } = opened(["counters"]);
    expect(calmOf({ ...state, pausedUntil: NOW + MINUTE }, of, NOW)).toEqual([]);
  });

  it("what an earlier version stored follows the policy, and its plan has none", () => {
    const { of, state, visit } = opened(["counters"]);
    const { calm: _calm, ...old } = visit;
    const stored = revived({ ...state, visits: { [of.id]: old as LiveVisit } });
    expect(calmOf(stored, of, NOW)).toEqual(["counters"]);
    const { calm: _none, ...planned } = of;
    expect(calmOf(stored, planned as typeof of, NOW)).toEqual([]);
  });
});
