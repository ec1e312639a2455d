/** The picture of a member: a small drawing on a disc of their colour. It stands beside the name, so readers skip it. */
import type { Person } from "@escale/shared/client/types";
import type { ComponentChild } from "preact";

interface Props {
  avatar: Person["avatar"];
  colour: Person["colour"];
  /** Width and height in CSS pixels. */
  size?: number;
}

/** Each in a square of 24. `class="drawn"` is a line in the drawing's colour, `class="hole"` one in the disc's. */
const DRAWINGS: Record<Person["avatar"], ComponentChild> = {
  boat: <path d="M4 15.5h16l-2.6 4H6.6zM11 3.5v10.2H4.8zM13 6.2l5.8 7.5H13z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4.4" />
      <path
        class="drawn"
        d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1"
      />
    </>
  ),
  tree: <path d="M12 2.5 6.2 10.5h2.6L4.6 16.6H11v4.6h2v-4.6h6.4l-4.2-6.1h2.6z" />,
  star: <path d="m12 3 2.7 5.6 6.1.8-4.4 4.3 1.1 6.1L12 16.9l-5.5 2.9 1.1-6.1-4.4-4.3 6.1-.8z" />,
  fish: (
    <>
      <path d="M2.5 12c3-5.2 9.3-6.2 13.5-1.9L21 7v10l-5-3.1c-4.2 4.3-10.5 3.3-13.5-1.9z" />
      <circle class="hole" cx="7.6" cy="11" r="1.3" />
    </>
  ),
  leaf: (
    <>
      <path d="M5.2 18.6C3.6 9.6 9.4 3.6 20.6 3.6c0 11.4-6.4 17.2-15.4 15z" />
      <path class="hole" d="M3.6 20.6 15 8.8" />
    </>
  ),
  moon: <path d="M14.6 3a9.2 9.2 0 1 0 6.4 12.6A8.4 8.4 0 0 1 14.6 3z" />,
  kite: (
    <>
      <path d="m12 2.5 6.2 7.2L12 17.4 5.8 9.7z" />
      <path class="drawn" d="M12 17.4c.2 3.4 3.4.6 4.6 4" />
    </>
  ),
};

export function Avatar({ avatar, colour, size = 40 }: Props) {
  return (
    <svg class={`avatar ${colour}`} viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <circle class="disc" cx="20" cy="20" r="20" />
      <g class="drawing" transform="translate(8 8)">
        {DRAWINGS[avatar]}
      </g>
    </svg>
  );
}
