/** Durations, times and days as both languages write them. U+00A0 keeps a number with its unit. */
import { clockTime, duration, longDay } from "@escale/shared/ui/format";
import { planSentence } from "@escale/shared/ui/PlanBar";
import { describe, expect, it } from "vitest";
import { translator } from "../../../extension/src/i18n";

const en = translator("en");
const fr = translator("fr");

it.each([
  [0, "0 s"],
  [45.4, "45 s"],
  [60, "1 min"],
  [89, "1 min"],
  [90, "2 min"],
  [14 * 60, "14 min"],
  [3569, "59 min"],
  [3600, "1 h"],
  [3600 + 5 * 60, "1 h 05"],
  [88 * 60, "1 h 28"],
  [25 * 3600, "25 h"],
])("%d seconds are %s in both languages", (seconds, text) => {
  expect(duration(en, seconds)).toBe(text.replaceAll(" ", "\u00a0"));
  expect(duration(fr, seconds)).toBe(text.replaceAll(" ", "\u00a0"));
});

it("the second before a minute is told as the minute", () => {
  expect(duration(en, 59.4)).toBe("59\u00a0s");
  expect(duration(en, 59.6)).toBe("1\u00a0min");
});

describe("times", () => {
  it.each(["en", "fr"] as const)("have two digits and 24 hours, in the zone asked for (%s)", (language) => {
    expect(clockTime(language, "2026-11-23T08:05:00Z", "Europe/Paris")).toBe("09:05");
    expect(clockTime(language, Date.parse("2026-11-23T12:30:00Z"), "Europe/Paris")).toBe("13:30");
    expect(clockTime(language, "2026-11-22T23:10:00Z", "Europe/Paris")).toBe("00:10");
  });
  it("days are calendar days, whatever the zone of the machine", () => {
    expect(longDay("en", "2026-11-23")).toBe("Monday 23 November");
    expect(longDay("fr", "2026-11-23")).toBe("lundi 23 novembre");
  });
});

it.each([
  ["planned", 600, "Planned 10 min, stayed 14 min.", "Prévu : 10 min, vécu : 14 min."],
  ["without a plan", null, "Stayed 14 min.", "Durée : 14 min."],
])("the bar's sentence, %s", (_name, planned, english, french) => {
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect(plain(planSentence(en, 840, planned))).toBe(english);
  expect(plain(planSentence(fr, 840, planned))).toBe(french);
});
