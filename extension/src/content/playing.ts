import { onMedia, playingIn } from "./watchers/media";
import { eachRoot } from "./watchers/roots";

/** Whether sound or video plays in this page, muted video included: somebody may watch without touching anything. */
export function watchPlaying(view: Window, report: (playing: boolean) => void, signal: AbortSignal): void {
  const playing = new Set<EventTarget>();
  let told = false;
  const tell = () => {
    if (playing.size > 0 === told) return;
    told = playing.size > 0;
    report(told);
  };
  const add = (media: EventTarget) => {
    playing.add(media);
    tell();
  };
  onMedia(view, "playing", add, signal);
  for (const type of ["pause", "ended", "emptied", "error"] as const)
    onMedia(view, type, (media) => playing.delete(media) && tell(), signal);
  eachRoot(view, (root) => playingIn(root).forEach(add), signal);
}
