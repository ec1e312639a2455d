/** What the watchers of sound and video share. Media events do not bubble, nor do they leave a shadow root; they can be captured. */
import { eachRoot } from "./roots";

/** Listen to a media event of the whole page. Only the browser's own events count. */
export function onMedia(
  view: Window,
  type: keyof HTMLMediaElementEventMap,
  listener: (media: HTMLMediaElement) => void,
  signal: AbortSignal,
): void {
  const listen = (event: Event) => {
    if (event.isTrusted && event.target instanceof HTMLMediaElement) listener(event.target);
  };
  eachRoot(view, (root) => root.addEventListener(type, listen, { capture: true, signal }), signal);
}

/** What plays in a root now, as it is found. */
export function playingIn(root: ParentNode): HTMLMediaElement[] {
  return [...root.querySelectorAll<HTMLMediaElement>("video, audio")].filter((media) => !media.paused);
}

/** Of the screen: what one came to watch. Feeds play their previews muted, and smaller than half of it. Our own choice. */
const SHARE_WITH_SOUND = 1 / 5;
const SHARE_MUTED = 1 / 2;
/** Pagers of upright clips leave the sides empty. */
const UPRIGHT = 0.8;

/** Whether this is what the page is about now, and not a preview beside it. A sound without a picture is, when it can be heard. */
export function isMain(view: Window, media: HTMLMediaElement): boolean {
  if (view.document.fullscreenElement?.contains(media)) return true;
  const isHeard = !media.muted && media.volume > 0;
  const { width, height, top, bottom, left, right } = media.getBoundingClientRect();
  if (width * height === 0) return isHeard;
  const tall = Math.min(bottom, view.innerHeight) - Math.max(top, 0);
  const wide = Math.min(right, view.innerWidth) - Math.max(left, 0);
  if (tall <= 0 || wide <= 0) return isHeard && media instanceof HTMLAudioElement;
  const share = (tall * wide) / (view.innerWidth * view.innerHeight);
  return share >= (isHeard ? SHARE_WITH_SOUND : SHARE_MUTED) || tall >= view.innerHeight * UPRIGHT;
}
