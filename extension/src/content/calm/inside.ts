/** The shadow roots of a calm page, closed ones included. The word of the document's root does not reach into them: each says it itself. */
import type { CalmPart } from "@escale/shared/client/types";
import { eachRoot, type Root } from "../watchers/roots";
import { hideParts, unmarkAll } from "./marks";

/** Call `begin` for every shadow root that is known, and for each that is found, until `signal` aborts; then nothing is hidden in them. */
export function eachShadow(
  page: Window,
  parts: readonly CalmPart[],
  begin: (root: ShadowRoot) => void,
  signal: AbortSignal,
): void {
  /** Weakly, and also those that the page put away: they may come back when nothing is to be hidden any more. */
  const known: WeakRef<ShadowRoot>[] = [];
  signal.addEventListener("abort", () => {
    for (const one of known) restore(one.deref());
  });
  eachRoot(
    page,
    (root) => {
      if (!isShadow(root) || root.ownerDocument !== page.document) return;
      known.push(new WeakRef(root));
      hideParts(root, parts);
      begin(root);
    },
    signal,
  );
}

export const isShadow = (node: Node | Root): node is ShadowRoot => "host" in node && "mode" in node;

function restore(root: ShadowRoot | undefined): void {
  if (!root) return;
  hideParts(root, []);
  unmarkAll(root);
}
