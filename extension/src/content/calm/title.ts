/** The number in front of the tab's title. The page may set it as often as it likes; it gets its own word back at the end. */
import { calmTitle } from "../../domain/counters";

export class CalmTitle {
  /** The page's word, and ours in its place: a page that says the very same has read its mail, and writes it into a text of its own. */
  #set: { was: string; is: string; text: Node | null } | null = null;

  constructor(private readonly document: Document) {}

  check(): void {
    const was = this.document.title;
    const is = calmTitle(was);
    if (is === null) {
      if (!this.#isOurs()) this.#set = null;
      return;
    }
    this.document.title = is;
    this.#set = { was, is: this.document.title, text: this.#text() };
  }

  restore(): void {
    if (this.#set && this.#isOurs()) this.document.title = this.#set.was;
    this.#set = null;
  }

  #isOurs(): boolean {
    return this.#set !== null && this.document.title === this.#set.is && this.#text() === this.#set.text;
  }

  #text(): Node | null {
    return this.document.querySelector("title")?.firstChild ?? null;
  }
}
