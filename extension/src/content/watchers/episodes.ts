/** The end of what one watches or hears: `ended`, or its last second when a player takes the next one without an end. */

import { usable } from "../usable";
import { isMain, onMedia } from "./media";
import { type Page, UNKNOWN_PAGE } from "./page";
import type { Report } from "./seen";

/** Seconds. Shorter ones are clips of a feed, whose end is a chapter's. */
const SHORTEST_EPISODE = 60;
/** Seconds before the end from which a change of the source is an end too. */
const LAST_STRETCH = 1.5;
/** Who presses "next" has chosen: what comes within this time is not asked about. */
const CHOSEN_MS = 2_000;

/** Report each end, until `signal` aborts. */
export function watchEpisodes(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  let episodes = 0;
  let chosenAt = Number.NEGATIVE_INFINITY;
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
  const onClick = ({ isTrusted, target }: Event) => {
    const next = usable([page.adapter()?.player?.next]);
    if (next && isTrusted && target instanceof Element && target.closest(next)) chosenAt = performance.now();
  };
  view.addEventListener("click", onClick, { capture: true, passive: true, signal });
  onMedia(view, "playing", (media) => isEpisode(media) && page.found({ episode: true }), signal);
  onMedia(view, "timeupdate", note, signal);
  onMedia(view, "ended", (media) => isEpisode(media) && tell(media), signal);
  const isChosen = () => performance.now() - chosenAt < CHOSEN_MS;
  onMedia(view, "emptied", (media) => nearEnd.has(media) && !isChosen() && tell(media), signal);
}
