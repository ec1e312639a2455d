/** Short clips that take each other's place: pagers swap one for the next, often without any scrolling. */

import { usable } from "../usable";
import { isMain, onMedia } from "./media";
import { type Page, UNKNOWN_PAGE } from "./page";
import type { Report } from "./seen";

/** Seconds. Longer than this is an episode: it has an end of its own. */
export const LONGEST_CLIP = 180;
/** Clips in a row: two may be one video and its advertisement. */
const ENDLESS_FROM = 3;

/**
 * Report each main clip that begins to play for the first time under its source, until `signal` aborts. What an adapter knows for
 * a clip is one however long it is; without it, or where it matches nothing, length alone tells.
 */
export function watchClips(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const sources = new Set<string>();
  const onPlaying = (media: HTMLMediaElement) => {
    const source = media.currentSrc;
    const adapter = page.adapter();
    const clip = usable([adapter?.clips?.clip]);
    const isKnown = clip !== null && media.closest(clip) !== null;
    const isShort = Number.isFinite(media.duration) && media.duration <= LONGEST_CLIP;
    if (!source || sources.has(source) || !(isKnown || isShort) || !isMain(view, media)) return;
    sources.add(source);
    const clips = sources.size;
    const pager = clips >= ENDLESS_FROM;
    report(pager ? { clips, pager } : { clips });
    page.found({ counted: clips, endless: pager });
    if (adapter && clip && pager && isShort) page.sign(adapter, isKnown ? "agreed" : "missed");
  };
  onMedia(view, "playing", onPlaying, signal);
}
