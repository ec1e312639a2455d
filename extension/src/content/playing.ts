/** Whether sound or video plays in this page, muted video included: somebody may watch without touching anything. */
export function watchPlaying(document: Document, report: (playing: boolean) => void, signal: AbortSignal): void {
  const playing = new Set<EventTarget>();
  let told = false;
  const tell = () => {
    if (playing.size > 0 === told) return;
    told = playing.size > 0;
    report(told);
  };
  // Media events do not bubble; they can be captured.
  const listen = (type: string, note: (media: EventTarget) => void) =>
    document.addEventListener(
      type,
      ({ target, isTrusted }) => {
        if (!isTrusted || !(target instanceof HTMLMediaElement)) return;
        note(target);
        tell();
      },
      { capture: true, signal },
    );
  listen("playing", (media) => playing.add(media));
  for (const type of ["pause", "ended", "emptied", "error"]) listen(type, (media) => playing.delete(media));
  for (const media of document.querySelectorAll("video, audio"))
    if (media instanceof HTMLMediaElement && !media.paused) playing.add(media);
  tell();
}
