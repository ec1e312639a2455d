/**
 * Whether a page can give what a kind of cue needs. A redesign that detection does not understand must not end cues in silence.
 * Nothing is judged before the person did enough there for a cue to have been possible.
 */
import type { CueKind } from "@escale/shared/client/types";

/** What the watchers found on one page, cumulative. */
export interface Evidence {
  /** Seconds in which the person scrolled or turned pages, by wheel, finger or key. */
  turns: number;
  /** Screens that something on the page was seen to scroll. */
  screens: number;
  /** It grew, recycled what it showed, or put one clip in the place of the last. */
  endless: boolean;
  /** Its end was reached, and nothing came after it: a page that ends needs no chapters. */
  ended: boolean;
  /** New items or clips that could be told apart. */
  counted: number;
  /** A film or broadcast played where its end would be seen. */
  episode: boolean;
  /** Something began to play where it could have been held. */
  begun: boolean;
}

export const NO_EVIDENCE: Evidence = {
  turns: 0,
  screens: 0,
  endless: false,
  ended: false,
  counted: 0,
  episode: false,
  begun: false,
};

/** A feed brings more within two or three screens. Whoever turned for so long, and saw so many go by, has met one. Our own choices. */
const LONG_TURNS = 15;
const MANY_SCREENS = 8;

/** Turned for long: over many screens, or where nothing was seen to move at all. */
const isLong = ({ turns, screens }: Evidence): boolean =>
  turns >= LONG_TURNS && (screens >= MANY_SCREENS || screens < 1);

/** null: cannot be told (yet). Kinds that depend on the clock alone are always able, so nothing is said about them. */
const RULES: Partial<Record<CueKind, (page: Evidence) => boolean | null>> = {
  chapter: (page) => page.endless || (isLong(page) && !page.ended ? false : null),
  pace: (page) => page.counted > 0 || (isLong(page) && !page.ended ? false : null),
  // What plays out of reach is heard by the background alone (`listened`, in checked.ts).
  episode: (page) => page.episode || null,
  autoplay: (page) => page.begun || null,
};

export interface Check {
  kind: CueKind;
  able: boolean;
}

/** What the page says of the kinds that the plan asks for. */
export function checks(kinds: readonly CueKind[], page: Evidence): Check[] {
  return kinds.flatMap((kind) => {
    const able = RULES[kind]?.(page) ?? null;
    return able === null ? [] : [{ kind, able }];
  });
}

/** What is heard for so long on an attended page, while the page's own media are silent, plays in a frame or a place out of reach. */
export const UNREACHED_MS = 60_000;
export const OF_MEDIA: readonly CueKind[] = ["episode", "autoplay"];

/** What a live visit knows of it. */
export interface VisitHealth {
  checks: Readonly<Partial<Record<Check["kind"], boolean>>>;
  /** Heard from a place out of reach: in all, and since when just now. */
  unreachedMs: number;
  unreachedSince: number | null;
}

export const UNCHECKED: VisitHealth = { checks: {}, unreachedMs: 0, unreachedSince: null };
