/**
 * How a calm page hides: by what the script of the page marked (`extension/src/content/calm/marks.ts`), only while the page's root
 * says so, so that one attribute brings everything back. Nothing moves: what is hidden keeps its room.
 */
import { CALM_PARTS } from "../domain/calm";

/** A box is gone for eyes, pointers and readers. Ink is gone for eyes only: the button or link it is written on still works. */
export const CALM_STYLES = CALM_PARTS.map((part) => {
  const on = `:root[data-escale-calms~="${part}"]`;
  const box = `${on} [data-escale-calm="${part}"]`;
  const ink = `${on} [data-escale-ink="${part}"]`;
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
