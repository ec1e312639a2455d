/** What the watchers of sound and video share. Media events do not bubble; they can be captured, in each root that has media. */
import { isWithin } from "./piercing";
import { eachRoot, type Root } from "./roots";

/** Listen to a media event of the whole page. Only the browser's own events count. */
export function onMedia(
  view: Window,
  type: keyof HTMLMediaElementEventMap,
  listener: (media: HTMLMediaElement) => void,
  signal: AbortSignal,
): void {
  const begin = (root: Root, life: AbortSignal) =>
    root.addEventListener(
      type,
      ({ target, isTrusted }) => {
        if (isTrusted && isMedia(target)) listener(target);
      },
      { capture: true, signal: life },
    );
  eachRoot(view, begin, signal);
}

/** Every sound and video that is there, and those of each root that is found later, until `signal` aborts. */
export function eachMedia(
  view: Window,
  take: (media: HTMLMediaElement, root: Root) => void,
  signal: AbortSignal,
): void {
  const begin = (root: Root) => {
    for (const media of root.querySelectorAll<HTMLMediaElement>("video, audio")) take(media, root);
  };
  eachRoot(view, begin, signal);
}

/** By its shape: what a frame plays was made by another window. */
function isMedia(target: EventTarget | null): target is HTMLMediaElement {
  const name = (target as Element | null)?.localName;
  return (name === "video" || name === "audio") && "paused" in (target as Element);
}

/** Of the screen: what one came to watch. Feeds play their previews muted, and smaller than half of it. Our own choice. */
const SHARE_WITH_SOUND = 1 / 5;
const SHARE_MUTED = 1 / 2;
/** Pagers of upright clips leave the sides empty. */
const UPRIGHT = 0.8;

/** Whether this is what the page is about now, and not a preview beside it. A sound without a picture is, when it can be heard. */
export function isMain(view: Window, media: HTMLMediaElement): boolean {
  if (isWithin(view.document.fullscreenElement, media)) return true;
  const isHeard = !media.muted && media.volume > 0;
  const { width, height, top, bottom, left, right } = placeOf(view, media);
  if (width * height === 0) return isHeard;
  const tall = Math.min(bottom, view.innerHeight) - Math.max(top, 0);
  const wide = Math.min(right, view.innerWidth) - Math.max(left, 0);
  if (tall <= 0 || wide <= 0) return isHeard && media.localName === "audio";
  const share = (tall * wide) / (view.innerWidth * view.innerHeight);
  return share >= (isHeard ? SHARE_WITH_SOUND : SHARE_MUTED) || tall >= view.innerHeight * UPRIGHT;
}

/** In the window's own coordinates: a frame's begin at the frame. */
function placeOf(view: Window, media: Element): DOMRectReadOnly {
  const { x, y, width, height } = media.getBoundingClientRect();
  const frame = frameOf(view, media);
  if (!frame) return new DOMRectReadOnly(x, y, width, height);
  const around = placeOf(view, frame);
  return new DOMRectReadOnly(x + around.left, y + around.top, width, height);
}

function frameOf(view: Window, element: Element): Element | null {
  const own = element.ownerDocument.defaultView;
  return own && own !== view ? own.frameElement : null;
}
