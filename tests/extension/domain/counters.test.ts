import { describe, expect, it } from "vitest";
import { NOUNS } from "../../../extension/src/content/calm/nouns";
import {
  calmTitle,
  isBadge,
  isCount,
  isCountOf,
  isNeeded,
  withoutCounts,
} from "../../../extension/src/domain/counters";

describe("a count", () => {
  it.each(["0", "7", "999", "12 345", "12\u202f345", "12\u00a0345\u00a0678", "1,234", "1.234.567", "12’345"])(
    "is a whole number: %s",
    (text) => expect(isCount(text)).toBe(true),
  );
  it.each(["1,2 k", "1.2K", "3,4 M", "3.4M", "12k", "2 Md", "1,5\u00a0k", "10K+", "99+", "1.2万", "3,4 млн"])(
    "may be shortened: %s",
    (text) => expect(isCount(text)).toBe(true),
  );
  it.each([
    ...[
      "4,5",
      "4.5",
      "12,99",
      "1 234,56",
      "12:30",
      "12/05",
      "1/5",
      "-3",
      "(12)",
      "12 %",
      "12 €",
      "$12",
      "2024",
      "1999",
    ],
    ...["5 m", "3 km", "12h", "1x", "720p", "v2", "n° 4", "12e", "1st", "1234 5678", "12 34", ""],
  ])("is nothing else: %j", (text) => expect(isCount(text)).toBe(false));
});

describe("a count of something", () => {
  it.each([
    ...[
      "1,2 k abonnés",
      "12 345 vues",
      "3,4 M de vues",
      "12 J’aime",
      "12 J'aime",
      "J’aime : 12",
      "1 vue",
      "2 k d’abonnés",
    ],
    ...["3.4M views", "1 like", "12 Likes", "1,234 followers", "1.2K watching", "Likes 12"],
  ])("is read in both languages: %s", (text) => expect(isCountOf(text, NOUNS)).toBe(true));
  it.each([
    ...[
      "12 min",
      "3 chambres",
      "12 places",
      "2 likes of mine",
      "I have 12 followers",
      "12 avis",
      "3 nights",
      "12 vues d’ici",
    ],
    ...["5 étoiles", "12 nov.", "followers", "12"],
  ])("and not in %j", (text) => expect(isCountOf(text, NOUNS)).toBe(false));
});

it.each(["12 €", "€12", "10 %", "4,5 ★", "CHF 12", "3 / 5", "12 £"])("%s is what one needs to know", (text) =>
  expect(isNeeded(text)).toBe(true),
);

it.each([
  ["12 Replies. Reply", "Replies. Reply"],
  ["1,234 likes", "likes"],
  ["Notifications (3 unread)", "Notifications (unread)"],
  ["Notifications (3)", "Notifications"],
  ["J’aime : 1 234", "J’aime"],
  ["3.4M views", "views"],
  ["Like", null],
  ["at 12:30", null],
  ["4,5 ★ (12)", null],
  ["Version v2", null],
])("the label %j is told without its counts: %j", (label, calm) => expect(withoutCounts(label)).toBe(calm));

it.each([
  ["(3) Inbox", "Inbox"],
  ["(99+) X", "X"],
  ["[12] Inbox", "Inbox"],
  ["• Inbox", "Inbox"],
  ["(2024) A film", null],
  ["Inbox", null],
  ["(3)", null],
  ["3 days", null],
])("the title %j becomes %j", (title, calm) => expect(calmTitle(title)).toBe(calm));

it.each([
  ["3", true],
  ["99+", true],
  ["•", true],
  ["1234", false],
  ["new", false],
  ["4,5", false],
])("a bubble may say %j: %s", (text, is) => expect(isBadge(text)).toBe(is));
