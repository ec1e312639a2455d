/**
 * Behind a curtain the page rests: what plays, or starts meanwhile, is paused. It goes on only when it is told to: a curtain is also
 * gone when the person is, or when they said that they are done.
 */
import { eachMedia, onMedia } from "./watchers/media";

export class Resting {
  readonly #paused = new Set<HTMLMediaElement>();

  constructor(private readonly view: Window) {}

  /** Pause what plays until `signal` aborts; it stays paused then. */
  begin(signal: AbortSignal): void {
    const rest = (media: HTMLMediaElement) => {
      if (media.paused || media.ended || media.srcObject) return; // a call is somebody who speaks
      this.#paused.add(media);
      media.pause();
    };
    eachMedia(this.view, rest, signal);
    onMedia(this.view, "play", rest, signal);
  }

  goOn(): void {
    for (const media of this.#paused) if (media.isConnected && media.paused) media.play().catch(() => undefined);
    this.forget();
  }

  /** It stays still: who presses plays. */
  forget(): void {
    this.#paused.clear();
  }
}
