/** Which parts of something that scrolls were shown: nobody sees what a jump passes over, and nobody sees the same part twice. */

/** From where to where its upper edge went, in screens. Apart from each other, in order. */
export type Stretches = readonly (readonly [from: number, to: number])[];

/** A screen that is passed in less was not seen: as short a look tells what a picture is of (Thorpe, Fize & Marlot 1996: 150 ms). */
const SEEN_MS = 100;
/** What may come at once: a press of Page Down. A jump is worth what one sees where it ends. */
const AT_ONCE = 1;
/** Longer than between two steps of one motion. */
const STILL_MS = 150;

/** Where one was lately, at which instant (ms), and how many screens may still come at once. */
export interface Pace {
  at: number;
  since: number;
  left: number;
}

export const begun = (since: number): Pace => ({ at: 0, since, left: AT_ONCE });

/** Screens that were shown on the way to `at`: all of them, or the last before a jump came to its end. */
export function paced(last: Pace, at: number, now: number): { pace: Pace; screens: number } {
  const way = Math.abs(at - last.at);
  const may = Math.min(AT_ONCE, last.left + (now - last.since) / SEEN_MS);
  const isSeen = way <= may;
  // An animated jump comes in many steps, none of which earns anything; before one, somebody stood still and saw what was there.
  const screens = isSeen ? way : now - last.since < STILL_MS ? last.left : may;
  return { pace: { at, since: now, left: isSeen ? may - way : 0 }, screens };
}

/** Add a stretch. `more`: so many screens of it are new. */
export function covered(known: Stretches, from: number, to: number): { stretches: Stretches; more: number } {
  const [only] = known;
  // Who goes on from where one is: nearly always.
  if (only && known.length === 1 && only[0] <= from && from <= only[1])
    return to <= only[1] ? { stretches: known, more: 0 } : { stretches: [[only[0], to]], more: to - only[1] };
  const meets = ([begin, end]: readonly [number, number]) => begin <= to && from <= end;
  const met = known.filter(meets);
  const whole = [Math.min(from, ...met.map(([begin]) => begin)), Math.max(to, ...met.map(([, end]) => end))] as const;
  const length = (one: Stretches) => one.reduce((sum, [begin, end]) => sum + end - begin, 0);
  const stretches = [...known.filter((one) => !meets(one)), whole].sort(([one], [other]) => one - other);
  return { stretches, more: length(stretches) - length(known) };
}
