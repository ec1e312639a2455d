import type { CueKind, CueRule, PlannedSite } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { attend } from "../../../extension/src/domain/attention";
import {
  answer,
  answerAsk,
  ask,
  dropped,
  findCue,
  goesBefore,
  removed,
  show,
} from "../../../extension/src/domain/cues";
import { TOLERANCE_MS } from "../../../extension/src/domain/due";
import { EMPTY, type LiveVisit, type State } from "../../../extension/src/domain/state";
import { dayOfSite, granted, NO_DAY, onDay } from "../../../extension/src/domain/today";
import { start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, MINUTE, NOW, plan, site } from "../samples";

const intention = { text: "look up a recipe", planned_seconds: 60, trigger: null };
const CUE = id(70);
const opened = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention }, NOW).state;
const attending = attend(opened, { tabId: 1, siteId: FEED_ID }, NOW).state;
const live = (state: State) => state.visits[FEED_ID] as LiveVisit;
const claim = (state: State, kind: CueKind, tabId = 1, of = site()) => ({ site: of, visit: live(state), kind, tabId });
const shown = show(attending, claim(attending, "planned_time"), CUE, NOW + MINUTE);
const planned = findCue(shown.state, CUE, 1) as { kind: "planned_time"; visit: LiveVisit };

describe("planned time", () => {
  it.each([
    ["early: the page's clock is not believed", MINUTE - TOLERANCE_MS - 1, null],
    ["within the tolerance", MINUTE - TOLERANCE_MS, CUE],
    ["at the planned time", MINUTE, CUE],
  ])("%s", (_name, after, expected) => {
    expect(show(attending, claim(attending, "planned_time"), CUE, NOW + after).cueId).toBe(expected);
  });

  it("keeps its id until it is answered, and is recorded once", () => {
    const again = show(shown.state, claim(shown.state, "planned_time", 2), id(71), NOW + MINUTE + 1);
    expect([again.cueId, again.facts]).toEqual([CUE, []]);
    expect(shown.facts.map((fact) => fact.type)).toEqual(["visit.progressed", "cue.shown"]);
  });

  it("gives some minutes more from the moment of the answer", () => {
    const { state, facts } = answer(shown.state, CUE, planned, "continue", site(), NOW + MINUTE + 30_000);
    expect(live(state)).toMatchObject({ pending: null, attendedMs: 90_000, dueAtMs: 90_000 + 5 * MINUTE });
    expect(facts.at(-1)).toMatchObject({ type: "cue.answered", answer: "continue", kind: "planned_time" });
  });

  it("ends the visit when done, keeps it for a new intention until that is entered", () => {
    const done = answer(shown.state, CUE, planned, "done", site(), NOW + MINUTE);
    expect(done.facts.map((fact) => fact.type)).toEqual(["cue.answered", "visit.ended"]);
    const other = answer(shown.state, CUE, planned, "new_intention", site(), NOW + MINUTE);
    expect(live(other.state)).toMatchObject({ visitId: id(50), pending: null, dueAtMs: MINUTE });
  });
});

describe("chapter", () => {
  const chapter = show(attending, claim(attending, "chapter"), CUE, NOW + 1_000);

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

  it("stays the same until its page is done with it; the next one is another, and recorded", () => {
    expect(dropped(chapter.state, CUE, 2), "no page speaks for another tab").toBe(chapter.state);
    const state = dropped(chapter.state, CUE, 1);
    const next = show(state, claim(state, "chapter"), id(72), NOW + 2_000);
    expect([next.cueId, next.facts.at(-1)]).toMatchObject([id(72), { type: "cue.shown", cue_id: id(72) }]);
    expect(dropped(shown.state, CUE, 1), "one of the whole visit waits for its answer").toBe(shown.state);
  });

  it("is another cue than that of another kind on the same page, and stays the same after it", () => {
    const autoplay = show(chapter.state, claim(chapter.state, "autoplay"), id(71), NOW + 2_000);
    expect([autoplay.cueId, findCue(autoplay.state, id(71), 1)?.kind]).toEqual([id(71), "autoplay"]);
    expect(show(autoplay.state, claim(autoplay.state, "chapter"), id(72), NOW + 3_000).cueId).toBe(CUE);
  });

  it("is recorded when the page removes it", () => {
    const cue = findCue(chapter.state, CUE, 1);
    expect(cue && removed(chapter.state, CUE, cue, NOW).facts).toMatchObject([
      { type: "cue.removed", kind: "chapter", cue_id: CUE },
    ]);
  });
});

