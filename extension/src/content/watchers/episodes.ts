/** The end of what one watches or hears: `ended`, or its last second when a player takes the next one without an end. */

import { isMain, onMedia } from "./media";
import type { Report } from "./seen";

/** Seconds. Shorter ones are clips of a feed, whose end is a chapter's. */
export const SHORTEST_EPISODE = 60;
/** Seconds before the end from which a change of the source is an end too. */
const LAST_STRETCH = 1.5;

/** Report each end, until `signal` aborts. */
export function watchEpisodes(view: Window, report: Report, signal: AbortSignal): void {
  let episodes = 0;
  /** Where each one is: when it is emptied, it no longer says so itself. */
  const nearEnd = new WeakSet<HTMLMediaElement>();
  const isEpisode = (media: HTMLMediaElement) =>
    Number.isFinite(media.duration) && media.duration >= SHORTEST_EPISODE && !media.loop && isMain(view, media);
  const tell = (media: HTMLMediaElement) => {
    nearEnd.delete(media);
    if (view.document.visibilityState === "hidden") return; // music behind another tab
    episodes += 1;
    report({ episodes });
  };
  const note = (media: HTMLMediaElement) => {
    if (isEpisode(media) && media.currentTime >= media.duration - LAST_STRETCH) nearEnd.add(media);
    else nearEnd.delete(media);
  };
  onMedia(view, "timeupdate", note, signal);
  onMedia(view, "ended", (media) => isEpisode(media) && tell(media), signal);
  onMedia(view, "emptied", (media) => nearEnd.has(media) && tell(media), signal);
}
