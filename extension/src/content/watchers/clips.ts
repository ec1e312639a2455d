/** Short clips that take each other's place: pagers swap one for the next, often without any scrolling. */

import { isMain, onMedia } from "./media";
import type { Report } from "./seen";

/** Seconds. Longer than this is an episode: it has an end of its own. */
export const LONGEST_CLIP = 180;
/** Clips in a row: two may be one video and its advertisement. */
const ENDLESS_FROM = 3;

/** Report each main clip that begins to play for the first time under its source, until `signal` aborts. */
export function watchClips(view: Window, report: Report, signal: AbortSignal): void {
  const sources = new Set<string>();
  const onPlaying = (media: HTMLMediaElement) => {
    const source = media.currentSrc;
    const isClip = Number.isFinite(media.duration) && media.duration <= LONGEST_CLIP;
    if (!source || sources.has(source) || !isClip || !isMain(view, media)) return;
    sources.add(source);
    const clips = sources.size;
    report(clips >= ENDLESS_FROM ? { clips, growing: true } : { clips });
  };
  onMedia(view, "playing", onPlaying, signal);
}
