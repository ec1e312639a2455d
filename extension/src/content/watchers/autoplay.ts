/**
 * Autoplay held: what begins to play that nobody began is paused and waits. A preview stays still until it is touched; what one
 * would watch or hear is asked about. Live calls are left alone, and so is what plays already.
 */
import { type Gestures, watchGestures } from "./gestures";
import { eachMedia, isMain, onMedia } from "./media";
import { type Page, UNKNOWN_PAGE } from "./page";
import type { Report } from "./seen";

/** Report what is held until `signal` aborts: then it waits for nothing any more, and stays as still as it is. */
export function watchAutoplay(view: Window, report: Report, signal: AbortSignal, page: Page = UNKNOWN_PAGE): void {
  const gestures = watchGestures(view, signal);
  /** By element: the source that a person began, or said yes to. */
  const allowed = new WeakMap<HTMLMediaElement, string>();
  const held = new Set<HTMLMediaElement>();
  const allow = (media: HTMLMediaElement) => allowed.set(media, media.currentSrc || media.src);
  const drop = (media: HTMLMediaElement) => held.delete(media) && held.size === 0 && report({ held: null });
  const settle = (media: HTMLMediaElement) => {
    allow(media);
    drop(media);
  };
  const release = () => {
    for (const media of held) {
      allow(media);
      // A page may have put it away meanwhile, and a browser may want a gesture of its own.
      if (media.isConnected && media.paused) media.play().catch(() => undefined);
    }
    held.clear();
    report({ held: null });
  };
  const onPlay = (media: HTMLMediaElement) => {
    page.found({ begun: true });
    if (media.srcObject || allowed.get(media) === (media.currentSrc || media.src)) return;
    // Music behind another tab: nobody looks at this page to be asked.
    const isAway = view.document.visibilityState === "hidden";
    if (isAway || begunByPerson(view, media, gestures)) return void allow(media);
    if (isInOwnWindow(media)) return settle(media);
    media.pause();
    if (!isMain(view, media) || held.has(media)) return;
    held.add(media);
    report({ held: { release } });
  };
  let isFirstLook = true;
  const onFound = (media: HTMLMediaElement) => {
    if (media.paused) return;
    // What a root that is found late plays already, began a moment ago.
    if (!isFirstLook) return onPlay(media);
    allow(media);
    gestures.pressed(); // it began with the page: the arrival begins nothing more
  };
  eachMedia(view, onFound, signal);
  isFirstLook = false;
  onMedia(view, "play", onPlay, signal);
  // What is over was begun for once: the next one may have the same source.
  onMedia(view, "ended", (media) => allowed.delete(media), signal);
  // What the page takes away is no longer a question.
  onMedia(view, "emptied", drop, signal);
  // A visit that ends because nobody is there must not play to an empty room: a press begins it.
  signal.addEventListener("abort", () => {
    held.clear();
    report({ held: null });
  });
}

/** A press begins anything; scrolling to something that fills the screen begins that, as in pagers of clips. */
function begunByPerson(view: Window, media: HTMLMediaElement, gestures: Gestures): boolean {
  return gestures.pressed() || (gestures.scrolled() && isMain(view, media));
}

/**
 * Somebody put the film into a small window of its own, which no page can without a press: it plays and pauses by that window's
 * buttons, of which a page hears nothing. Media keys and headphones alone are not told apart from a page that begins again.
 */
function isInOwnWindow(media: HTMLMediaElement): boolean {
  const root = media.getRootNode() as Document | ShadowRoot;
  return root.pictureInPictureElement === media;
}
