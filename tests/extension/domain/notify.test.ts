/** Choices about notifications: what the browser is told, which pages answer, what is shown of requests. */
import type { PlannedSite } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { answered, attempt, QUIET_MS } from "../../../extension/src/domain/attempts";
import {
  type Choice,
  choiceOf,
  choose,
  keepWatched,
  NO_CHOICES,
  type Notify,
  storedNotify,
} from "../../../extension/src/domain/choices";
import { settingPattern, wantedSettings, wholeHosts } from "../../../extension/src/domain/contentsettings";
import { notifyScripts } from "../../../extension/src/domain/notifyscripts";
import { at, id, MINUTE, NOW, plan, site } from "../samples";

const of = (choices: Record<string, Choice>, others: Notify["others"] = "browser"): Notify => ({ others, choices });
const [one, two] = [id(1), id(2)];

describe("choices", () => {
  it.each<[string, Notify, Choice | null]>([
    ["nothing: the browser's own", NO_CHOICES, null],
    ["the list's way", of({}, "ask"), "ask"],
    ["the site's own before it", of({ [one]: "allow" }, "ask"), "allow"],
    ["another site's is not this one's", of({ [two]: "mute" }), null],
  ])("%s", (_name, notify, expected) => expect(choiceOf(notify, one)).toBe(expected));

  it("are made, changed and taken back", () => {
    const muted = choose(NO_CHOICES, one, "mute");
    expect(muted.choices).toEqual({ [one]: "mute" });
    expect(choose(muted, one, "ask").choices).toEqual({ [one]: "ask" });
    expect(choose(muted, one, null)).toEqual(NO_CHOICES);
  });

  it("go with their sites, and stay the same object when none went", () => {
    const choices = { [one]: "mute", [two]: "ask" };
    expect(keepWatched(choices, new Set([two]))).toEqual({ [two]: "ask" });
    expect(keepWatched(choices, new Set([one, two]))).toBe(choices);
  });

  it.each<[string, unknown, Notify]>([
    ["nothing", undefined, NO_CHOICES],
    ["what is no object", "mute", NO_CHOICES],
    ["words that are no choice", { others: "x", choices: { [one]: "block", [two]: "mute" } }, of({ [two]: "mute" })],
  ])("stored: %s", (_name, stored, expected) => expect(storedNotify(stored)).toEqual(expected));
});

describe("a pattern of Chromium's content settings", () => {
  it.each([
    ["feed.example", "*://*.feed.example/*"],
    ["feed.example/shorts", "*://*.feed.example/*"],
    ["192.0.2.1", "*://192.0.2.1/*"],
    ["[::1]", "*://[::1]/*"],
  ])("%s", (text, expected) => expect(settingPattern(at(text))).toBe(expected));

  it("says of which hosts a site is only a part", () => {
    expect(wholeHosts(site({ patterns: [at("feed.example"), at("clips.example/a"), at("clips.example/b")] }))).toEqual([
      "clips.example",
    ]);
  });
});

describe("settings of Chromium", () => {
  const sites = (...hosts: string[]) => hosts.map((host, index) => site({ id: id(index + 1), patterns: [at(host)] }));
  const [FEED, MAIL] = ["*://*.feed.example/*", "*://*.mail.feed.example/*"];
  it.each<[string, PlannedSite[], Notify, [string, string][]]>([
    ["no choice, no setting", sites("feed.example"), NO_CHOICES, []],
    ["allow", sites("feed.example"), of({ [one]: "allow" }), [[FEED, "allow"]]],
    ["mute", sites("feed.example"), of({ [one]: "mute" }), [[FEED, "block"]]],
    ["ask is left to the browser, which remembers answers", sites("feed.example"), of({ [one]: "ask" }), []],
    [
      "ask below a muted host is said",
      sites("feed.example", "mail.feed.example"),
      of({ [one]: "mute", [two]: "ask" }),
      [
        [FEED, "block"],
        [MAIL, "ask"],
      ],
    ],
    [
      "so is no choice below a muted host",
      sites("feed.example", "mail.feed.example"),
      of({ [one]: "mute" }),
      [
        [FEED, "block"],
        [MAIL, "ask"],
      ],
    ],
    [
      "a name that only ends alike is not below",
      sites("feed.example", "myfeed.example"),
      of({ [one]: "mute" }),
      [[FEED, "block"]],
    ],
    [
      "of two sites on one host the stricter",
      sites("feed.example/a", "feed.example/b"),
      of({ [one]: "allow", [two]: "mute" }),
      [[FEED, "block"]],
    ],
    [
      "a part without a choice leaves the host's",
      sites("feed.example", "feed.example/b"),
      of({ [one]: "allow" }),
      [[FEED, "allow"]],
    ],
    [
      "a part that asks keeps the host from being allowed",
      sites("feed.example", "feed.example/b"),
      of({ [one]: "allow", [two]: "ask" }),
      [],
    ],
    ["a site that is gone", [], of({ [one]: "mute" }), []],
  ])("%s", (_name, watched, notify, expected) =>
    expect(wantedSettings(watched, notify).map(({ pattern, setting }) => [pattern, setting])).toEqual(expected),
  );
});

