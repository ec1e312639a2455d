/** Contrast of the design tokens (WCAG 2.2: text 4.5:1, graphics and control borders 3:1), and one palette for pages and cue. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CUE_STYLES } from "../../extension/src/ui/cue/styles";

const css = readFileSync(join(import.meta.dirname, "../../shared/ui/tokens.css"), "utf8");
type Palette = Record<string, string>;
const palette = (text: string): Palette =>
  Object.fromEntries([...text.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = palette(lightCss);
const dark = { ...light, ...palette(darkCss) };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

/** The colours of members: as text and disc on the page, and under their drawing, which has the surface's colour. */
const MEMBERS = ["sea", "sand", "moss", "plum", "coral", "slate"].flatMap((colour): [string, string][] => [
  [`member-${colour}`, "surface"],
  [`member-${colour}`, "paper"],
]);

const TEXT: [string, string][] = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sea-soft"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["sea", "paper"],
  ["sea", "surface"],
  ["sea", "sea-soft"],
  ["paper", "sea"],
  ...MEMBERS,
];
const GRAPHICS: [string, string][] = [
  ["control", "paper"],
  ["control", "surface"],
  ["sea", "surface"],
  ["sea", "sea-soft"],
  ["sand", "paper"],
  ["sand", "surface"],
  ["ink", "sea-soft"],
];

it("computes the contrast of black on white", () => expect(contrast("#000000", "#ffffff")).toBe(21));

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_theme, colours) => {
  const ratio = ([front, back]: [string, string]) => contrast(colours[front] ?? "", colours[back] ?? "");
  it.each(TEXT)("text: %s on %s", (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(4.5));
  it.each(GRAPHICS)("graphics: %s on %s", (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(3));
});

it("the cue, which no page's style sheet may reach, has the same colours", () => {
  const [lightCue = "", darkCue = ""] = CUE_STYLES.split("@media (prefers-color-scheme: dark)");
  for (const [cue, tokens] of [
    [palette(lightCue), light],
    [palette(darkCue), dark],
  ] as const) {
    expect(Object.keys(cue).length).toBeGreaterThan(5);
    for (const [name, value] of Object.entries(cue)) expect([name, value]).toEqual([name, tokens[name]]);
  }
});
