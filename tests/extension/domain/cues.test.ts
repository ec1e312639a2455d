import { describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import { answer, answerAsk, ask, findCue, removed, show, TOLERANCE_MS } from "../../../extension/src/domain/cues";
import { EMPTY, type LiveVisit, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

const intention = { text: "look up a recipe", planned_seconds: 60, trigger: null };
const CUE = id(70);
const opened = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention }, NOW).state;
const attending = attend(opened, { tabId: 1, siteId: FEED_ID }, NOW).state;
const live = (state: State) => state.visits[FEED_ID] as LiveVisit;
const shown = show(attending, live(attending), "planned_time", 1, CUE, NOW + MINUTE);
const planned = findCue(shown.state, CUE, 1) as { kind: "planned_time"; visit: LiveVisit };

describe("planned time", () => {
  it.each([
    ["early: the page's clock is not believed", MINUTE - TOLERANCE_MS - 1, null],
    ["within the tolerance", MINUTE - TOLERANCE_MS, CUE],
    ["at the planned time", MINUTE, CUE],
  ])("%s", (_name, after, expected) => {
    expect(show(attending, live(attending), "planned_time", 1, CUE, NOW + after).cueId).toBe(expected);
  });

  it("keeps its id until it is answered, and is recorded once", () => {
    const again = show(shown.state, live(shown.state), "planned_time", 2, id(71), NOW + MINUTE + 1);
    expect([again.cueId, again.facts]).toEqual([CUE, []]);
    expect(shown.facts.map((fact) => fact.type)).toEqual(["visit.progressed", "cue.shown"]);
  });

  it("gives some minutes more from the moment of the answer", () => {
    const { state, facts } = answer(shown.state, CUE, planned, "continue", site(), NOW + MINUTE + 30_000);
    expect(live(state)).toMatchObject({ plannedCueId: null, attendedMs: 90_000, dueAtMs: 90_000 + 5 * MINUTE });
    expect(facts.at(-1)).toMatchObject({ type: "cue.answered", answer: "continue", kind: "planned_time" });
  });

  it("ends the visit when done, keeps it for a new intention until that is entered", () => {
    const done = answer(shown.state, CUE, planned, "done", site(), NOW + MINUTE);
    expect(done.facts.map((fact) => fact.type)).toEqual(["cue.answered", "visit.ended"]);
    const other = answer(shown.state, CUE, planned, "new_intention", site(), NOW + MINUTE);
    expect(live(other.state)).toMatchObject({ visitId: id(50), plannedCueId: null, dueAtMs: MINUTE });
  });
});

describe("chapter", () => {
  const chapter = show(attending, live(attending), "chapter", 1, CUE, NOW + 1_000);

  it("belongs to one tab", () => {
    expect(findCue(chapter.state, CUE, 1)?.kind).toBe("chapter");
    expect(findCue(chapter.state, CUE, 2)).toBeNull();
  });

  it("knows how long one has been there up to this moment", () => {
    expect(live(chapter.state).attendedMs).toBe(1_000);
    expect(chapter.facts.map((fact) => fact.type)).toEqual(["visit.progressed", "cue.shown"]);
  });

  it("does not move the planned time", () => {
    const cue = { kind: "chapter" as const, visit: live(chapter.state) };
    expect(live(answer(chapter.state, CUE, cue, "continue", site(), NOW + 2_000).state).dueAtMs).toBe(MINUTE);
  });

  it("is recorded when the page removes it", () => {
    const cue = findCue(chapter.state, CUE, 1);
    expect(cue && removed(chapter.state, CUE, cue, NOW).facts).toMatchObject([
      { type: "cue.removed", kind: "chapter", cue_id: CUE },
    ]);
  });
});

describe("asking on a tab that stayed open", () => {
  const asked = ask(EMPTY, FEED_ID, CUE, NOW);

  it("asks once, recorded as a gate", () => {
    expect(asked.facts).toEqual([{ type: "gate.shown", at: NOW, gate_id: CUE, site_id: FEED_ID }]);
    expect(ask(asked.state, FEED_ID, id(71), NOW + 1).facts).toEqual([]);
    expect(findCue(asked.state, CUE, 9)).toEqual({ kind: "ask", siteId: FEED_ID });
  });

  it.each([
    ["continue", ["gate.answered", "visit.started"]],
    ["done", ["gate.answered"]],
    ["new_intention", []],
  ] as const)("%s", (reply, expected) => {
    const { facts, state } = answerAsk(asked.state, CUE, site(), reply, id(80), NOW + 1);
    expect(facts.map((fact) => fact.type)).toEqual(expected);
    expect(state.asks).toEqual({});
  });

  it("begins an unplanned visit on continue", () => {
    expect(answerAsk(asked.state, CUE, site(), "continue", id(80), NOW).facts[1]).toMatchObject({
      origin: "already_open",
      intention: null,
    });
  });
});
