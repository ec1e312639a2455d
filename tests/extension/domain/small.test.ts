import { describe, expect, it } from "vitest";
import { wantedAlarms } from "../../../extension/src/domain/alarms";
import { attend } from "../../../extension/src/domain/attention";
import { retryDelay } from "../../../extension/src/domain/backoff";
import { minutesLeft } from "../../../extension/src/domain/badge";
import { watchGone } from "../../../extension/src/domain/looks";
import { DEFAULTS, migrated } from "../../../extension/src/domain/options";
import { pause, pauseEnd, resume } from "../../../extension/src/domain/pauses";
import { serial } from "../../../extension/src/domain/queue";
import { reminder, type Told, toldTo, withTold } from "../../../extension/src/domain/reminder";
import { openTheSame } from "../../../extension/src/domain/standing";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { FEED_ID, id, MINUTE, NOW, site } from "../samples";

const live = start(EMPTY, { visitId: id(50), site: site(), origin: "gate", intention: null }, NOW).state;

const MUTED = { others: "ask", choices: { [id(1)]: "mute" } };

describe("options, from what was stored", () => {
  it.each([
    ["nothing", undefined, DEFAULTS],
    ["something unreadable", "x", DEFAULTS],
    ["version 1", { version: 1, language: "fr", port: 18_000 }, { ...DEFAULTS, language: "fr", port: 18_000 }],
    ["version 2", { ...DEFAULTS, notifyReflection: true }, { ...DEFAULTS, notifyReflection: true }],
    [
      "version 2, as it was stored",
      { version: 2, language: "fr", port: 18_000, notifyReflection: true },
      { ...DEFAULTS, language: "fr", port: 18_000, notifyReflection: true },
    ],
    ["choices", { ...DEFAULTS, notify: MUTED }, { ...DEFAULTS, notify: MUTED }],
    ["choices that are none", { ...DEFAULTS, notify: { others: 1, choices: { a: "loud" } } }, DEFAULTS],
    ["a wish that is none", { ...DEFAULTS, notifyReflection: 1 }, DEFAULTS],
    ["no version", { language: "fr" }, { ...DEFAULTS, language: "fr" }],
    ["a port that is none", { version: 1, language: "en", port: "17817; rm" }, { ...DEFAULTS, language: "en" }],
    ["a port below the ordinary ones", { version: 1, language: null, port: 80 }, DEFAULTS],
    ["a language that Escale does not speak", { version: 1, language: "tlh", port: 17_817 }, DEFAULTS],
  ])("%s", (_name, stored, expected) => expect(migrated(stored)).toEqual(expected));
});

