import { describe, expect, it, test } from "vitest";
import { checked, listened } from "../../../extension/src/domain/checked";
import { checks, type Evidence, NO_EVIDENCE } from "../../../extension/src/domain/health";
import {
  judged,
  RETIRED_AFTER,
  type Standing,
  standingsOf,
  UNTRIED,
  VERIFIED_AFTER,
} from "../../../extension/src/domain/standings";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { at, FEED_ID, id, MINUTE, NOW, plan, site } from "../samples";

describe("what a page is able to", () => {
  test.each<[string, Partial<Evidence>, boolean | null]>([
    ["nothing was done", {}, null],
    ["it goes on", { endless: true }, true],
    ["turned for long, nothing moved", { turns: 15 }, false],
    ["turned for less", { turns: 14 }, null],
    ["turned for long over many screens", { turns: 15, screens: 8 }, false],
    ["turned for long over few screens", { turns: 15, screens: 7 }, null],
    ["a page that ends", { turns: 60, screens: 20, ended: true }, null],
    ["its end was only the end of what was there yet", { turns: 60, screens: 20, ended: true, endless: true }, true],
  ])("chapters: %s", (_, found, able) => {
    const expected = able === null ? [] : [{ kind: "chapter", able }];
    expect(checks(["chapter"], { ...NO_EVIDENCE, ...found })).toEqual(expected);
  });

  test.each<[string, Partial<Evidence>, unknown[]]>([
    ["pace from what was counted", { counted: 1 }, [{ kind: "pace", able: true }]],
    [
      "an episode in reach",
      { episode: true, begun: true },
      [
        { kind: "episode", able: true },
        { kind: "autoplay", able: true },
      ],
    ],
    ["a clip in reach", { begun: true }, [{ kind: "autoplay", able: true }]],
  ])("%s", (_, found, expected) => {
    expect(
      checks(["pace", "episode", "autoplay", "planned_time", "night", "budget"], { ...NO_EVIDENCE, ...found }),
    ).toEqual(expected);
  });
});

const SITE = site({ cues: [{ kind: "chapter", unit: "screens", size: 12 }, { kind: "episode" }] });
const visiting = (): State => start(EMPTY, { visitId: id(50), site: SITE, origin: "gate", intention: null }, NOW).state;

describe("a visit", () => {
  it("tells each kind once, and once more when a no became a yes", () => {
    const told = (state: State, able: boolean) => checked(state, SITE, [{ kind: "chapter", able }], NOW);
    const no = told(visiting(), false);
    expect(no.facts).toEqual([
      { type: "cue.checked", at: NOW, visit_id: id(50), site_id: FEED_ID, kind: "chapter", able: false },
    ]);
    expect(told(no.state, false).facts).toEqual([]);
    const yes = told(no.state, true);
    expect(yes.facts).toMatchObject([{ kind: "chapter", able: true }]);
    expect([...told(yes.state, false).facts, ...told(yes.state, true).facts]).toEqual([]);
  });

  it("says nothing of kinds that nobody asked for there", () => {
    expect(checked(visiting(), SITE, [{ kind: "pace", able: false }], NOW).facts).toEqual([]);
  });

  it("is unable to see the end of what is heard for a minute from out of reach", () => {
    const rules = plan({ sites: [SITE] });
    const tab = { tabId: 1, url: "https://feed.example/", audible: true };
    const heard = (state: State, after: number, playing: number[] = []) =>
      listened(
        { ...state, playing },
        rules,
        { idle: "active", windows: [{ focused: true, active: tab }], addresses: [] },
        NOW + after,
      );
    const first = heard(visiting(), 0);
    expect(heard(first.state, MINUTE, [1]).facts, "it plays in the page itself").toEqual([]);
    const half = heard(first.state, MINUTE / 2);
    expect(half.facts).toEqual([]);
    const whole = heard(half.state, MINUTE);
    expect(whole.facts).toMatchObject([{ kind: "episode", able: false }]);
    expect(heard(whole.state, 2 * MINUTE)).toMatchObject({ facts: [], state: whole.state });
  });

  const other = site({ id: id(2), patterns: [at("film.example")], cues: [{ kind: "episode" }] });
  const tabAt = (url: string) => ({ tabId: 2, url, audible: false });
  it.each([
    ["another watched page", tabAt("https://film.example/")],
    ["a page that nobody watches", tabAt("https://news.example/")],
    ["no page at all", null],
  ])("is not heard while %s is attended instead", (_name, instead) => {
    const rules = plan({ sites: [SITE, other] });
    const attending = (state: State, active: typeof instead, after: number) => {
      const windows = active ? [{ focused: true, active }] : [];
      return listened(state, rules, { idle: "active", windows, addresses: [] }, NOW + after);
    };
    const heard = { tabId: 1, url: "https://feed.example/", audible: true };
    const first = attending(visiting(), heard, 0).state;
    const away = attending(first, instead, 1_000).state;
    const back = attending(away, heard, 5 * MINUTE);
    expect(back.facts).toEqual([]);
    expect(back.state.visits[FEED_ID]?.health.unreachedMs).toBe(0);
    const whole = attending(back.state, heard, 6 * MINUTE);
    expect(whole.facts).toMatchObject([{ kind: "episode", able: false }]);
  });
});

describe("an adapter", () => {
  /** A letter a visit: `a`greed, `m`issed; `mA`: missed at first, agreed on another page of the same visit. */
  const lived = (signs: string): Standing =>
    [...signs].reduce<{ standing: Standing; visit: number }>(
      ({ standing, visit }, sign) => {
        const next = sign === "A" ? visit : visit + 1;
        return { standing: judged(standing, id(next), sign.toLowerCase() === "a"), visit: next };
      },
      { standing: UNTRIED, visit: 0 },
    ).standing;

  test.each([
    ["", "unverified", 0, 0],
    ["aa", "unverified", 2, 0],
    ["aaa", "verified", 3, 0],
    ["amama", "verified", 3, 0],
    ["mm", "unverified", 0, 2],
    ["mmm", "retired", 0, 3],
    ["mmA", "unverified", 1, 0],
    ["aaammm", "retired", 3, 3],
    ["mmmaaa", "retired", 3, 0],
  ])("after %s is %s", (signs, status, agreed, missed) => {
    expect(lived(signs)).toMatchObject({ status, agreed, missed });
    expect([VERIFIED_AFTER, RETIRED_AFTER]).toEqual([3, 3]);
  });

  it("counts a visit once, however many pages it has", () => {
    const once = judged(UNTRIED, id(1), true);
    expect(judged(judged(once, id(1), true), id(1), false)).toBe(once);
  });

  it("is tried again by another version of Escale", () => {
    const of = { youtube: lived("mmm") };
    expect(standingsOf({ version: "1", of }, "1").of).toEqual(of);
    for (const stored of [{ version: "1", of }, null, undefined, 3]) expect(standingsOf(stored, "2").of).toEqual({});
  });
});