it.each<[CueKind, CueKind, boolean]>([
  ["planned_time", "chapter", true],
  ["budget", "episode", true],
  ["night", "pace", true],
  ["agreed_time", "autoplay", true],
  ["autoplay", "chapter", true],
  ["autoplay", "planned_time", false],
  ["episode", "chapter", true],
  ["autoplay", "episode", false],
  ["pace", "chapter", false],
  ["planned_time", "budget", true],
  ["budget", "planned_time", false],
  ["agreed_time", "budget", true],
  ["budget", "agreed_time", false],
  ["budget", "night", true],
  ["night", "planned_time", false],
  ["agreed_hours", "planned_time", false],
  ["chapter", "night", false],
])("%s before a waiting %s: %s", (kind, other, expected) => expect(goesBefore(kind, other)).toBe(expected));

describe("the day's minutes", () => {
  const rule: CueRule = {
    kind: "budget",
    budget_ms: 10 * MINUTE,
    extension_ms: 5 * MINUTE,
    site_ids: [FEED_ID, id(2)],
    elsewhere_ms: 4 * MINUTE,
    holds_on: [true, true, true, true, true, true, true],
  };
  const of = site({ cues: [rule] });
  const onOther = { ...attending, today: { ...attending.today, attendedMs: { [id(2)]: 5.5 * MINUTE } } };

  it("are those of all sites, in this browser and in others", () => {
    const early = show(onOther, claim(onOther, "budget", 1, of), CUE, NOW + MINUTE / 2 - TOLERANCE_MS - 1);
    const due = show(onOther, claim(onOther, "budget", 1, of), CUE, NOW + MINUTE / 2);
    expect([early.cueId, due.cueId]).toEqual([null, CUE]);
    expect(live(due.state).pending).toEqual({ cueId: CUE, kind: "budget" });
  });

  it("go on for some minutes from the answer", () => {
    const due = show(onOther, claim(onOther, "budget", 1, of), CUE, NOW + MINUTE);
    const cue = { kind: "budget" as const, visit: live(due.state) };
    const { state } = answer(due.state, CUE, cue, "continue", of, NOW + MINUTE);
    const more = (after: number) => show(state, claim(state, "budget", 1, of), id(71), NOW + MINUTE + after).cueId;
    expect([more(5 * MINUTE - TOLERANCE_MS - 1), live(state).pending]).toEqual([null, null]);
    // Time is settled by ticks, a minute at most at once.
    const ticked = [1, 2, 3, 4].reduce(
      (at, minute) => attend(at, { tabId: 1, siteId: FEED_ID }, NOW + (1 + minute) * MINUTE).state,
      state,
    );
    expect(show(ticked, claim(ticked, "budget", 1, of), id(71), NOW + 6 * MINUTE).cueId).toBe(id(71));
  });

  it("overlooked, make way for the planned time, and come after its answer", () => {
    const both = site({ cues: [...site().cues, rule] });
    const spent = show(onOther, claim(onOther, "budget", 1, both), CUE, NOW + MINUTE / 2).state;
    const { state, cueId } = show(spent, claim(spent, "planned_time", 1, both), id(71), NOW + MINUTE);
    expect([cueId, live(state).pending]).toEqual([id(71), { cueId: id(71), kind: "planned_time" }]);
    expect(show(state, claim(state, "budget", 1, both), id(72), NOW + MINUTE).cueId, "one at a time").toBe(id(71));
    const cue = { kind: "planned_time" as const, visit: live(state) };
    const after = answer(state, id(71), cue, "continue", both, NOW + MINUTE).state;
    expect(show(after, claim(after, "budget", 1, both), id(72), NOW + MINUTE).cueId).toBe(id(72));
  });

  it("given to one budget are not given to another that holds some of the same sites", () => {
    const own = site({ id: id(2), cues: [{ ...rule, site_ids: [id(2)] }] });
    const [same, less] = [
      site({ id: id(3), cues: [rule] }),
      site({ id: id(4), cues: [{ ...rule, budget_ms: MINUTE }] }),
    ];
    const givenOf = (to: PlannedSite) =>
      [of, same, less, own].map((one) => dayOfSite(granted(NO_DAY, to), one).grantedMs);
    expect(givenOf(own)).toEqual([0, 0, 0, 5 * MINUTE]);
    expect(givenOf(of)).toEqual([5 * MINUTE, 5 * MINUTE, 0, 0]);
  });

  it("begin anew with the day", () => {
    const today = onDay(attend(attending, null, NOW + MINUTE).state, plan(), NOW);
    expect(today.today.attendedMs).toEqual({});
    const later = onDay(attend(today, { tabId: 1, siteId: FEED_ID }, NOW).state, plan(), NOW + MINUTE);
    const lived = attend(later, null, NOW + MINUTE).state;
    expect(lived.today.attendedMs).toEqual({ [FEED_ID]: MINUTE });
    const moved = plan({ day_ends_at: "2026-11-24T05:00:00.000Z" });
    expect(onDay(lived, moved, NOW + MINUTE).today.attendedMs).toEqual({ [FEED_ID]: MINUTE });
    for (const day of [1, 3]) {
      const next = onDay(lived, plan(), NOW + day * 1_440 * MINUTE);
      expect([next.today.attendedMs, new Date(next.today.endsAt).getUTCHours()]).toEqual([{}, 4]);
    }
  });
});

