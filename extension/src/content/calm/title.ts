/** The number in front of the tab's title. The page may set it as often as it likes; it gets its own word back at the end. */
import { calmTitle } from "../../domain/counters";

export class CalmTitle {
  #set: { was: string; is: string } | null = null;

  constructor(private readonly document: Document) {}

  check(): void {
    const was = this.document.title;
    const is = calmTitle(was);
    if (is === null) return;
    this.document.title = is;
    this.#set = { was, is: this.document.title };
  }

  restore(): void {
    if (this.#set && this.document.title === this.#set.is) this.document.title = this.#set.was;
    this.#set = null;
  }
}
