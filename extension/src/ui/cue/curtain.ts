/** Behind a curtain nothing scrolls. What plays there rests as well (`content/resting.ts`). */
export function drawCurtain(host: HTMLElement, signal: AbortSignal): void {
  const stay = (event: Event) => event.preventDefault();
  for (const type of ["wheel", "touchmove"]) host.addEventListener(type, stay, { passive: false, signal });
}
