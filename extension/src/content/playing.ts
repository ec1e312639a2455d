/** Whether sound or video plays in this page, muted video included: somebody may watch without touching anything. */
import { eachMedia, onMedia } from "./watchers/media";

export function watchPlaying(view: Window, report: (playing: boolean) => void, signal: AbortSignal): void {
  const playing = new Set<HTMLMediaElement>();
  let told = false;
  const tell = () => {
    if (playing.size > 0 === told) return;
    told = playing.size > 0;
    report(told);
  };
  const begin = (media: HTMLMediaElement) => {
    playing.add(media);
    tell();
  };
  const end = (media: HTMLMediaElement) => {
    playing.delete(media);
    tell();
  };
  onMedia(view, "playing", begin, signal);
  for (const type of ["pause", "ended", "emptied", "error"] as const) onMedia(view, type, end, signal);
  eachMedia(view, (media) => !media.paused && begin(media), signal);
}