describe("what the browser's rules follow", () => {
  const further = attend(attend(live, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + MINUTE).state;
  it.each<[string, State, State, boolean]>([
    ["a visit that goes on opens what it opened", live, further, true],
    ["a visit that begins opens more", EMPTY, live, false],
    ["a visit that ends opens less", live, EMPTY, false],
    [
      "another site's visit is not the same",
      live,
      { ...live, visits: { [id(3)]: live.visits[FEED_ID] as never } },
      false,
    ],
    ["a pause opens everything", live, pause(live, NOW + MINUTE, NOW).state, false],
  ])("%s", (_name, before, after, same) => expect(openTheSame(before, after)).toBe(same));

  it("really went on", () => expect(further.visits[FEED_ID]?.attendedMs).toBe(MINUTE));
});

describe("a reminder of weeks that wait", () => {
  it.each([
    ["the first", 1, 0, true, true, 1],
    ["told before", 1, 1, true, false, 1],
    ["one more", 2, 1, true, true, 2],
    ["one was looked back at", 1, 2, true, false, 1],
    ["nobody asked for it", 3, 0, false, false, 0],
    ["nobody asks for it any more", 3, 3, false, false, 0],
  ])("%s", (_name, due, told, isWanted, tell, next) =>
    expect(reminder(due, told, isWanted)).toEqual({ tell, told: next }),
  );
});

describe("whom weeks were told", () => {
  it.each<[string, Told, number]>([
    ["nobody yet", {}, 0],
    ["that person", { [id(90)]: 2, [id(91)]: 5 }, 2],
    ["another", { [id(91)]: 5 }, 0],
    ["by an earlier version, which kept one number for all", { weeks: 3 }, 3],
  ])("%s", (_name, told, expected) => expect(toldTo(told, id(90))).toBe(expected));

  it("is kept by person, and the number of an earlier version once", () => {
    expect(withTold({ weeks: 3 }, id(90), 2)).toEqual({ [id(90)]: 2 });
    expect(withTold({ [id(91)]: 1 }, id(90), 2)).toEqual({ [id(90)]: 2, [id(91)]: 1 });
  });
});

describe("retryDelay", () => {
  it.each([
    [1, 1, null, 5_000],
    [1, 0, null, 2_500],
    [3, 1, null, 20_000],
    [99, 1, null, 120_000],
    [1, 1, 60_000, 60_000],
    [99, 1, 1_000, 120_000],
  ])("%i failures, random %f, asked %s", (failures, random, asked, expected) => {
    expect(retryDelay(failures, random, asked)).toBe(expected);
  });
});

describe("alarms", () => {
  const needs = {
    state: EMPTY,
    patience: { absenceMs: 600_000, lookMs: MINUTE },
    paired: false,
    sendAt: null,
    now: NOW,
  };
  const names = (changes: object) => wantedAlarms({ ...needs, ...changes }).map((alarm) => alarm.name);

  it("are none when nothing is due", () => expect(names({})).toEqual([]));
  it("tick only while a watched page is attended", () => {
    expect(names({ state: attend(live, { tabId: 1, siteId: FEED_ID }, NOW).state })).toEqual(["tick", "absence"]);
    expect(names({ state: live })).toEqual(["absence"]);
  });
  it("fetch the plan and send only when paired", () => {
    expect(names({ paired: true, sendAt: NOW })).toEqual(["sync", "send"]);
    expect(names({ sendAt: NOW })).toEqual([]);
  });
  it("end a pause and an absence at their instants", () => {
    const alarms = wantedAlarms({ ...needs, state: { ...live, pausedUntil: NOW + 5 } });
    expect(alarms.map(({ name, when }) => [name, when - NOW])).toEqual([
      ["absence", 600_000],
      ["pause", 5],
    ]);
  });
  it("end a look a minute after its last page was gone", () => {
    const left = attend(attend(live, { tabId: 1, siteId: FEED_ID }, NOW).state, null, NOW + 20_000).state;
    const [alarm] = wantedAlarms({ ...needs, state: watchGone(left, new Set(), NOW + 25_000) });
    expect(alarm).toEqual({ name: "absence", when: NOW + 25_000 + MINUTE });
  });
});

describe("pause", () => {
  const DAY_ENDS_AT = Date.UTC(2026, 10, 24, 11);
  it("lasts so many minutes", () => expect(pauseEnd(15, NOW, DAY_ENDS_AT)).toBe(NOW + 15 * MINUTE));
  it.each([
    ["at the end of the person's own day", DAY_ENDS_AT - 20 * 60 * MINUTE, DAY_ENDS_AT],
    ["soon when their day is nearly over", DAY_ENDS_AT - MINUTE, DAY_ENDS_AT],
    ["a day later when the plan is of yesterday", DAY_ENDS_AT, DAY_ENDS_AT + 24 * 60 * MINUTE],
  ])("of today ends %s", (_, now, expected) => expect(pauseEnd("today", now, DAY_ENDS_AT)).toBe(expected));
  it("ends live visits, and says when it ends itself", () => {
    expect(pause(live, NOW + MINUTE, NOW).facts.map((fact) => fact.type)).toEqual(["visit.ended", "browser.paused"]);
    expect(resume(pause(live, NOW + MINUTE, NOW).state, NOW).facts).toEqual([{ type: "browser.resumed", at: NOW }]);
    expect(resume(live, NOW).facts).toEqual([]);
  });
});

it.each([
  [0, 15],
  [1, 15],
  [MINUTE, 14],
])("the badge after %i ms says %i minutes", (after, expected) => {
  const state = attend(live, { tabId: 1, siteId: FEED_ID }, NOW).state;
  expect(minutesLeft(state, NOW + after)).toBe(expected);
  expect(minutesLeft(live, NOW)).toBeNull();
});

it("a queue does one thing after the other, a failed one included", async () => {
  const inTurn = serial();
  const done: string[] = [];
  const slow = inTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push("slow");
  });
  const bad = inTurn(async () => {
    done.push("bad");
    throw new Error("bad");
  });
  const last = inTurn(async () => done.push("last"));
  await expect(bad).rejects.toThrow("bad");
  await Promise.all([slow, last]);
  expect(done).toEqual(["slow", "bad", "last"]);
});
