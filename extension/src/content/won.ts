/** Cues that the page took away twice and that may still wait in the background: it has won over each of them, and over no other. */
import type { CueKind, CueRule } from "@escale/shared/client/types";
import type { VisitState } from "../messages";

export class Won {
  readonly #ids = new Set<string>();
  /** Asking for these gave such a cue: nothing else comes of them until it is answered elsewhere. */
  readonly #kinds = new Set<CueKind>();

  has(cueId: string): boolean {
    return this.#ids.has(cueId);
  }

  add(kind: CueKind, cueId: string): void {
    this.#ids.add(cueId);
    this.#kinds.add(kind);
  }

  /** The rules that can still be asked about. */
  left(rules: readonly CueRule[]): CueRule[] {
    return rules.filter(({ kind }) => !this.#kinds.has(kind));
  }

  /** Its cue may have been answered: when another waits now, or none, or the person was elsewhere, or it is another visit. Asking once more tells. */
  follow(before: VisitState | null, after: VisitState | null): void {
    const isBack = after?.attended === true && !before?.attended;
    const isOther = before?.visitId !== after?.visitId;
    if (isBack || isOther || before?.pendingCue?.cueId !== after?.pendingCue?.cueId) this.#kinds.clear();
  }

  /** The page begins anew: what the background asks from now on are other cues. */
  forget(): void {
    this.#ids.clear();
    this.#kinds.clear();
  }
}