describe("the night", () => {
  const whole: CueRule = { kind: "night", from_minute: 0, until_minute: 1_440 };
  const of = site({ cues: [whole] });

  it("waits while the person's own word is told, and no longer than that", () => {
    const both = site({ cues: [whole, ...site().cues] });
    const night = show(attending, claim(attending, "night", 1, both), CUE, NOW).state;
    const early = show(night, claim(night, "planned_time", 1, both), id(71), NOW);
    expect([early.cueId, live(early.state).pending?.kind]).toEqual([null, "night"]);
    const { state, cueId, facts } = show(night, claim(night, "planned_time", 1, both), id(71), NOW + MINUTE);
    expect([cueId, live(state).pending, facts.at(-1)?.type]).toEqual([
      id(71),
      { cueId: id(71), kind: "planned_time" },
      "cue.shown",
    ]);
    expect(show(state, claim(state, "night", 1, both), id(72), NOW + MINUTE).cueId).toBe(id(71));
  });

  it("is told once a visit", () => {
    const due = show(attending, claim(attending, "night", 1, of), CUE, NOW);
    const cue = { kind: "night" as const, visit: live(due.state) };
    const { state } = answer(due.state, CUE, cue, "continue", of, NOW);
    expect(show(state, claim(state, "night", 1, of), id(71), NOW + 1).cueId).toBeNull();
  });
});

describe("a cap on cues a day", () => {
  it("counts each, and spares one's own word", () => {
    const of = site({ cues_per_day: 1 });
    const first = show(attending, claim(attending, "chapter", 1, of), CUE, NOW);
    const second = show(first.state, claim(first.state, "chapter", 2, of), id(71), NOW);
    const planned = show(first.state, claim(first.state, "planned_time", 1, of), id(72), NOW + MINUTE);
    expect([first.cueId, second.cueId, planned.cueId]).toEqual([CUE, null, id(72)]);
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
