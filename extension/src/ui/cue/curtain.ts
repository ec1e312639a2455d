/** Behind a curtain the page rests: what plays is paused and goes on when the curtain opens, and nothing scrolls. */
export function drawCurtain(host: HTMLElement, signal: AbortSignal): void {
  const paused = [...document.querySelectorAll<HTMLMediaElement>("video, audio")].filter(isPlaying);
  for (const media of paused) media.pause();
  const stay = (event: Event) => event.preventDefault();
  for (const type of ["wheel", "touchmove"]) host.addEventListener(type, stay, { passive: false, signal });
  signal.addEventListener("abort", () => {
    for (const media of paused) if (media.isConnected && media.paused) media.play().catch(() => undefined);
  });
}

/** A call is somebody who speaks: it is never paused. */
const isPlaying = (media: HTMLMediaElement) => !media.paused && !media.ended && !media.srcObject;
