import { describe, expect, it } from "vitest";
import { speech } from "../../server/dashboard/src/i18n";
import { looksOf, saidBy } from "../../server/dashboard/src/sites/looks";
import { POLICY } from "./samples";

const OFF = { ...POLICY, gate_enabled: false, planned_time_cue: false, chapter_cue: false };
const ALL = { ...POLICY, episode_cue: true, autoplay_cue: true, night_cue: true, budget_cue: true, pace_cue: true };

it("can look at what is switched on, and at nothing else", () => {
  expect(looksOf(OFF)).toEqual([]);
  expect(looksOf(POLICY)).toEqual(["gate", "planned_time", "chapter"]);
  expect(looksOf(ALL)).toEqual(["gate", "planned_time", "chapter", "episode", "autoplay", "night", "budget", "pace"]);
});

describe.each(["en", "fr"] as const)("in %s", (language) => {
  const { t } = speech(language);

  it.each(looksOf(ALL))("says what %s says", (looked) => {
    const { eyebrow, title, answers } = saidBy(t, looked, "News", ALL);
    for (const words of [eyebrow, title, ...answers]) expect(words).not.toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(answers[0]).toBe(t(looked === "gate" ? "gate-not-now" : "cue-done"));
    expect(new Set(answers).size).toBe(3);
  });

  it("tells the person's own night and pace", () => {
    expect(saidBy(t, "night", "News", { ...ALL, night_from: "23:15" }).eyebrow).toContain("23:15");
    expect(saidBy(t, "pace", "News", { ...ALL, pace_per_minute: 9 }).eyebrow).toContain("9");
  });
});
