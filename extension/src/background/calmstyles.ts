/**
 * How a calm page hides: by what the script of the page marked (`extension/src/content/calm/marks.ts`), only while the page's root
 * says so, so that one attribute brings everything back; in a shadow root, while what stands at its top says so. Nothing moves: what is
 * hidden keeps its room.
 */
import { CALM_PARTS } from "../domain/calm";

/** At the top, or below it: a person's own style holds in shadow roots too, but no selector reaches out of one. */
const marked = (on: string, mark: string): string => `:is(${on}${mark}, ${on} ${mark})`;

/** A box is gone for eyes, pointers and readers. Ink is gone for eyes only: the button or link it is written on still works. */
export const CALM_STYLES = CALM_PARTS.map((part) => {
  const on = `[data-escale-calms~="${part}"]`;
  const box = marked(on, `[data-escale-calm="${part}"]`);
  const ink = marked(on, `[data-escale-ink="${part}"]`);
  return [
    `${box}, ${box} * { visibility: hidden !important; transition: none !important; }`,
    `${ink} { -webkit-text-fill-color: transparent !important; text-shadow: none !important; }`,
    `${ink} { text-decoration-color: transparent !important; transition: none !important; }`,
    // Drawn over the place of the whole text, so that it takes no room.
    `${ink}[data-escale-sign]::before { content: attr(data-escale-sign) !important; position: absolute !important;`,
    "  -webkit-text-fill-color: currentcolor !important; white-space: nowrap !important; pointer-events: none !important; }",
    `${ink} > * { -webkit-text-fill-color: currentcolor; }`,
  ].join("\n");
}).join("\n");
