import { eachMedia, onMedia } from "../../content/watchers/media";

/** Behind a curtain the page rests: what plays, or starts meanwhile, is paused and goes on when it opens, and nothing scrolls. */
export function drawCurtain(host: HTMLElement, signal: AbortSignal): void {
  const paused = new Set<HTMLMediaElement>();
  const rest = (media: HTMLMediaElement) => {
    if (media.paused || media.ended || media.srcObject) return; // a call is somebody who speaks
    paused.add(media);
    media.pause();
  };
  eachMedia(window, rest, signal);
  onMedia(window, "play", rest, signal);
  const stay = (event: Event) => event.preventDefault();
  for (const type of ["wheel", "touchmove"]) host.addEventListener(type, stay, { passive: false, signal });
  signal.addEventListener("abort", () => {
    for (const media of paused) if (media.isConnected && media.paused) media.play().catch(() => undefined);
  });
}
