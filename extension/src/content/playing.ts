/** Whether sound or video plays in this page, muted video included: somebody may watch without touching anything. */
import { eachMedia, onMedia } from "./watchers/media";

/** Milliseconds. What a page takes away ends without a word to the document: so long after, it counts no more. */
const LOOK_MS = 5_000;

/** Report when the first begins and when the last ends, until `signal` aborts. */
export function watchPlaying(view: Window, report: (playing: boolean) => void, signal: AbortSignal): void {
  const playing = new Set<HTMLMediaElement>();
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    for (const media of playing) if (!isPlaying(media)) playing.delete(media);
    // Only while something plays: a still page costs nothing.
    if (playing.size > 0) timer = setTimeout(look, LOOK_MS);
    if (playing.size > 0 === told) return;
    told = playing.size > 0;
    report(told);
  };
  const begin = (media: HTMLMediaElement) => {
    playing.add(media);
    look();
  };
  const end = (media: HTMLMediaElement) => {
    playing.delete(media);
    look();
  };
  onMedia(view, "playing", begin, signal);
  for (const type of ["pause", "ended", "emptied", "error"] as const) onMedia(view, type, end, signal);
  eachMedia(view, begin, signal);
  // The page goes, perhaps into the cache of history: nothing plays there, and nothing says so.
  const leave = () => {
    playing.clear();
    look();
  };
  // Out of it, Firefox goes on playing without an event.
  const comeBack = () => {
    const now = new AbortController();
    eachMedia(view, begin, now.signal);
    now.abort();
  };
  view.addEventListener("pagehide", ({ isTrusted }) => isTrusted && leave(), { signal });
  view.addEventListener("pageshow", (event) => event.isTrusted && event.persisted && comeBack(), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

/** In a document that is still shown: one whose frame was taken away keeps its elements. */
const isPlaying = (media: HTMLMediaElement): boolean =>
  media.isConnected && media.ownerDocument.defaultView !== null && !media.paused && !media.ended;
