import type { EscaleEvent } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import { checked } from "../../../extension/src/domain/checked";
import { reach } from "../../../extension/src/domain/counted";
import { answer, findCue, removed, show } from "../../../extension/src/domain/cues";
import { answerGate, showGate } from "../../../extension/src/domain/gates";
import { pause, resume } from "../../../extension/src/domain/pauses";
import { andThen, EMPTY, type LiveVisit, type State, type Step, still } from "../../../extension/src/domain/state";
import { rate } from "../../../extension/src/domain/visits";
import { change } from "../../../extension/src/platform/journal";
import { queued } from "../../../extension/src/platform/outbox";
import { FEED_ID, id, NOW, site } from "../samples";
import { emptyDatabase } from "../setup";

const files = import.meta.glob<EscaleEvent>("../../../shared/fixtures/events/*.json", {
  eager: true,
  import: "default",
});
const golden = Object.values(files).filter((file) => typeof file.type === "string");
const CUE = id(70);
const feed = site({ cues: [{ kind: "chapter", unit: "screens", size: 12 }] });

/** One stay that records an event of every type. */
function stay(): Step {
  const gate = showGate(EMPTY, { tabId: 1, address: "https://feed.example/", site: site(), renews: null }, id(60), NOW);
  const intention = { text: "a recipe", planned_seconds: 60, trigger: null };
  const steps: ((state: State) => Step)[] = [
    (state) => answerGate(state, 1, gate.gate, site(), { answer: "entered", intention }, id(50), NOW),
    (state) => still(reach({ ...state, pages: { 1: { siteId: FEED_ID, quietUntil: 0 } } }, 1, "typed")),
    (state) => attend(state, { tabId: 1, siteId: FEED_ID }, NOW),
    (state) => {
      const visit = state.visits[FEED_ID] as LiveVisit;
      return show(state, { site: site(), visit, kind: "planned_time", tabId: 1 }, CUE, NOW + 60_000);
    },
    (state) => checked(state, feed, [{ kind: "chapter", able: true }], NOW + 60_000),
    (state) => withCue(state, (cue) => removed(state, CUE, cue, NOW + 60_000)),
    (state) =>
      withCue(state, (cue) =>
        cue.kind === "ask" ? still(state) : answer(state, CUE, cue, "done", site(), NOW + 61_000),
      ),
    (state) => (state.ended[0] ? rate(state, state.ended[0], "yes", "partly", NOW + 62_000) : still(state)),
    (state) => pause(state, NOW + 90_000, NOW + 63_000),
    (state) => resume(state, NOW + 64_000),
  ];
  return steps.reduce(andThen, { state: gate.state, facts: gate.facts });
}

function withCue(state: State, next: (cue: NonNullable<ReturnType<typeof findCue>>) => Step): Step {
  const cue = findCue(state, CUE, 1);
  return cue ? next(cue) : still(state);
}

describe("events as they are sent", () => {
  let sent: EscaleEvent[];

  beforeEach(async () => {
    await emptyDatabase();
    await change(() => ({ ...stay(), result: null }), NOW);
    sent = await queued(100);
  });

  it("are of every type that the service knows", () => {
    expect(new Set(sent.map((event) => event.type))).toEqual(new Set(golden.map((event) => event.type)));
  });

  it.each(golden.map((event) => [event.type, event] as const))(
    "%s has the fields of its golden case",
    (type, expected) => {
      const mine = sent.find((event) => event.type === type);
      expect(shape(mine)).toEqual(shape(expected));
    },
  );
});

/** Names and kinds of fields; instants are told from other texts, null counts as what it may stand for. */
function shape(value: unknown): unknown {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return "instant";
  if (typeof value !== "object" || value === null) return value === null ? "string" : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]));
}