describe("scripts that answer in pages", () => {
  const watched = plan({ sites: [site(), site({ id: two, patterns: [at("feed.example/shorts")] })] });
  const granted = new Set(["*://*.feed.example/*"]);
  const scripts = (notify: Notify, able = false) => notifyScripts(watched, notify, able, granted);
  it.each<[string, Notify, boolean, string[]]>([
    ["none without a choice", NO_CHOICES, false, []],
    ["none where the site is allowed", of({ [one]: "allow" }), false, []],
    ["mute, where the browser cannot", of({ [one]: "mute" }), false, [`mute-${one} MAIN`]],
    ["none, where the browser does it", of({ [one]: "mute" }), true, []],
    ["ask holds and shows, in both", of({ [one]: "ask" }), true, [`hold-${one} MAIN`, `asking-${one} apart`]],
  ])("%s", (_name, notify, able, expected) =>
    expect(scripts(notify, able).map((script) => `${script.id} ${script.world ?? "apart"}`)).toEqual(expected),
  );

  it("leave sites inside a site and places never gated to themselves", () => {
    const [mute] = scripts(of({ [one]: "mute" }));
    expect(mute?.matches).toEqual(["*://*.feed.example/*"]);
    expect(mute?.excludeMatches).toEqual(
      expect.arrayContaining(["*://*.feed.example/shorts/*", "*://*.help.example/*", "*://*.feed.example/login"]),
    );
  });

  it("exist only where the person allowed it, and with a plan", () => {
    expect(notifyScripts(watched, of({ [one]: "mute" }), false, new Set())).toEqual([]);
    expect(notifyScripts(null, of({ [one]: "mute" }), false, granted)).toEqual([]);
  });
});

describe("a site that asks", () => {
  const first = attempt({}, one, NOW);
  it("is counted and shown", () => {
    expect(first).toMatchObject({ show: true, attempts: { [one]: { count: 1, lastAt: NOW, answer: null } } });
  });

  it("again within a minute has asked once, and changes nothing", () => {
    const again = attempt(first.attempts, one, NOW + MINUTE - 1);
    expect(again).toEqual({ attempts: first.attempts, show: false, answer: "later" });
    expect(again.attempts).toBe(first.attempts);
  });

  it.each([
    ["after a minute", MINUTE, 2, false],
    ["just before it is shown again", QUIET_MS - 1, 2, false],
    ["ten minutes later", QUIET_MS, 2, true],
    ["after the clock was set back", -QUIET_MS, 2, true],
  ])("%s", (_name, later, count, show) => {
    const again = attempt(first.attempts, one, NOW + later);
    expect([again.attempts[one]?.count, again.show]).toEqual([count, show]);
  });

  it.each([
    ["allow", "allow"],
    ["later", "later"],
    ["never", "later"],
  ] as const)("after “%s” is answered %s for a while", (said, expected) => {
    const after = answered(first.attempts, one, said);
    expect(attempt(after, one, NOW + 1_000)).toMatchObject({ show: false, answer: expected });
  });

  it("is asked anew after a while, whatever was said", () => {
    const after = answered(first.attempts, one, "allow");
    expect(attempt(after, one, NOW + QUIET_MS).attempts[one]?.answer).toBeNull();
  });

  it("cannot be answered before it asked", () => expect(answered({}, one, "never")).toEqual({}));
});
