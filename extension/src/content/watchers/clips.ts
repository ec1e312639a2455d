/** Short clips that take each other's place: pagers swap one for the next, often without any scrolling. */

import { usable } from "../usable";
import { isMain, onMedia } from "./media";
import { type Page, UNKNOWN_PAGE } from "./page";
import type { Report } from "./seen";

/** Seconds. Longer than this is an episode: it has an end of its own. */
export const LONGEST_CLIP = 180;
/** Clips in a row, no film and no link to another page between them: two may be one video and its advertisement. */
const ENDLESS_FROM = 3;

/**
 * Report each main clip that begins to play for the first time under its source, until `signal` aborts. What an adapter knows for
 * a clip is one however long it is; without it, or where it matches nothing, length alone tells.
 */
export function watchClips(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const sources = new Set<string>();
  const row = { length: 0, page: page.pageNumber(), isLeft: false };
  const follow = () => {
    if (row.isLeft && row.page !== page.pageNumber()) row.length = 0;
    row.isLeft = false;
    row.page = page.pageNumber();
    row.length += 1;
  };
  const end = () => {
    if (row.length >= ENDLESS_FROM) report({ pager: false });
    row.length = 0;
  };
  const onPlaying = (media: HTMLMediaElement) => {
    const source = media.currentSrc;
    const adapter = page.adapter();
    const clip = usable([adapter?.clips?.clip]);
    const isKnown = clip !== null && media.closest(clip) !== null;
    const isShort = Number.isFinite(media.duration) && media.duration <= LONGEST_CLIP;
    if (!source || sources.has(source) || !isMain(view, media)) return;
    if (!isKnown && media.duration > LONGEST_CLIP) return end();
    if (!isKnown && !isShort) return;
    sources.add(source);
    follow();
    const clips = sources.size;
    const pager = row.length >= ENDLESS_FROM;
    report(pager ? { clips, pager } : { clips });
    page.found({ counted: clips, ...(pager && { endless: true }) });
    if (adapter && clip && pager && isShort) page.sign(adapter, isKnown ? "agreed" : "missed");
  };
  const onClick = (event: Event) => {
    if (event.isTrusted && event.composedPath().some(isLink)) row.isLeft = true;
  };
  view.addEventListener("click", onClick, { capture: true, passive: true, signal });
  onMedia(view, "playing", onPlaying, signal);
}

const isLink = (target: EventTarget): boolean => target instanceof Element && target.matches("a[href]");
