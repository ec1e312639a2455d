import { describe, expect, it } from "vitest";
import { answerGate, type GateReply, showGate } from "../../../extension/src/domain/gates";
import { EMPTY, forgetTab, forgetTabs, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, NOW, site } from "../samples";

const ADDRESS = "https://feed.example/a?b#c";
const asking = { tabId: 1, address: ADDRESS, site: site(), renews: null };
const entered: GateReply = {
  answer: "entered",
  intention: { text: "a recipe", planned_seconds: 300, trigger: "wish" },
};
const live = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;
const types = (facts: readonly { type: string }[]) => facts.map((fact) => fact.type);

function reply(state: State, said: GateReply, renews: string | null = null) {
  const shown = showGate(state, { ...asking, renews }, id(60), NOW);
  return answerGate(shown.state, 1, shown.gate, site(), said, id(51), NOW + 1_000);
}

describe("showing", () => {
  const first = showGate(EMPTY, asking, id(60), NOW);

  it("is recorded once, and a reloaded gate is looked at anew", () => {
    const again = showGate(first.state, asking, id(61), NOW + 5_000);
    expect([types(first.facts), again.facts]).toEqual([["gate.shown"], []]);
    expect(again.gate).toMatchObject({ gateId: id(60), openedAt: NOW + 5_000 });
  });

  it("is another gate for another address", () => {
    expect(showGate(first.state, { ...asking, address: `${ADDRESS}2` }, id(61), NOW).gate.gateId).toBe(id(61));
  });

  it("ends with its tab, and with the browser", () => {
    expect(forgetTab(first.state, 1).gates).toEqual({});
    expect(forgetTabs({ ...live, gates: first.state.gates })).toMatchObject({ gates: {}, visits: live.visits });
  });
});

describe("answering", () => {
  it.each([
    ["enter", entered, ["gate.answered", "visit.started"]],
    ["let me through", { answer: "passed" }, ["gate.answered", "visit.started"]],
    ["not now", { answer: "not_now" }, ["gate.answered"]],
  ] as const)("%s", (_name, said, expected) => {
    const { facts, state } = reply(EMPTY, said);
    expect([types(facts), state.gates]).toEqual([expected, {}]);
  });

  it("starts a new visit at the same instant when another tab opened the site meanwhile", () => {
    expect(types(reply(live, entered).facts)).toEqual(["gate.answered", "visit.ended", "visit.started"]);
    expect(types(reply(live, { answer: "passed" }).facts)).toEqual(["gate.answered"]);
  });
});

describe("a new intention for a live visit", () => {
  it("ends it when entered", () => {
    const { facts, state } = reply(live, entered, id(50));
    expect(facts).toMatchObject([
      { answer: "entered" },
      { type: "visit.ended", reason: "new_intention", at: NOW + 1_000 },
      { type: "visit.started", origin: "cue", at: NOW + 1_000 },
    ]);
    expect(state.visits[FEED_ID]?.visitId).toBe(id(51));
  });

  it("ends it as done when not now after all", () => {
    expect(reply(live, { answer: "not_now" }, id(50)).facts).toMatchObject([{ answer: "not_now" }, { reason: "done" }]);
  });

  it("leaves a visit that is another one by now", () => {
    expect(types(reply(live, { answer: "not_now" }, id(49)).facts)).toEqual(["gate.answered"]);
  });
});
